package luoshi.pipeline.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.people.Refusal;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.Stage.Gate;

/**
 * A way on from where an item stands: to a stage or by an exit, with what its gate wants and what is there.
 *
 * @param form the name of its form
 * @param key of the stage or exit
 * @param name what it is called
 * @param exit whether it is an exit, which wants a reason
 * @param checks what the gate wants
 * @param barred why who looks may not take it; none where they may
 * @param inputs the fields that the gate asks for
 * @param kinds the kinds of evidence that the gate asks for
 */
public record Way(String form, String key, String name, boolean exit, List<Check> checks, List<Refusal> barred, List<Input> inputs, List<String> kinds) {

    /** Something that a gate wants: whether it is there (null for nobody can tell), and what it is. */
    public record Check(Boolean met, String words) {}

    /** Whether all that the gate wants is there. */
    public boolean open() {
        return checks.stream().allMatch(check -> Boolean.TRUE.equals(check.met()));
    }

    /** What ways are made of. */
    record Ground(Standing standing, Set<String> kinds, Typed typed, Names names, Predicate<Field> fills) {

        Way to(Stage stage, List<Refusal> barred) {
            return way("move." + stage.key(), stage.key(), names.of(stage.name()), false, stage.gate(), barred);
        }

        Way by(Exit exit, List<Refusal> barred) {
            return way("exit." + exit.key(), exit.key(), names.of(exit.name()), true, exit.gate(), barred);
        }

        private Way way(String form, String key, String name, boolean exit, Gate gate, List<Refusal> barred) {
            return new Way(form, key, name, exit, checks(gate, barred), barred, inputs(form, gate), gate.evidence().stream().flatMap(List::stream).distinct().toList());
        }

        private List<Check> checks(Gate gate, List<Refusal> barred) {
            List<Check> checks = new ArrayList<>();
            gate.needs().forEach(any -> checks.add(new Check(any.stream().anyMatch(key -> filled(standing.field(key))), names.words().t("item.gate.needs", fields(any)))));
            gate.evidence().forEach(any -> checks.add(new Check(any.stream().anyMatch(kinds::contains), names.words().t("item.gate.evidence", String.join(names.words().t("item.or"), any)))));
            if (gate.where() != null) {
                Boolean holds = (Boolean) gate.where().of(standing);
                boolean told = Boolean.FALSE.equals(holds) && gate.otherwise() != null;
                checks.add(new Check(holds, told ? gate.otherwise().of(standing) : names.words().t("item.gate.where", names.readable(gate.where(), standing.definition()))));
            }
            checks.add(new Check(barred.isEmpty(), names.words().t("item.gate.who", names.who(gate.who()))));
            return checks;
        }

        private static boolean filled(Object value) {
            return switch (value) {
                case null -> false;
                case String text -> !text.isBlank();
                case Collection<?> several -> !several.isEmpty();
                case Map<?, ?> periods -> !periods.isEmpty();
                default -> true;
            };
        }

        private String fields(List<String> keys) {
            return keys.stream().map(key -> standing.definition().field(key).map(field -> names.of(field.name())).orElse(key)).collect(Collectors.joining(names.words().t("item.or")));
        }

        private List<Input> inputs(String form, Gate gate) {
            Set<String> keys = new LinkedHashSet<>(gate.needs().stream().flatMap(List::stream).toList());
            if (gate.where() != null) {
                keys.addAll(gate.where().fields());
            }
            Stream<Field> fields = standing.definition().fields().stream().filter(field -> keys.contains(field.key()) && fills.test(field));
            return Input.all(form, fields, standing.item(), typed, names, standing.asOf());
        }
    }
}
