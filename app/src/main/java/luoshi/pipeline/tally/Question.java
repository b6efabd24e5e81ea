package luoshi.pipeline.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which items of a register are asked about.
 *
 * @param day on which day
 * @param units owned by one of these; null for all
 * @param sets that belong to all of these sets
 * @param any that belong to one of these sets, too; none for no matter
 * @param not that belong to none of these sets
 * @param numbers only the items with these numbers; null for all
 */
public record Question(LocalDate day, Set<UUID> units, List<String> sets, List<String> any, List<String> not, Set<Integer> numbers) {

    /** All items on a day. */
    public static Question on(LocalDate day) {
        return new Question(day, null, List.of(), List.of(), List.of(), null);
    }

    /** Only what these units own; null for all. */
    public Question of(Set<UUID> owners) {
        return new Question(day, owners, sets, any, not, numbers);
    }

    /** Only what belongs to one more set, too. */
    public Question in(String set) {
        return new Question(day, units, Stream.concat(sets.stream(), Stream.of(set)).toList(), any, not, numbers);
    }

    /** Only what belongs to one of these sets, too. */
    public Question inAny(List<String> some) {
        return new Question(day, units, sets, some, not, numbers);
    }

    /** Only the items with these numbers. */
    public Question among(Set<Integer> some) {
        return new Question(day, units, sets, any, not, some);
    }

    /** Only what does not belong to a set. */
    public Question notIn(String set) {
        return new Question(day, units, sets, any, Stream.concat(not.stream(), Stream.of(set)).toList(), numbers);
    }
}
