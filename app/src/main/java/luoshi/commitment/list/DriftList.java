package luoshi.commitment.list;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.drift.Difference;
import luoshi.commitment.drift.Drift;
import luoshi.journal.Journal;
import luoshi.page.Paging;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.stereotype.Component;

/** 走样: finds the commitments of the plans that somebody may read which hold otherwise than they were first confirmed. */
@Component
class DriftList {

    private final CommitmentList list;
    private final Commitments commitments;
    private final Plans plans;
    private final Journal journal;
    private final Door door;

    DriftList(CommitmentList list, Commitments commitments, Plans plans, Journal journal, Door door) {
        this.list = list;
        this.commitments = commitments;
        this.plans = plans;
        this.journal = journal;
        this.door = door;
    }

    /**
     * A commitment that holds otherwise.
     *
     * @param drift what became of it
     * @param plan the plan that makes it
     * @param at when it was changed last
     * @param into the number, and for another plan the title, of the commitment that carries it on; empty where none does
     */
    public record Row(Drift drift, Plan plan, Instant at, String into) {

        /** Whether only its numbers or words were settled by a newer edition 定稿调整. */
        public boolean settled() {
            return drift.kinds().equals(List.of(Revision.FOLLOWED));
        }

        List<Difference> differences() {
            return drift.differences();
        }
    }

    /**
     * What was found.
     *
     * @param rows part of those that were asked for, in order of plans and numbers
     * @param total how many were asked for
     * @param drifted how many there are in the plans asked for, whatever their kind or unit
     * @param all how many commitments these plans have
     * @param kinds how many were changed in each way; one may be changed in several
     */
    public record Found(List<Row> rows, int total, int drifted, int all, Map<Revision, Long> kinds) {}

    /** What was asked for, and of it a part from a place on. */
    Found find(SignedIn who, DriftForm form, int page, int size) {
        Map<UUID, Plan> asked = plans.list(door.scope(who, "commitments.read")).stream().filter(plan -> form.plan().isEmpty() || plan.id().toString().equals(form.plan()))
                .collect(Collectors.toMap(Plan::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        List<UUID> ids = List.copyOf(asked.keySet());
        List<Drift> drifts = list.changed(ids).stream().flatMap(history -> Drift.of(history).stream()).toList();
        Map<Revision, Long> kinds = drifts.stream().flatMap(drift -> drift.kinds().stream())
                .collect(Collectors.groupingBy(Function.identity(), () -> new EnumMap<>(Revision.class), Collectors.counting()));
        List<Drift> shown = drifts.stream().filter(form::asks)
                .sorted((one, other) -> Integer.compare(ids.indexOf(one.first().plan()), ids.indexOf(other.first().plan()))).toList();
        Paging paging = Paging.of(page, size, shown.size(), "");
        List<Drift> part = shown.subList(paging.offset(), Math.min(shown.size(), paging.offset() + paging.size()));
        Map<Long, Journal.Told> told = journal.tell(part.stream().map(drift -> drift.step().leaf()).toList());
        return new Found(part.stream().map(drift -> row(drift, asked.get(drift.first().plan()), told)).toList(), shown.size(), drifts.size(), list.confirmed(ids), kinds);
    }

    private Row row(Drift drift, Plan plan, Map<Long, Journal.Told> told) {
        Journal.Told step = told.get(drift.step().leaf());
        String into = drift.last().mergedInto() == null ? "" : commitments.find(drift.last().mergedInto())
                .map(other -> (Objects.equals(other.state().plan(), plan.id()) ? "" : plans.find(other.state().plan()).map(Plan::title).orElse("") + " ") + other.state().number()).orElse("");
        return new Row(drift, plan, step == null ? null : step.at(), into);
    }
}
