package luoshi.commitment.web;

import java.util.Arrays;
import java.util.List;
import luoshi.commitment.Proposal;
import luoshi.commitment.Target;
import luoshi.commitment.yearly.Course;
import luoshi.commitment.yearly.LastYear;
import luoshi.plan.Plan;
import luoshi.reading.Reading;

/**
 * Two years as the page shows them.
 *
 * @param plan this year's
 * @param other the earlier one
 * @param compared the two side by side
 * @param reading this year's reading, into whose text the promises point
 */
public record ShownYears(Plan plan, Plan other, LastYear compared, Reading reading) {

    /** What the page is asked for. */
    public enum Show {
        /** Everything. */
        ALL,
        /** 调高. */
        RAISED,
        /** 调低. */
        LOWERED,
        /** 持平. */
        SAME,
        /** 口径不同. */
        OTHER_MEASURE,
        /** 延续（无数字）. */
        NO_NUMBER,
        /** 未再提. */
        DROPPED,
        /** 新增. */
        FRESH;

        static Show of(String name) {
            return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(ALL);
        }

        /** Key of its words. */
        public String key() {
            return this == ALL || this == FRESH ? "last-year." + name() : "course." + name();
        }
    }

    /** How many rows there are to show. */
    public int count(Show show) {
        return switch (show) {
            case ALL -> compared.rows().size() + compared.fresh().size();
            case FRESH -> compared.fresh().size();
            default -> rows(show).size();
        };
    }

    /** The commitments of the earlier year to show. */
    public List<LastYear.Row> rows(Show show) {
        return switch (show) {
            case ALL -> compared.rows();
            case FRESH -> List.of();
            default -> compared.rows(Course.valueOf(show.name()));
        };
    }

    /** What is new, where that is to be shown. */
    public List<LastYear.Fresh> fresh(Show show) {
        return show == Show.ALL || show == Show.FRESH ? compared.fresh() : List.of();
    }

    /** The words of a promise of this year. */
    public String words(Proposal proposal) {
        return proposal.span().of(reading.rawText()).strip();
    }

    /** Where a target of this year stands in its document. */
    public String link(Target target) {
        return "/plans/" + plan.id() + "#n" + reading.address(target.span().start());
    }

    /** A target in short: its indicator and what is asked. */
    public static String asked(Target target) {
        return target.value() == null || target.indicator().isEmpty() ? target.requirement() : target.indicator() + " " + target.requirement();
    }

    /** Year of this year's plan. */
    public String year() {
        return String.valueOf(plan.year());
    }

    /** Year of the other plan. */
    public String otherYear() {
        return String.valueOf(other.year());
    }
}
