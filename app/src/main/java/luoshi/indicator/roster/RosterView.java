package luoshi.indicator.roster;

import java.util.List;
import java.util.Map;
import luoshi.indicator.Figure;
import luoshi.indicator.Figures.Thing;
import luoshi.indicator.Indicator;
import luoshi.page.Paging;
import luoshi.people.People;

/**
 * The roster of a figure, as its page shows it.
 *
 * @param figure the figure
 * @param indicator what is measured
 * @param unit the name of its unit
 * @param roster what holds; null for none
 * @param by who handed it in; null where nobody tells
 * @param paging which part is shown
 * @param fills whether the visitor may hand one in
 * @param copies whether the figure in whose place this one came has a roster that may be taken over
 */
public record RosterView(Figure figure, Indicator indicator, String unit, Roster roster, People.Recorder by, Paging paging, boolean fills, boolean copies) {

    /** How far it bears the figure out. */
    public Coverage coverage() {
        return Roster.coverage(figure, roster);
    }

    /** The things on this page. */
    public List<Thing> shown() {
        return roster == null ? List.of() : roster.things().subList(paging.offset(), Math.min(roster.things().size(), paging.offset() + paging.size()));
    }

    /** What stands in it more than once. */
    public Map<String, Long> doubles() {
        return roster == null ? Map.of() : roster.doubles();
    }

    /** What came to be counted on a day that the figure does not speak of. */
    public List<Thing> outside() {
        return roster == null ? List.of() : roster.outside(figure);
    }
}
