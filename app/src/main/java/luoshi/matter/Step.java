package luoshi.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One step of a matter's course.
 *
 * @param id the step
 * @param act what was done together in one act
 * @param version the row of the matter that holds from this step on
 * @param assignment the unit's part that moved; null where the whole matter did
 * @param unit the unit whose part it is; the unit that hands out where the whole matter moved
 * @param move what was done
 * @param at when it was done: what was taken over from a ledger keeps the day that stands there, and is known only since its leaf
 * @param said what came with it
 * @param proposes for a draft within the unit, the move that its head is to sign; else null
 * @param answers the step that this one answers, null for none
 * @param clocks the clocks that it gave another due moment
 * @param files ids of the evidence files that bear it out
 * @param leaf its leaf in the journal, which tells who did it
 */
public record Step(UUID id, UUID act, UUID version, UUID assignment, UUID unit, Move move, Instant at, Said said, Move proposes, UUID answers, List<Redated> clocks,
        List<UUID> files, long leaf) {

    public Step {
        clocks = List.copyOf(clocks);
        files = List.copyOf(files);
    }

    /** How well a matter was brought to its end. */
    public enum Grade {
        /** 优秀. */
        EXCELLENT,
        /** 良好. */
        GOOD,
        /** 合格. */
        PASS
    }

    /**
     * What came with a step.
     *
     * @param words what was said
     * @param approver who approved it, or which document did; empty where nobody need
     * @param grade of an acceptance, else null
     * @param passed what a checker found, else null
     * @param clock of which clock it speaks, else null
     * @param node of which date of the node plan, 0 for none
     * @param until the day that was asked for or given, else null
     * @param later the matter that was handed out anew, else null
     */
    public record Said(String words, String approver, Grade grade, Boolean passed, ClockKind clock, int node, LocalDate until, UUID later) {

        /** Stands before why there is no evidence. */
        public static final String NO_EVIDENCE = "无佐证文件：";

        /** What was said, without why there is no evidence. */
        public String plainWords() {
            return words.replaceFirst("(?s)\n" + NO_EVIDENCE + ".*$", "");
        }

        /** Words alone. */
        public static Said of(String words) {
            return new Said(words, "", null, null, null, 0, null, null);
        }
    }

    /** A clock with the moment at which it now runs out. */
    public record Redated(UUID assignment, ClockKind kind, int node, Instant due, boolean provisional) {}
}
