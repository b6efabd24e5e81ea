package luoshi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private final Unit city = unit("示例市", UnitKind.CITY, null);
    private final Unit bureau = unit("市水利局", UnitKind.BUREAU, city);
    private final Unit section = unit("防汛科", UnitKind.SECTION, bureau);
    private final Unit county = unit("东山县", UnitKind.COUNTY, city);
    private final UnitTree tree = new UnitTree(List.of(section, county, bureau, city));

    @Test
    void each_unit_comes_before_those_below_it() {
        assertThat(tree.inOrder().stream().map(unit -> tree.depth(unit.id()) + unit.name()).collect(Collectors.joining(" ")))
                .isEqualTo("0示例市 1东山县 1市水利局 2防汛科");
    }

    @Test
    void a_section_is_within_its_bureau_and_its_city_but_not_the_other_way_round() {
        assertThat(tree.within(section.id(), bureau.id())).isTrue();
        assertThat(tree.within(section.id(), city.id())).isTrue();
        assertThat(tree.within(section.id(), section.id())).isTrue();
        assertThat(tree.within(bureau.id(), section.id())).isFalse();
        assertThat(tree.within(section.id(), county.id())).isFalse();
    }

    @Test
    void a_unit_cannot_be_put_below_itself_or_its_own_sections() {
        assertThat(tree.rings(bureau.id(), section.id())).isTrue();
        assertThat(tree.rings(bureau.id(), bureau.id())).isTrue();
        assertThat(tree.rings(bureau.id(), county.id())).isFalse();
    }

    @Test
    void a_unit_whose_superior_is_gone_stands_on_its_own() {
        UnitTree orphaned = new UnitTree(List.of(section));

        assertThat(orphaned.roots()).containsExactly(section);
        assertThat(orphaned.within(section.id(), city.id())).isFalse();
    }

    private static Unit unit(String name, UnitKind kind, Unit parent) {
        return new Unit(UUID.nameUUIDFromBytes(name.getBytes()), name, name, kind, parent == null ? null : parent.id(), LocalDate.of(2022, 1, 1), false);
    }
}
