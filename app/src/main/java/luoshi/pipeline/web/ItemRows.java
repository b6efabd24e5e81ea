package luoshi.pipeline.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.page.Lamp;
import luoshi.page.Lamp.Light;
import luoshi.page.Shell;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.item.Names;
import luoshi.pipeline.store.Projection;
import luoshi.pipeline.tally.Question;
import org.springframework.stereotype.Component;

/** Items as rows of lists: where they stand, their lamp with its reason, and who must act. */
@Component
public class ItemRows {

    private final Registers registers;
    private final Matters matters;

    ItemRows(Registers registers, Matters matters) {
        this.registers = registers;
        this.matters = matters;
    }

    /**
     * A row.
     *
     * @param item the item
     * @param standing where it stands
     * @param title what it is called
     * @param unit the name of the unit that owns it
     * @param stage where it stands in words, or how it has left
     * @param since since when
     * @param lamp its lamp; null once it has left
     * @param why what the lamp says most: the clock or rule, with its day
     * @param next the stage that comes next; empty for none
     * @param stalled whether it stands still
     */
    public record Row(Item item, Standing standing, String title, String unit, String stage, LocalDate since, Lamp lamp, String why, String next, boolean stalled) {

        /** A field's value for lists; a dash for none. */
        public String value(Field field) {
            Object value = standing.field(field.key());
            return switch (value) {
                case null -> "—";
                case BigDecimal number -> Names.shown(number, field);
                case Boolean truth -> truth ? "✓" : "✗";
                case Collection<?> several -> String.join("、", several.stream().map(String::valueOf).toList());
                default -> value.toString();
            };
        }
    }

    /** The items of which lamps speak worst, and those that stand still: at most so many. */
    public List<UUID> worst(Register register, int most) {
        List<UUID> worst = new ArrayList<>();
        Question question = register.question();
        for (Question one : List.of(question.in(Sets.lamp(Light.RED)), question.in(Sets.STALLED).notIn(Sets.lamp(Light.RED)))) {
            worst.addAll(register.tally().select(one).list(0, most - worst.size()));
        }
        return worst;
    }

    /** Some items in this order. */
    public List<Row> of(Register register, List<UUID> ids, Shell shell) {
        Map<UUID, Item> items = registers.find(register.pipeline(), ids, register.asOf().size());
        WorkCalendar calendar = matters.calendar();
        return ids.stream().map(items::get).filter(Objects::nonNull).map(item -> row(register, item, calendar, shell)).toList();
    }

    private static Row row(Register register, Item item, WorkCalendar calendar, Shell shell) {
        Standing standing = Standing.on(register.asOf().day(), item, register.pipeline().versions(), calendar);
        SetWords words = new SetWords(standing.definition(), shell);
        String stage = standing.absence().map(absence -> words.of(Sets.out(absence.exit()))).or(() -> standing.stage().map(one -> words.of(one.name()))).orElse(shell.t("pipeline.set.nowhere"));
        LocalDate since = standing.absence().map(Item.Absence::since).or(standing::stageDay).orElse(item.since());
        LampWords lamps = new LampWords(standing, new Names(shell.words()));
        return new Row(item, standing, Projection.title(item, register.pipeline().definition(), register.pipeline().versions()), register.tree().name(item.unit()), stage, since, lamps.whole().orElse(null),
                lamps.worst(), next(standing, words), standing.stalled());
    }

    private static String next(Standing standing, SetWords words) {
        if (!standing.open()) {
            return "";
        }
        int place = standing.stage().map(stage -> standing.definition().place(stage.key())).orElse(-1);
        return standing.definition().stages().stream().skip(place + 1L).filter(stage -> stage.when() == null || !Boolean.FALSE.equals(stage.when().of(standing))).findFirst()
                .map(stage -> words.of(stage.name())).orElse("");
    }
}
