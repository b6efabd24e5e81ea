package luoshi.commitment.yearly;

import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Proposal;
import luoshi.commitment.Target;

/**
 * One target with the words around it.
 *
 * @param last the commitment of last year that has it, else null
 * @param proposal the promise of this year that has it, else null
 * @param target the target
 * @param words the words of the whole promise
 * @param alone whether the promise has no other target
 */
record Promised(CommitmentVersion last, Proposal proposal, Target target, String words, boolean alone) {

    static Promised of(CommitmentVersion last, Target target) {
        return new Promised(last, null, target, last.state().origin().words(), last.state().targets().size() == 1);
    }

    static Promised of(Proposal proposal, Target target, String text) {
        return new Promised(null, proposal, target, proposal.span().of(text), proposal.targets().size() == 1);
    }

    /** The words by which it is known: a number's promise with its indicator, which may stand in the clause before; a goal's own. */
    String context() {
        return target.value() == null ? target.words() : target.indicator() + "，" + words;
    }
}
