package luoshi.enterprise.bureau;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import luoshi.enterprise.reach.Counting;
import luoshi.enterprise.reach.Prospect;
import luoshi.enterprise.reach.Reach;
import luoshi.enterprise.reach.TargetWording;
import luoshi.enterprise.reach.TargetWording.Lack;
import luoshi.page.Drawing;

/**
 * An answer about a target as the page shows it.
 *
 * @param reach the answer
 * @param words in which it is told
 * @param counts the year by each way of counting
 * @param strip what the number is made of
 * @param rows the nearest
 * @param more how many are near besides
 */
public record TargetView(Reach reach, TargetWording words, List<Counted> counts, Strip strip, List<Row> rows, int more) {

    /** So many enterprises stand on the page; a sheet has all of them. */
    private static final int SHOWN = 50;
    /** So many facts that are not known. */
    private static final int FACTS = 12;

    /** Whether the target is reached, can be, or cannot be. */
    public enum State {
        /** 已达到. */
        REACHED,
        /** 做得到. */
        WITHIN_REACH,
        /** 达不到. */
        BEYOND_REACH
    }

    /** A way of counting, whether the plan's number is told by it, and how much of the width of a bar it is. */
    public record Counted(Counting counting, boolean decides, int number, String percent, String wide) {}

    /** One near enterprise: its place, what it lacks, and whether with it the target is reached. */
    public record Row(int place, Prospect prospect, List<Lack> lacks, String effort, boolean last) {}

    /** Of an answer. */
    static TargetView of(Reach reach, boolean english) {
        TargetWording words = new TargetWording(english);
        int most = Math.max(reach.target().wanted(), Stream.of(Counting.values()).mapToInt(one -> reach.counts().by(one)).max().orElse(0));
        List<Counted> counts = Stream.of(Counting.values()).map(one -> new Counted(one, one == reach.target().counting(), reach.counts().by(one), TargetWording.percent(reach, one),
                Drawing.at(Strip.WIDE * Math.max(0, reach.counts().by(one)) / Math.max(1, most)))).toList();
        List<Prospect> nearest = Stream.concat(reach.met().stream(), reach.near().stream()).limit(SHOWN).toList();
        Function<Prospect, List<Lack>> lacks = words.lacking(reach.target().rules());
        List<Row> rows = new ArrayList<>();
        for (Prospect one : nearest) {
            rows.add(new Row(rows.size() + 1, one, lacks.apply(one), effort(one), reach.feasible() && rows.size() + 1 == reach.missing()));
        }
        return new TargetView(reach, words, counts, Strip.of(reach), rows, reach.met().size() + reach.near().size() - rows.size());
    }

    /** The missing parts of the way, to compare by. */
    static String effort(Prospect prospect) {
        return String.format(Locale.ROOT, "%.2f", prospect.effort());
    }

    /** How it stands. */
    public State state() {
        return reach.missing() == 0 ? State.REACHED : reach.feasible() ? State.WITHIN_REACH : State.BEYOND_REACH;
    }

    /** Of how many near ones nothing is lacking but an answer. */
    public int onlyUnknown() {
        return (int) reach.near().stream().filter(Prospect::onlyUnknown).count();
    }

    /** The facts that leave most of them open. */
    public List<Reach.Unknown> unknown() {
        return reach.unknown().subList(0, Math.min(FACTS, reach.unknown().size()));
    }
}
