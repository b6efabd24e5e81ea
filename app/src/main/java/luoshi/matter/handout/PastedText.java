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
        if (text.length() > LONGEST) {
            throw new Refusal("handout.text-long", text.length(), LONGEST);
        }
        Plans.Received.refuseMarked(text);
        List<Boards.Suggested> found = suggested(text, year);
        if (found.isEmpty()) {
            throw new Refusal("handout.none-read");
        }
        List<Proposed> proposed = new ArrayList<>();
        found.forEach(one -> proposed.add(Proposed.of(proposed.size() + 1, promise(one), supporting(one, names))));
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

    /** A promise without a time limit has none here: a plan's would end with its year. */
    private static Commitment promise(Boards.Suggested one) {
        Commitment it = one.draft();
        return !it.deadline().isEmpty() ? it : new Commitment(null, null, null, 0, it.origin(), it.title(), it.nature(), it.scope(), "", null, it.perUnit(), it.lead(), it.owing(), it.targets());
    }

    private static Set<UUID> supporting(Boards.Suggested one, Names names) {
        return one.proposal().units().stream().filter(unit -> unit.role() == ResponsibleUnit.Role.SUPPORT).flatMap(unit -> names.find(unit.name()).stream()).collect(Collectors.toSet());
    }
}
