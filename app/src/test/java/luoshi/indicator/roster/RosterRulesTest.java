package luoshi.indicator.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import luoshi.indicator.Figure;
import luoshi.indicator.Figures.Thing;
import luoshi.kernel.PersonalNumber;
import luoshi.sheet.SheetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A roster names things and never persons (design.md §3.9: no identities in registers). */
class RosterRulesTest {

    /** Check character by GB 11643-1999: sum of weights modulo 11. 11010519491231002X is the standard's own example. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002x", "负责人 11010519491231002X", "13812345678", "+8613812345678", "138-1234-5678", "电话：138 1234 5678", "联系人13812345678。"})
    void whatTellsWhoAPersonIsStandsInNoCell(String cell) {
        assertThat(PersonalNumber.in(cell)).isTrue();
        assertThat(RosterRules.fault(new Thing("", "示例科技001有限公司", "", null, cell))).get().hasToString("luoshi.people.Refusal: roster.person []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "91410000MA3X000001", "2201-410482-04-01-123456", "示例路13812号", "0371-65900000", "20220531", "12381234567", "110105194913310026", "138123456789"})
    void numbersOfThingsMay(String cell) {
        assertThat(PersonalNumber.in(cell)).isFalse();
    }

    @Test
    void eachLineOfAPastedListIsReadWithWhatIsWrongWithIt() {
        List<RosterSheet.Line> lines = RosterSheet.read(SheetReader.pasted("""
                企业名称\t统一社会信用代码\t入库日期\t备注
                示例科技001有限公司\t９１４１００００MA3X000001\t2022年5月3日\t
                \t\t\t只有备注
                示例科技002有限公司\tA2\t五月\t
                示例科技003有限公司\tA3\t2022-05-09\t13812345678
                """, RosterSheet.COLUMNS));

        assertThat(lines).extracting(line -> line.number() + " " + (line.refusal() == null ? "-" : line.refusal().key()))
                .containsExactly("2 -", "3 refusal.roster.unnamed", "4 refusal.roster.day", "5 refusal.roster.person");
        assertThat(lines.getFirst().thing()).isEqualTo(new Thing("91410000MA3X000001", "示例科技001有限公司", "", LocalDate.of(2022, 5, 3), ""));
        assertThat(RosterSheet.read(SheetReader.pasted("K1\t示例小区001\t沙河县\t2022/5/3\t", RosterSheet.COLUMNS))).as("without a header the columns stand in their order")
                .containsExactly(new RosterSheet.Line(1, new Thing("K1", "示例小区001", "沙河县", LocalDate.of(2022, 5, 3), ""), null));
    }

    @Test
    void coverageCountsDoublesOnceAndNamesThem() {
        Roster roster = new Roster(UUID.randomUUID(), 1, "", List.of(thing("K1", "甲", 3), thing("K2", "乙", 4), thing("K1", "甲公司", 5), thing("", "丙", 5), thing("", "丙", 6)));

        assertThat(roster.named()).isEqualTo(3);
        assertThat(roster.doubles()).containsExactly(java.util.Map.entry("K1", 2L), java.util.Map.entry("丙", 2L));
        assertThat(new Coverage(new BigDecimal(41), 39, true).share()).isEqualTo("95.1%");
        assertThat(new Coverage(new BigDecimal(2), 3, true).share()).as("never capped").isEqualTo("150.0%");
        assertThat(new Coverage(BigDecimal.ZERO, 0, true).share()).isEqualTo("—");
    }

    @Test
    void whatCameOutsideThePeriodIsAsked() {
        LocalDate end = LocalDate.of(2022, 5, 31);
        Roster roster = new Roster(UUID.randomUUID(), 1, "", List.of(thing("K1", "甲", 3), new Thing("K2", "乙", "", LocalDate.of(2021, 12, 31), ""), new Thing("K3", "丙", "", LocalDate.of(2022, 6, 1), "")));

        assertThat(roster.outside(figure(LocalDate.of(2022, 1, 1), end))).extracting(Thing::name).containsExactly("乙", "丙");
        assertThat(roster.outside(figure(end, end))).as("a stock counts what came before, too").extracting(Thing::name).containsExactly("丙");
    }

    @Test
    void anEmptyListAndOneTooLongAreRefused() {
        assertThatThrownBy(() -> RosterRules.refuse(List.of())).hasMessageStartingWith("roster.empty");
        assertThatThrownBy(() -> RosterRules.refuse(Collections.nCopies(RosterRules.MOST + 1, thing("K", "甲", 1)))).hasMessageStartingWith("roster.long");
    }

    private static Figure figure(LocalDate from, LocalDate to) {
        return new Figure(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), from, to, BigDecimal.TEN, null, null, "", null);
    }

    private static Thing thing(String key, String name, int day) {
        return new Thing(key, name, "", LocalDate.of(2022, 5, day), "");
    }
}
