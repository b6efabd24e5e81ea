package luoshi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.people.Units.Sketch;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private final Unit city = unit("示例市", UnitKind.CITY, null);
    private final Unit east = unit("东山县", UnitKind.COUNTY, city);
    private final Unit west = unit("西河区", UnitKind.COUNTY, city);
    private final UnitTree tree = new UnitTree(List.of(city, east, west));

    @Test
    void what_is_typed_is_what_is_drawn_and_rows_are_as_long_as_the_longest() {
        Sketch sketch = Sketch.typed("西河区\u3000. 东山县\n\n  示例市", tree, DAY);

        assertThat(sketch.width()).isEqualTo(3);
        assertThat(sketch.rows().getLast()).containsExactly(city.id(), null, null);
        assertThat(sketch.written(tree)).isEqualTo("西河区 . 东山县\n示例市 . .");
        assertThat(Sketch.stored(DAY, sketch.places())).isEqualTo(sketch);
    }

    @Test
    void a_unit_that_is_renamed_keeps_its_place_and_one_that_is_gone_leaves_it_empty() {
        Sketch sketch = Sketch.typed("西河区 东山县", tree, DAY);
        UnitTree later = new UnitTree(List.of(city, new Unit(east.id(), "东山区", "东山区", UnitKind.COUNTY, city.id(), DAY, false)));

        assertThat(sketch.written(later)).isEqualTo(". 东山区");
    }

    @Test
    void a_stranger_a_name_that_stands_twice_and_what_is_too_large_are_refused() {
        assertThatThrownBy(() -> Sketch.typed("南关区", tree, DAY)).hasMessageContaining("sketch.unknown [南关区]");
        assertThatThrownBy(() -> Sketch.typed("东山县 .\n东山县", tree, DAY)).hasMessageContaining("sketch.twice [东山县]");
        assertThatThrownBy(() -> Sketch.typed(". ".repeat(13), tree, DAY)).hasMessageContaining("sketch.large [12]");
    }

    private static Unit unit(String name, UnitKind kind, Unit parent) {
        return new Unit(UUID.randomUUID(), name, name, kind, parent == null ? null : parent.id(), DAY, false);
    }
}
