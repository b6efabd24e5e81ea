package luoshi.matter.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.kernel.SearchText;
import luoshi.matter.Matter;
import luoshi.matter.MatterList;
import luoshi.matter.Phase;

/**
 * Which matters go into the sheet, as it stands in the address; what means nothing is not asked for.
 *
 * @param unit id of a unit that has a part in them
 * @param lamp number of a lamp: {@link luoshi.matter.DueLamp#code()}
 * @param phase where they stand
 * @param source where they come from
 * @param heading section of the plan
 * @param q words to find
 */
record TaskFilter(String unit, String lamp, String phase, String source, String heading, String q) {

    MatterList.Filter filter() {
        Phase one = one(Phase.class, phase);
        return new MatterList.Filter(one == null ? List.of() : List.of(one), lamp != null && lamp.matches("[0-6]") ? List.of(Integer.valueOf(lamp)) : List.of(), id(unit),
                null, null, one(Matter.Source.class, source), null, heading == null || heading.isBlank() ? null : heading.strip(), null, SearchText.of(q == null ? "" : q.strip()));
    }

    private static UUID id(String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
