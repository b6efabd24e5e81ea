package luoshi.commitment.drift;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.commitment.Nature;
import luoshi.commitment.Target;
import luoshi.page.Words;

/** Differences as people read them, before → after. */
public final class DifferenceWords {

    private static final String NOTHING = "—";

    private final Words words;
    private final Function<UUID, String> units;

    /** @param units names of units by their ids */
    public DifferenceWords(Words words, Function<UUID, String> units) {
        this.words = words;
        this.units = units;
    }

    /**
     * One difference in words.
     *
     * @param label what differs
     * @param before what it was, — for nothing
     * @param after what it became, — for nothing
     * @param change by how much, empty where that cannot be said
     */
    public record Line(String label, String before, String after, String change) {

        /** In one line: 数值（规上企业）：450家 → 400家（−11.1%）. */
        public String whole() {
            return label + "：" + before + " → " + after + (change.isEmpty() ? "" : "（" + change + "）");
        }
    }

    /** A line for each difference. */
    public List<Line> lines(List<Difference> differences) {
        return differences.stream().map(this::line).toList();
    }

    private Line line(Difference difference) {
        String field = words.of("difference", difference.field());
        return new Line(difference.of().isEmpty() ? field : words.t("difference.of", field, difference.of()), shown(difference.before()), shown(difference.after()),
                difference.change() == null ? "" : words.t("drift.by." + difference.change().in().name(), difference.change().signed()));
    }

    private String shown(Object value) {
        String shown = switch (value) {
            case null -> "";
            case Target target -> target.requirement().strip();
            case Nature nature -> words.of("nature", nature);
            case UUID unit -> units.apply(unit);
            case Collection<?> several -> several.stream().map(this::shown).collect(Collectors.joining("、"));
            case Boolean yes -> words.t(yes ? "list.per-unit.yes" : "list.per-unit.no");
            case LocalDate day -> day.toString();
            default -> value.toString();
        };
        return shown.isEmpty() ? NOTHING : shown;
    }
}
