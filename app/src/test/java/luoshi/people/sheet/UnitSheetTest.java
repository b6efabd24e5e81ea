package luoshi.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of a sheet of units come to, as sentences. 市水利局 was recorded by leaf 7, 防汛科 by leaf 8. */
class UnitSheetTest {

    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 7, 1);
    private static final UUID CITY = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID WATER = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final UUID FLOOD = UUID.fromString("00000000-0000-0000-0000-000000000003");
    private static final List<Recorded<Unit>> HELD = List.of(
            new Recorded<>(new Unit(CITY, "示例市", "示例市", UnitKind.CITY, null, FROM, false), 6),
            new Recorded<>(new Unit(WATER, "市水利局", "市水利局", UnitKind.BUREAU, CITY, FROM, false), 7),
            new Recorded<>(new Unit(FLOOD, "防汛科", "防汛科", UnitKind.SECTION, WATER, FROM, false), 8));
    private static final String WATER_ID = "|" + WATER + "|7";

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            市水利局|市水利局|市直部门|示例市|2022-1-1|在用 > 2 未变 市水利局
            市水利局|市水利局|市直部门|示例市|2022年1月1日| > 2 未变 市水利局
            市 水 利 局|市水利局|市直部门|示例市|２０２２．１．１|在用 > 2 未变 市水利局
            市水利局|水利局|市直部门|示例市|2022.7.1|在用 > 2 变更 市水利局：简称 市水利局→水利局，起始日期 2022-01-01→2022-07-01
            市水务局|市水务局|市直部门|示例市|2022.7.1|在用 > 2 变更 市水务局：单位全称 市水利局→市水务局，简称 市水利局→市水务局，起始日期 2022-01-01→2022-07-01
            市水利局|市水利局|市直部门|示例市|2022.7.1|撤销 > 2 变更 市水利局：起始日期 2022-01-01→2022-07-01，状态 在用→撤销
            市水利局|市水利局|局委办|示例市|2022.1.1|在用 > 2 有误 市水利局：类别 不认识的类别“局委办”。请填：市、县、市直部门、科室、乡镇、开发区、工作专班、企业。
            市水利局|市水利局|市直部门|大示例市|2022.1.1|在用 > 2 有误 市水利局：上级单位 找不到上级单位“大示例市”。请填写现有单位或本表中新设单位的全称。
            市水利局|市水利局|市直部门|示例市|2022年7月|在用 > 2 有误 市水利局：起始日期 “2022年7月”不是有效日期，请按“2022-7-1”填写。
            |水利|市直部门|示例市|2022.1.1|在用 > '2 有误 ：单位全称 单位全称不能为空，请填写。'
            """)
    void an_exported_row_comes_back(String row, String comesTo) {
        assertThat(told(row + WATER_ID)).isEqualTo(comesTo);
    }

    @Test
    void a_row_that_somebody_has_changed_since_is_a_conflict_and_names_them() {
        assertThat(told("市水利局|水利局|市直部门|示例市|2022-1-1|在用|" + WATER + "|5"))
                .isEqualTo("2 冲突 市水利局：单位全称 导出之后 张三 于 2022-06-30 09:00 改过这一行。请重新导出后再改。");
    }

    @Test
    void an_old_version_of_a_row_that_says_the_same_is_no_conflict() {
        assertThat(told("市水利局|市水利局|市直部门|示例市|2022-1-1|在用|" + WATER + "|5")).isEqualTo("2 未变 市水利局");
    }

    @Test
    void a_unit_that_is_known_is_changed_only_by_a_row_with_its_id() {
        assertThat(told("市水利局|水利|市直部门|示例市|2022-1-1|||")).isEqualTo("2 有误 市水利局：单位全称 “市水利局”已有记录且内容不同。要修改它，请在导出的表上改（保留隐藏的标识列）。");
    }

    @Test
    void new_units_may_stand_below_each_other_in_any_order() {
        ImportPlan plan = plan("数据科||科室|市数据局|2022-7-1|||", "市数据局||市直部门|示例市||||");

        assertThat(Lines.told(SheetKind.UNITS, plan)).isEqualTo("2 新增 数据科\n3 新增 市数据局");
        assertThat(plan.units()).extracting(Unit::name).containsExactly("市数据局", "数据科");
        assertThat(plan.units().get(1).parent()).isEqualTo(plan.units().get(0).id());
        assertThat(plan.units().get(0).from()).isEqualTo(TODAY);
    }

    @Test
    void of_two_rows_for_one_unit_the_second_is_wrong() {
        assertThat(told("市数据局||市直部门|示例市||||", "市数据局||市直部门|示例市||||")).isEqualTo("2 新增 市数据局\n3 有误 市数据局：单位全称 与第 2 行是同一单位，请只保留一行。");
    }

    @Test
    void units_are_closed_from_below() {
        ImportPlan plan = plan("市水利局|市水利局|市直部门|示例市|2022-7-1|撤销" + WATER_ID, "防汛科|防汛科|科室|市水利局|2022-7-1|撤销|" + FLOOD + "|8");

        assertThat(plan.units()).extracting(Unit::name).containsExactly("防汛科", "市水利局");
    }

    @Test
    void what_the_tree_refuses_stands_on_its_row() {
        ImportPlan plan = UnitSheet.plan(table("市数据局||市直部门|示例市||||"), known(unit -> Optional.of(new Refusal("units.name-taken", unit.name()))));

        assertThat(Lines.told(SheetKind.UNITS, plan)).isEqualTo("2 有误 市数据局：单位全称 已有名为“市数据局”的单位。请核对是否重复，或使用不同的名称。");
    }

    private static luoshi.sheet.SheetTable table(String... rows) {
        return Lines.table("name|short|kind|parent|from|state|id|version", rows);
    }

    private static UnitSheet.Known known(java.util.function.Function<Unit, Optional<Refusal>> judge) {
        return new UnitSheet.Known(HELD, HELD.stream().map(Recorded::state).toList(), TODAY, units -> units.stream().map(judge).toList(),
                leaf -> Stream.of("张三", "2022-06-30 09:00").toArray());
    }

    private static ImportPlan plan(String... rows) {
        return UnitSheet.plan(table(rows), known(unit -> Optional.empty()));
    }

    private static String told(String... rows) {
        return Lines.told(SheetKind.UNITS, plan(rows));
    }
}
