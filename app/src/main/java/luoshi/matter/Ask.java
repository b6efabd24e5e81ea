package luoshi.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.matter.Step.Said;

/**
 * What somebody asks to be done to a matter or to a unit's part in it, having seen it as it stood.
 *
 * @param move what is to be done
 * @param proposes for a draft within the unit, the move that its head is to sign; else null
 * @param answers the draft that is signed or sent back by this; null for none
 * @param said the words and what else belongs to the move
 * @param kind for a reclassification, the new class; else null
 * @param nodes for a new node plan, its dates; else none
 * @param units for the release of a unit, who owes it now; else none
 * @param files ids of evidence files
 * @param noEvidence why there is no evidence; empty where there is
 * @param seen leaf of the last step that the asker saw
 */
public record Ask(Move move, Move proposes, UUID answers, Said said, MatterClass kind, List<Matter.Node> nodes, List<Assignment> units, List<UUID> files,
        String noEvidence, long seen) {

    public Ask {
        nodes = List.copyOf(nodes);
        units = List.copyOf(units);
        files = List.copyOf(files);
    }

    /** A move that needs words alone. */
    public static Ask of(Move move, String words, long seen) {
        return new Ask(move, null, null, Said.of(words), null, List.of(), List.of(), List.of(), "", seen);
    }

    /** The same as a draft that waits for the head. */
    public Ask drafted() {
        return new Ask(Move.PREPARE, move, null, said, kind, nodes, units, files, noEvidence, seen);
    }

    /** The same as the answer to a step. */
    public Ask answering(UUID step) {
        return new Ask(move, proposes, step, said, kind, nodes, units, files, noEvidence, seen);
    }

    /** The same with more than words. */
    public Ask saying(Said other) {
        return new Ask(move, proposes, answers, other, kind, nodes, units, files, noEvidence, seen);
    }

    /** The same with evidence, or why there is none. */
    public Ask proving(List<UUID> evidence, String whyNone) {
        return new Ask(move, proposes, answers, said, kind, nodes, units, evidence, whyNone, seen);
    }

    /** The same with another class and another node plan. */
    public Ask planning(MatterClass otherKind, List<Matter.Node> others) {
        return new Ask(move, proposes, answers, said, otherKind, others, units, files, noEvidence, seen);
    }

    /** The same, and these units owe it now. */
    public Ask handing(List<Assignment> others) {
        return new Ask(move, proposes, answers, said, kind, nodes, others, files, noEvidence, seen);
    }

    /** The same with a day for a clock. */
    public Ask until(ClockKind clock, int node, LocalDate day) {
        return saying(new Said(said.words(), said.approver(), said.grade(), said.passed(), clock, node, day, null));
    }

    /** The same with an approver. */
    public Ask approvedBy(String approver) {
        return saying(new Said(said.words(), approver, said.grade(), said.passed(), said.clock(), said.node(), said.until(), null));
    }

    /** The same with what a checker found. */
    public Ask finding(boolean passed) {
        return saying(new Said(said.words(), said.approver(), said.grade(), passed, said.clock(), said.node(), said.until(), null));
    }

    /** The same with a grade. */
    public Ask graded(Step.Grade grade) {
        return saying(new Said(said.words(), said.approver(), grade, said.passed(), said.clock(), said.node(), said.until(), null));
    }

    /** Whether it is this move, or the draft of it. */
    public boolean isAbout(Move other) {
        return move == other || proposes == other;
    }
}
