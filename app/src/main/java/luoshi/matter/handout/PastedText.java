package luoshi.matter.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.people.Refusal;
import luoshi.plan.Plans;
import luoshi.reading.ResponsibleUnit;
import org.springframework.stereotype.Component;

/**
 * Reads pasted minutes, instructions and letters with the reader of plans: one matter is proposed of each promise. One text after the other, on a
 * thread of its own: on the threads of requests, which share their carriers, a long text would hold up everybody's pages.
 */
@Component
class PastedText {

    private static final int LONGEST = 100_000;
    private static final ExecutorService ONE = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("pasted-text").daemon().factory());

    private final Boards boards;

    PastedText(Boards boards) {
        this.boards = boards;
    }

    /**
     * What a text proposes.
     *
     * @param year of which it speaks where it names none
     * @throws Refusal where it is too long, marked as a state secret, or proposes nothing
     */
    List<Proposed> read(String text, int year, Names names) {
        if (text.isBlank()) {
            throw new Refusal("handout.no-text");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("handout.text-long", text.length(), LONGEST);
        }
        Plans.Received.refuseMarked(text);
        List<Boards.Suggested> found = suggested(text, year);
        if (found.isEmpty()) {
            throw new Refusal("handout.none-read");
        }
        List<Proposed> proposed = new ArrayList<>();
        found.forEach(one -> proposed.add(proposed(proposed.size() + 1, one, text, names)));
        return proposed;
    }

    private List<Boards.Suggested> suggested(String text, int year) {
        try {
            return ONE.submit(() -> boards.suggested(text, year)).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the server is stopping");
        }
    }

    /** Units named in passing stand in for those that the reader finds nowhere; a promise without a time limit has none here, where a plan's ends with its year. */
    private static Proposed proposed(int number, Boards.Suggested one, String text, Names names) {
        Commitment it = one.draft();
        NamedUnits named = one.proposal().units().isEmpty() ? NamedUnits.around(text, one.proposal().span().start(), one.proposal().span().end(), names) : new NamedUnits(List.of(), List.of());
        boolean inPassing = !it.perUnit() && !named.owing().isEmpty();
        Set<UUID> supporting = named.supporting().isEmpty() ? supporting(one, names) : Set.copyOf(named.supporting());
        return Proposed.of(number, new Commitment(null, null, null, 0, it.origin(), NamedUnits.unasked(it.title(), names), it.nature(), it.scope(), it.deadline(), it.deadline().isEmpty() ? null : it.due(),
                it.perUnit(), inPassing ? named.owing().getFirst() : it.lead(), inPassing ? named.owing() : it.owing(), it.targets().stream().map(target -> unasked(target, names)).toList()), supporting);
    }

    private static Target unasked(Target it, Names names) {
        return new Target(it.id(), it.kind(), it.span(), it.words(), it.action(), NamedUnits.unasked(it.indicator(), names), it.bound(), it.value(), it.upper(), it.measure(), it.hedge(), it.scope(),
                it.deadline(), it.perUnit());
    }

    private static Set<UUID> supporting(Boards.Suggested one, Names names) {
        return one.proposal().units().stream().filter(unit -> unit.role() == ResponsibleUnit.Role.SUPPORT).flatMap(unit -> names.find(unit.name()).stream()).collect(Collectors.toSet());
    }
}
