package luoshi.pipeline.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.store.Projection;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
import org.springframework.stereotype.Component;

/** The items that a list of a register shows, one after the other, with the columns in which they are written. */
@Component
class Listing {

    private static final int AT_ONCE = 1_000;

    private final Registry registry;
    private final Registers registers;
    private final Projection projection;
    private final Matters matters;

    Listing(Registry registry, Registers registers, Projection projection, Matters matters) {
        this.registry = registry;
        this.registers = registers;
        this.projection = projection;
        this.matters = matters;
    }

    /** The columns: of numbers by periods those of the year that some item has, and one that is asked for. */
    List<Column> columns(Register register, String period) {
        Map<String, Collection<String>> periods = new LinkedHashMap<>();
        LocalDate day = register.asOf().day();
        for (Field field : register.definition().fields().stream().filter(Field::series).toList()) {
            TreeSet<String> written = new TreeSet<>(projection.periods(register.pipeline().key(), field.key(), String.valueOf(day.getYear()),
                    FieldText.periods(field, day, 1).getFirst()));
            if (period.matches("\\d{4}-(0[1-9]|1[0-2])")) {
                written.add(FieldText.periods(field, LocalDate.parse(period + "-01"), 1).getFirst());
            } else if (written.isEmpty()) {
                written.add(FieldText.periods(field, day, 1).getFirst());
            }
            periods.put(field.key(), written);
        }
        return Columns.written(register.definition(), periods);
    }

    int count(Register register) {
        return registry.found(register).count();
    }

    /** Each in turn, at most so many. */
    void each(Register register, int most, Consumer<Standing> items) {
        WorkCalendar calendar = matters.calendar();
        List<UUID> all = registry.found(register).list(0, most);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<UUID, Item> found = registers.find(register.pipeline(), some, register.asOf().size());
            some.stream().map(found::get).filter(Objects::nonNull).forEach(item -> items.accept(Standing.on(register.asOf().day(), item, register.pipeline().versions(), calendar)));
        }
    }

    /** Some of them. */
    List<Standing> first(Register register, int most) {
        List<Standing> first = new ArrayList<>();
        each(register, most, first::add);
        return first;
    }
}
