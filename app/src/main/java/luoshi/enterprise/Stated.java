package luoshi.enterprise;

import java.util.UUID;

/**
 * A figure of a legal unit, as one source states it. A list is stated whole, in one value: only so can a source say that there is none, or that there are no more.
 *
 * @param fact key of the fact in facts.yaml
 * @param period a fiscal year 2021, a month 2022-06, a quarter 2022Q2, or {@link #ALWAYS} for what is not of periods
 * @param value as the kind of the fact is written: a number, yes or no, a choice, a day, a list as JSON; empty where the source takes back what it stated
 * @param measure unit of measure in which it is stated; empty for that of the fact
 * @param source the unit that states it
 * @param state how certain it is
 * @param settles whether somebody decides so between sources that differed
 * @param file evidence file; null for none
 * @param note what is said about it
 */
public record Stated(String fact, String period, String value, String measure, UUID source, Assurance state, boolean settles, UUID file, String note) {

    /** The period of what is not of periods. */
    public static final String ALWAYS = "-";

    /** Without evidence or note. */
    public static Stated of(String fact, String period, String value, UUID source, Assurance state) {
        return new Stated(fact, period, value, "", source, state, false, null, "");
    }

    /** Whether it only takes back. */
    public boolean takesBack() {
        return value.isEmpty();
    }
}
