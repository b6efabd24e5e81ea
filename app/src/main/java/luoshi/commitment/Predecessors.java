package luoshi.commitment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import luoshi.reading.Span;

/**
 * Which commitment of an older edition a promise of the newest evidently goes on with: it stands in a sentence that came of the old one's, is
 * about the same, and neither could be taken for another. A person still says so; but who confirms the promise then means this commitment,
 * and not a second one beside it.
 */
final class Predecessors {

    /** From how many shared pairs of characters on two tasks are the same work in other words, as of sentences (decision 12). */
    private static final double ALIKE = 0.6;

    private Predecessors() {}

    /**
     * By the key of the promise.
     *
     * @param open promises of the newest edition that nobody has decided about
     * @param asked commitments that did not follow
     * @param heirs the sentences that came of a commitment's
     */
    static Map<String, CommitmentVersion> of(List<Proposal> open, List<CommitmentVersion> asked, Function<Commitment, List<Span>> heirs) {
        Map<String, CommitmentVersion> found = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (CommitmentVersion version : asked) {
            List<Span> sentences = heirs.apply(version.state());
            List<Proposal> same = open.stream().filter(proposal -> sentences.stream().anyMatch(proposal.span()::overlaps) && isAboutTheSame(version.state(), proposal)).toList();
            if (same.size() == 1 && found.putIfAbsent(same.getFirst().key(), version) != null) {
                doubtful.add(same.getFirst().key());
            }
        }
        found.keySet().removeAll(doubtful);
        return found;
    }

    private static boolean isAboutTheSame(Commitment before, Proposal after) {
        return before.targets().stream().anyMatch(old -> after.targets().stream().anyMatch(target -> target.kind() == old.kind() && asksAbout(target, old)));
    }

    /** Numbers are about what they count: new charging posts are no parking places, however alike their sentences. */
    private static boolean asksAbout(Target target, Target old) {
        boolean counts = target.value() != null && !target.indicator().isEmpty() && !old.indicator().isEmpty();
        return counts ? target.indicator().equals(old.indicator()) || alike(target.indicator(), old.indicator()) : alike(target.words(), old.words());
    }

    private static boolean alike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all > 0 && one.length() > 3 && 2.0 * pairs.size() / all >= ALIKE;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
