package luoshi.enterprise.register;

import static luoshi.enterprise.Assurance.AUDITED;
import static luoshi.enterprise.Assurance.CHECKED;
import static luoshi.enterprise.Assurance.REPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.Passage;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Exact;
import luoshi.journal.AsOf;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of legal units: what holds of what was stated, and who may see it. */
class RegisterTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate TODAY = AFirm.TODAY;

    private final AFirm a = new AFirm(luoshi);
    private final FirmRecords records = luoshi.part(FirmRecords.class);
    private final LegalUnits units = luoshi.part(LegalUnits.class);

    private KnownFacts facts(UUID firm) {
        return KnownFacts.of(units.find(a.headOf("东山区"), firm, AsOf.now(TODAY)).orElseThrow(), TODAY, KnownRules.facts());
    }

    private List<String> seenBy(SignedIn who) {
        List<String> seen = new ArrayList<>();
        units.parts(who, TODAY, part -> part.forEach(firm -> seen.add(firm.name() + " " + firm.facts().get("revenue", 0))));
        return seen;
    }

    @Test
    void auditedFiguresHoldOverCheckedAndTheseOverReportedOnesWhicheverCameLast() {
        UUID firm = a.in("东山区", "东山审计先后机械制造有限公司");
        a.state("东山区", firm, "revenue", "2021", "8600", AUDITED);
        a.state("东山区", firm, "revenue", "2021", "9000", CHECKED);
        a.state("东山区", firm, "revenue", "2021", "9500", REPORTED);
        a.state("东山区", firm, "rd", "2021", "0", REPORTED);

        assertThat(facts(firm).get("revenue", 0)).isEqualTo(Exact.of(8600));
        assertThat(facts(firm).get("rd", 0)).as("nothing spent is known to be nothing").isEqualTo(Exact.of(0));
        assertThat(facts(firm).get("revenue", 1)).as("a figure of another year does not stand in").isNull();
    }

    @Test
    void bureausThatDifferLeaveAFigureUnknownUntilSomebodyDecides() {
        UUID firm = a.in("东山区", "东山数出多门实业有限公司");
        SignedIn keeper = keeper();
        a.state("东山区", firm, "staff", "2021", "120", CHECKED);
        records.record(keeper, Ask.figures(firm, List.of(Stated.of("staff", "2021", "118", a.unit("市统计局"), CHECKED))));
        assertThat(facts(firm).get("staff", 0)).isNull();

        records.record(keeper, Ask.figures(firm, List.of(new Stated("staff", "2021", "118", "", a.unit("市工业和信息化局"), CHECKED, true, null, "按社保参保人数核定"))));
        assertThat(facts(firm).get("staff", 0)).isEqualTo(Exact.of(118));
        a.state("东山区", firm, "staff", "2021", "125", CHECKED);
        assertThat(facts(firm).get("staff", 0)).as("they differ anew").isNull();
    }

    private SignedIn keeper() {
        records.keep(a.who("duchashi"), a.unit("市工业和信息化局"), true, "三定方案");
        return a.who("gongxin");
    }

    @Test
    void aFigureStatedInYuanIsTheSameAsInTenThousands() {
        UUID firm = a.in("东山区", "东山单位换算食品有限公司");
        records.record(a.headOf("东山区"), Ask.figures(firm, List.of(new Stated("revenue", "2021", "86000000", "元", a.unit("东山区"), REPORTED, false, null, ""))));

        assertThat(facts(firm).get("revenue", 0)).isEqualTo(Exact.of(8600));
    }

    @Test
    void whatTheRegisterSaysOfAFirmIsAFactOfIt() {
        UUID firm = a.in("东山区", "东山登记事项科技有限公司");

        assertThat(facts(firm).get("registered", 0)).isEqualTo(LocalDate.of(2010, 3, 1));
        assertThat(facts(firm).get("industry", 0)).isEqualTo("工业");
    }

    @Test
    void aMergedFirmLeavesWithItsSuccessorAndKeepsItsHistory() {
        UUID one = a.in("东山区", "东山被并入纺织有限公司");
        UUID other = a.in("东山区", "东山存续纺织集团有限公司");
        records.record(a.headOf("东山区"), Ask.passes(one, new Passage(Passage.Way.MERGED, LocalDate.of(2022, 5, 1), other, "吸收合并")));

        assertThat(seenBy(a.headOf("东山区"))).noneMatch(name -> name.startsWith("东山被并入")).anyMatch(name -> name.startsWith("东山存续"));
        assertThat(units.find(a.headOf("东山区"), one, AsOf.now(TODAY)).orElseThrow().presentOn(LocalDate.of(2022, 4, 30))).isTrue();
        assertThat(units.find(a.headOf("东山区"), other, AsOf.now(TODAY)).orElseThrow().successorOf()).containsExactly(one);
        assertThatThrownBy(() -> records.record(a.headOf("东山区"), Ask.passes(one, new Passage(Passage.Way.CLOSED, TODAY, null, "")))).isInstanceOf(Refusal.class);
    }

    @Test
    void aCountySeesItsOwnFirmsAFirmItselfAndTheBureauThatKeepsTheRegisterAll() {
        UUID east = a.in("东山区", "东山范围之内有限公司");
        a.in("西河区", "西河范围之外有限公司");
        SignedIn keeper = keeper();
        UUID own = records.record(keeper, Ask.enters(new LegalUnit(null, AFirm.code(), "示例市城市投资建设集团有限公司", "", a.unit("西河区"), a.unit("示例市城市投资建设集团有限公司"), "", "", null), TODAY, ""));

        assertThat(seenBy(a.headOf("东山区"))).anyMatch(name -> name.startsWith("东山范围之内")).noneMatch(name -> name.startsWith("西河") || name.startsWith("示例市"));
        assertThat(seenBy(a.who("qiye"))).containsExactly("示例市城市投资建设集团有限公司 null");
        assertThat(seenBy(keeper)).anyMatch(name -> name.startsWith("东山范围之内")).anyMatch(name -> name.startsWith("西河范围之外"));
        assertThat(seenBy(a.who("duchashi"))).as("the supervision office sees no figures").isEmpty();
        assertThat(units.find(a.who("qiye"), east, AsOf.now(TODAY))).isEmpty();
        assertThat(units.find(a.who("qiye"), own, AsOf.now(TODAY))).isPresent();
        assertThat(units.find(a.headOf("西河区"), east, AsOf.now(TODAY))).isEmpty();
    }

    @Test
    void aFirmStatesItsOwnFiguresAsReportedAndNoOthers() {
        SignedIn firm = a.who("qiye");
        UUID unit = a.unit("示例市城市投资建设集团有限公司");
        UUID own = records.record(keeper(), Ask.enters(new LegalUnit(null, AFirm.code(), "示例市城市投资建设集团有限公司北区分公司", "", a.unit("西河区"), unit, "", "", null), TODAY, ""));
        records.record(firm, Ask.figures(own, List.of(Stated.of("revenue", "2021", "100", unit, REPORTED))));

        assertThatThrownBy(() -> records.record(firm, Ask.figures(own, List.of(Stated.of("revenue", "2021", "100", unit, AUDITED))))).hasMessageContaining("404");
        assertThatThrownBy(() -> records.record(firm, Ask.figures(own, List.of(Stated.of("revenue", "2021", "100", a.unit("市统计局"), REPORTED))))).isInstanceOf(Refusal.class);
    }

    @Test
    void aCodeWithAWrongCheckCharacterOrOfAnotherFirmIsRefused() {
        UUID firm = a.in("东山区", "东山代码唯一电子有限公司");
        LegalUnit unit = units.find(a.headOf("东山区"), firm, AsOf.now(TODAY)).orElseThrow().unit();

        assertThatThrownBy(() -> records.record(a.headOf("东山区"), Ask.enters(new LegalUnit(null, unit.code(), "另一家", "", a.unit("东山区"), null, "", "", null), TODAY, ""))).hasMessageContaining("code-taken");
        assertThatThrownBy(() -> records.record(a.headOf("东山区"), Ask.changes(unit.called("91410800MA3000000X", unit.name()), ""))).hasMessageContaining("firm.code");
    }

    @Test
    void whatWasKnownThenIsStillKnownToHaveBeenKnown() throws InterruptedException {
        UUID firm = a.in("东山区", "东山当时所知有限公司");
        a.state("东山区", firm, "revenue", "2021", "1000", CHECKED);
        JdbcClient jdbc = luoshi.part(JdbcClient.class);
        while (jdbc.sql("select count(*) from journal_pending").query(Long.class).single() > 0) {
            Thread.sleep(50);
        }
        long size = jdbc.sql("select max(position) + 1 from journal_entry").query(Long.class).single();
        a.state("东山区", firm, "revenue", "2021", "1200", CHECKED);

        assertThat(KnownFacts.of(units.find(a.headOf("东山区"), firm, new AsOf(TODAY, size)).orElseThrow(), TODAY, KnownRules.facts()).get("revenue", 0)).isEqualTo(Exact.of(1000));
        assertThat(facts(firm).get("revenue", 0)).isEqualTo(Exact.of(1200));
    }
}
