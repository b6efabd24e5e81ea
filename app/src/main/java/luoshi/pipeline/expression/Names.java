package luoshi.pipeline.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What expressions of a definition can name.
 *
 * @param fields the fields by their keys
 * @param stages keys of the stages
 * @param exits keys of the exits
 * @param batches keys of the kinds of batches
 * @param clocks keys of the clocks
 */
public record Names(Map<String, Known> fields, Set<String> stages, Set<String> exits, Set<String> batches, Set<String> clocks) {

    /** Words of the language; nothing in a definition can be called so. */
    public static final Set<String> WORDS = Set.of("and", "or", "not", "in", "has", "yes", "no", "true", "false", "asof", "day", "time_share", "all");

    /**
     * What is known of a field.
     *
     * @param type what it answers with
     * @param choices what it can be; none where anything can be written
     * @param columns of a small table; none for others
     */
    public record Known(Expression.Type type, List<String> choices, Map<String, Known> columns) {

        /** A field into which anything of its type can be written. */
        public static Known of(Expression.Type type) {
            return new Known(type, List.of(), Map.of());
        }

        /** A field that takes one of some, or several. */
        public static Known of(Expression.Type type, List<String> choices) {
            return new Known(type, choices, Map.of());
        }
    }
}
