package luoshi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"市水利局,市水利局", "' 市\u3000水利 局\t',市水利局", "水利局,市水利局", "东山县,东山县", "市应急局,", "'',"})
    void a_unit_is_known_by_what_people_call_it_however_many_blanks_they_type(String typed, String name) {
        assertThat(tree.called(typed).stream().map(tree::name).toList()).isEqualTo(name == null ? List.of() : List.of(name));
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

    @ParameterizedTest
    @CsvSource({
        "市信访局, 示例市, false, nothing",
        "市水利局, 示例市, false, units.name-taken",
        "市信访局, , false, units.second-root",
        "市信访局, 市大数据局, false, units.parent-missing",
        "'  ', 示例市, false, units.nameless"})
    void a_new_unit_is_refused_for_what_the_tree_cannot_hold(String name, String parent, boolean closed, String refusal) {
        Unit wanted = new Unit(UUID.randomUUID(), name, name, UnitKind.BUREAU, parent == null ? null : UUID.nameUUIDFromBytes(parent.getBytes()), LocalDate.of(2022, 7, 1), closed);

        assertThat(refusalOf(wanted)).isEqualTo(refusal);
    }

    @Test
    void a_unit_with_others_below_it_is_not_closed_before_them() {
        assertThat(refusalOf(closing(bureau))).isEqualTo("units.has-children");
        assertThat(refusalOf(closing(section))).isEqualTo("nothing");
        assertThat(tree.withAll(List.of(closing(section)), LocalDate.of(2022, 7, 1)).below(bureau.id())).isEmpty();
        assertThat(tree.withAll(List.of(closing(section)), LocalDate.of(2022, 6, 30)).below(bureau.id())).containsExactly(section);
    }

    private String refusalOf(Unit wanted) {
        try {
            tree.check(wanted);
            return "nothing";
        } catch (Refusal refusal) {
            return refusal.key().replace("refusal.", "");
        }
    }

    private static Unit closing(Unit unit) {
        return new Unit(unit.id(), unit.name(), unit.shortName(), unit.kind(), unit.parent(), LocalDate.of(2022, 7, 1), true);
    }

    private static Unit unit(String name, UnitKind kind, Unit parent) {
        return new Unit(UUID.nameUUIDFromBytes(name.getBytes()), name, name, kind, parent == null ? null : parent.id(), LocalDate.of(2022, 1, 1), false);
    }
}
