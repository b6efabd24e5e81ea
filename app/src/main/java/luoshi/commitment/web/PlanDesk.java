package luoshi.commitment.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import luoshi.commitment.Boards;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.plan.DocumentPane;
import luoshi.plan.Edition;
import luoshi.plan.EditionList;
import luoshi.plan.FindingDecisions;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds plans and editions for the pages of commitments, for who may see them. */
@Component
class PlanDesk {

    private final Plans plans;
    private final Boards boards;
    private final FindingDecisions findings;
    private final Door door;
    private final Reads reads;
    private final Clock clock;
    private final List<DocumentPane.Answers> answers;

    PlanDesk(Plans plans, Boards boards, FindingDecisions findings, Door door, Reads reads, Clock clock, List<DocumentPane.Answers> answers) {
        this.plans = plans;
        this.boards = boards;
        this.findings = findings;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
        this.answers = List.copyOf(answers);
    }

    /** The plan, for somebody who may do this to it; 404 where there is none. */
    Plan get(UUID id, SignedIn who, String action) {
        Plan plan = plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, action, plan.unit());
        return plan;
    }

    /** Writes down that somebody looked. */
    void looked(Plan plan, SignedIn who, String path) {
        reads.write(who, "plans.read", plan.unit(), path);
    }

    /** The editions of a plan, one of them shown. */
    EditionList editions(Plan plan, Edition shown, SignedIn who) {
        return EditionList.of(plans, plan, shown.id(), door.allows(who, "plans.edit", plan.unit()));
    }

    /** An edition of the plan; the newest where none is named. */
    Edition edition(Plan plan, String named) {
        return plans.editions(plan.id()).stream().filter(one -> named == null || named.isEmpty() || one.id().toString().equals(named)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An edition of the plan; the newest where that one has been purged. */
    Edition editionOrNewest(Plan plan, UUID wanted) {
        List<Edition> editions = plans.editions(plan.id());
        return editions.stream().filter(one -> one.id().equals(wanted)).findFirst().or(() -> editions.stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The board of an edition. */
    BoardView board(Edition edition, SignedIn who) {
        Boards.Seen seen = boards.seen(edition);
        DocumentPane pane = new DocumentPane(edition, seen.reading(), seen.sentences(), seen.plan().title(), findings.of(edition.id()), CityClock.today(clock),
                answers.stream().flatMap(one -> one.of(edition.plan(), who).stream()).toList());
        boolean newest = seen.newest();
        return BoardView.of(seen, pane, new BoardView.May(newest && door.allows(who, "commitments.decide", edition.unit()),
                newest && door.allows(who, "commitments.approve", edition.unit()), newest && door.allows(who, "plans.edit", edition.unit())));
    }

    boolean isNewest(Edition edition) {
        return boards.isNewest(edition);
    }

    Boards.Seen seen(Edition edition) {
        return boards.seen(edition);
    }
}
