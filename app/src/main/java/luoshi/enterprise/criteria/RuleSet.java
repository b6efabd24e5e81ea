package luoshi.enterprise.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules by which a title is given or an enterprise is classed, in one version.
 *
 * @param key of the title through all versions
 * @param version which version
 * @param label what it is called
 * @param purposes for what it is used
 * @param from the first day on which it is in force
 * @param until the last day; null while it is
 * @param source the document that it comes from, with its number
 * @param trust how far the text could be verified, and what in it is not published
 * @param groups of items, with the most points that each can have
 * @param items that are scored; none where nothing is
 * @param requires all that is required
 */
public record RuleSet(String key, String version, Label label, Set<Purpose> purposes, LocalDate from, LocalDate until, String source, String trust, Map<String, Group> groups, List<Item> items,
        Requirement.Several requires) {

    /** For what an enterprise is judged. */
    public enum Purpose {
        /** A new application 申报. */
        NEW,
        /** The review 复核 of a title that is held. */
        REVIEW
    }

    /** A group of items. */
    public record Group(Label label, int cap) {}

    /** Whether it is the one to go by on a day for a purpose. */
    boolean governs(LocalDate day, Purpose purpose) {
        return purposes.contains(purpose) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
