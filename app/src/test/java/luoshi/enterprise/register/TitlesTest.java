package luoshi.enterprise.register;

import static luoshi.enterprise.Assurance.CHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.ARegister;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.TitleHeld;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.register.FirmList.Filter;
import luoshi.enterprise.register.FirmList.Presence;
import luoshi.journal.AsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Titles of enterprises come from the register of certificates: what is recorded there is known of the firm in the same act. 工信部企业〔2022〕63号 附件1 takes a valid title as a direct way to 创新型. */
class TitlesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate TODAY = AFirm.TODAY;

    private final AFirm a = new AFirm(luoshi);
    private final LegalUnits units = luoshi.part(LegalUnits.class);
    private final ARegister titles = new ARegister(luoshi, "titles");

    /** As it is judged among all, from the projection. */
    private Outcome innovative(UUID firm, LocalDate day) {
        RuleSet rules = KnownRules.book().list().stream().filter(one -> one.key().equals("innovative")).findFirst().orElseThrow();
        Outcome[] outcome = new Outcome[1];
        units.each(a.headOf("东山区"), day, (unit, facts) -> {
            if (unit.id().equals(firm)) {
                outcome[0] = Verdict.of(rules, facts).outcome();
            }
        });
        return outcome[0];
    }

    private List<TitleHeld> held(UUID firm) {
        return units.find(a.headOf("东山区"), firm, AsOf.now(TODAY)).orElseThrow().titles();
    }

    private List<String> listed(String title, LocalDate day) {
        return units.list(a.headOf("东山区"), new Filter("", null, "", "", "", title, Presence.ALL), day, 1).rows().stream().map(row -> row.unit().name()).toList();
    }

    /** Of whom all is known that 创新型 asks for beside its direct ways. */
    private UUID sound(String name) {
        UUID firm = a.in("东山区", name);
        a.state("东山区", firm, "sme", "-", "是", CHECKED);
        a.state("东山区", firm, "listed_abnormal", "-", "否", CHECKED);
        a.state("东山区", firm, "restricted_product", "-", "否", CHECKED);
        a.state("东山区", firm, "incidents", "-", "[]", CHECKED);
        return firm;
    }

    @Test
    void aValidTitleTurnsAVerdictUntilItLapsesOrIsLostAndAgainWhenTheLossIsTakenBack() {
        UUID firm = sound("东山持证上岗科技有限公司");
        assertThat(innovative(firm, TODAY)).isEqualTo(Outcome.OPEN);
        UUID title = titles.certificate(a.codeOf(firm), "高新技术企业", "stage.granted=2019-10-12 valid_from=2019-10-12 valid_until=2022-10-11");
        assertThat(innovative(firm, TODAY)).isEqualTo(Outcome.MET);
        assertThat(innovative(firm, LocalDate.of(2022, 10, 12))).as("lapsed").isEqualTo(Outcome.OPEN);
        assertThat(listed("高新技术企业", TODAY)).contains("东山持证上岗科技有限公司");
        assertThat(listed("高新技术企业", LocalDate.of(2022, 10, 12))).doesNotContain("东山持证上岗科技有限公司");

        titles.then(title, "lost_cause=被撤销 exit=lost exit.day=2022-06-01");
        assertThat(innovative(firm, TODAY)).as("revoked").isEqualTo(Outcome.OPEN);
        assertThat(held(firm)).singleElement().satisfies(one -> assertThat(one.lost() + one.cause()).isEqualTo("2022-06-01被撤销"));
        titles.undo(title);
        assertThat(innovative(firm, TODAY)).as("the loss was taken back").isEqualTo(Outcome.MET);
        titles.undo(title);
        assertThat(innovative(firm, TODAY)).as("so was the title").isEqualTo(Outcome.OPEN);
        assertThat(held(firm)).isEmpty();
    }

    @Test
    void aTitleThatIsOnlyAppliedForIsShownAndDoesNotCount() {
        UUID firm = sound("东山正在申报材料有限公司");
        titles.certificate(a.codeOf(firm), "高新技术企业", "stage.applied=2022-05-20");

        assertThat(innovative(firm, TODAY)).isEqualTo(Outcome.OPEN);
        assertThat(held(firm)).singleElement().satisfies(one -> assertThat(one.granted()).isNull());
    }

    @Test
    void whatIsRecordedBeforeTheFirmIsKnownOfItWhenItEntersAndThroughAllItsCodes() {
        String code = AFirm.code();
        titles.certificate(code, "高新技术企业", "stage.granted=2021-10-12 valid_from=2021-10-12 valid_until=2024-10-11");
        UUID firm = luoshi.part(FirmRecords.class).record(a.headOf("东山区"), Ask.enters(new LegalUnit(null, code, "东山后进名录有限公司", "工业", a.unit("东山区"), null, "", "", null), LocalDate.of(2022, 6, 1), ""));
        assertThat(listed("高新技术企业", TODAY)).contains("东山后进名录有限公司");

        LegalUnit unit = units.find(a.headOf("东山区"), firm, AsOf.now(TODAY)).orElseThrow().unit();
        luoshi.part(FirmRecords.class).record(a.headOf("东山区"), Ask.changes(unit.called(AFirm.code(), unit.name()), "换发执照"));
        assertThat(held(firm)).hasSize(1);
        titles.certificate(code, "科技型中小企业", "stage.granted=2021-12-20 valid_from=2021-12-20 valid_until=2022-12-31");
        assertThat(listed("科技型中小企业", TODAY)).as("recorded by the code before").contains("东山后进名录有限公司");
        assertThat(units.choices(a.headOf("东山区")).titles()).contains("高新技术企业", "科技型中小企业");
    }
}
