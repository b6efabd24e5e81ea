package luoshi.enterprise.register;

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
import luoshi.enterprise.reach.Counts;
import luoshi.enterprise.reach.Holding;
import luoshi.journal.AsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who holds a title or stands in statistics, as certificates and the ladder tell it. */
class HoldingsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final AFirm a = new AFirm(luoshi);
    private final Holdings holdings = luoshi.part(Holdings.class);

    private List<Holding> of(String rule, String code) {
        return holdings.of(rule, AFirm.TODAY).stream().filter(one -> one.firm().equals(code)).toList();
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Holding held(String code, String from, String until, boolean before) {
        return new Holding(code, day(from), day(until), before);
    }

    @Test
    void whereNoRegisterTellsNobodyHoldsAnything() {
        assertThat(holdings.of("listing-bse", AFirm.TODAY)).isEmpty();
        assertThat(holdings.of("no-such-rule", AFirm.TODAY)).isEmpty();
    }

    @Test
    void oneOfTwoGrantsIsARenewalAndTheOtherIsForTheFirstTime() {
        ARegister titles = new ARegister(luoshi, "titles");
        String valid = " stage.granted=2022-03-01 valid_from=2022-03-01 valid_until=2025-02-28";
        titles.certificate(AFirm.code(), "高新技术企业", valid);
        titles.certificate(AFirm.code(), "高新技术企业", "way=复核或期满再认" + valid);
        String twice = AFirm.code();
        titles.certificate(twice, "高新技术企业", "stage.granted=2016-05-01 valid_from=2016-05-01 valid_until=2019-04-30");
        titles.certificate(twice, "高新技术企业", "way=中断后再认" + valid);
        titles.certificate(AFirm.code(), "高新技术企业", "stage.applied=2022-06-01");
        titles.certificate(AFirm.code(), "专精特新“小巨人”企业", valid);

        Counts counts = Counts.of(2022, holdings.of("hightech", AFirm.TODAY));
        assertThat(List.of(counts.first(), counts.renewed(), counts.returned(), counts.granted(), counts.atEnd())).containsExactly(1, 1, 1, 3, 3);
        assertThat(Counts.of(2022, holdings.of("little-giant", AFirm.TODAY)).first()).isEqualTo(1);
        assertThat(holdings.of("hightech", LocalDate.of(2022, 2, 28))).as("the grants of March had not come").hasSize(1);
    }

    @Test
    void aTitleCountsFromItsGrantUntilItLapsesOrIsLostAndAgainWhenTheLossIsTakenBack() {
        ARegister titles = new ARegister(luoshi, "titles");
        String code = AFirm.code();
        UUID title = titles.certificate(code, "创新型中小企业", "stage.granted=2021-09-01 valid_from=2021-08-20 valid_until=2024-08-19");
        assertThat(of("innovative", code)).containsExactly(held(code, "2021-09-01", "2024-08-19", false));

        titles.then(title, "lost_cause=被撤销 exit=lost exit.day=2022-05-10");
        assertThat(of("innovative", code)).containsExactly(held(code, "2021-09-01", "2022-05-09", false));
        titles.undo(title);
        assertThat(of("innovative", code)).containsExactly(held(code, "2021-09-01", "2024-08-19", false));
        titles.undo(title);
        assertThat(of("innovative", code)).as("what should never have been recorded").isEmpty();
    }

    @Test
    void aFirmConfirmedInJanuaryCountsForTheYearBefore() {
        ARegister ladder = new ARegister(luoshi, "ladder");
        String[] codes = {AFirm.code(), AFirm.code(), AFirm.code()};
        ladder.climber(codes[0], "entry_kind=年度审核 entry_year=2021 route=成长达标 stage.counted=2022-01-12");
        ladder.climber(codes[1], "entry_kind=年度审核 entry_year=2021 route=成长达标 stage.counted=2021-11-25");
        ladder.climber(codes[2], "entry_kind=月度新建投产 entry_year=2022 route=新建投产 stage.counted=2022-03-02");

        List<Holding> all = holdings.of("above-scale", AFirm.TODAY).stream().filter(one -> List.of(codes).contains(one.firm())).toList();
        assertThat(Counts.of(2021, all).first()).isEqualTo(2);
        assertThat(Counts.of(2021, all).atEnd()).isEqualTo(2);
        assertThat(Counts.of(2022, all).first()).isEqualTo(1);
        assertThat(Counts.of(2022, all).net()).isEqualTo(1);
    }

    @Test
    void aFirmThatIsDroppedAndComesBackReturnsAndOneThatGoesOnUpTheLadderStays() {
        ARegister ladder = new ARegister(luoshi, "ladder");
        String back = AFirm.code();
        UUID item = ladder.climber(back, "entry_kind=年度审核 entry_year=2019 route=成长达标 stage.counted=2019-11-20");
        ladder.then(item, "drop_cause=收入降到门槛以下 drop_year=2020");
        ladder.then(item, "exit=dropped exit.day=2021-01-08");
        ladder.then(item, "entry_year=2022 route=达标未入库 stage.counted=2022-04-01");
        assertThat(of("above-scale", back)).containsExactly(held(back, "2019-11-20", "2020-12-30", false), held(back, "2022-04-01", null, false));
        assertThat(Counts.of(2022, of("above-scale", back)).returned()).isEqualTo(1);
        assertThat(Counts.of(2020, of("above-scale", back)).left()).as("dropped in January, counted for the year before").isEqualTo(1);

        String up = AFirm.code();
        UUID climber = ladder.climber(up, "entry_kind=年度审核 entry_year=2017 route=成长达标 stage.counted=2017-11-20 stage.shared=2019-05-01 board=北交所 stage.list_pool=2019-06-01 stage.tutored=2020-01-01");
        ladder.then(climber, "exit=pulled exit.day=2021-03-01");
        assertThat(of("above-scale", up)).containsExactly(held(up, "2017-11-20", null, false));
        ladder.then(climber, "off_since=2021-12-01 drop_year=2021");
        assertThat(of("above-scale", up)).containsExactly(held(up, "2017-11-20", "2021-11-30", false));

        String gone = AFirm.code();
        UUID leaver = ladder.climber(gone, "entry_kind=年度审核 entry_year=2018 route=成长达标 stage.counted=2018-11-20");
        ladder.then(leaver, "gone_cause=迁出本市 exit=gone exit.day=2022-02-01");
        assertThat(of("above-scale", gone)).containsExactly(held(gone, "2018-11-20", "2022-01-31", false));
    }

    @Test
    void aLegalUnitIsKnownByItsIdThroughAllItsCodesAndWhatIsNoneByItsCode() {
        ARegister titles = new ARegister(luoshi, "titles");
        UUID firm = a.in("东山区", "东山换过代码科技有限公司");
        LegalUnit unit = luoshi.part(LegalUnits.class).find(a.headOf("东山区"), firm, AsOf.now(AFirm.TODAY)).orElseThrow().unit();
        luoshi.part(FirmRecords.class).record(a.headOf("东山区"), Ask.changes(unit.called(AFirm.code(), unit.name()), "换发营业执照"));
        titles.certificate(unit.code(), "科技型中小企业", "stage.granted=2021-12-20 valid_from=2021-12-20 valid_until=2022-12-31");

        assertThat(of("tech-sme", unit.code())).isEmpty();
        assertThat(of("tech-sme", firm.toString())).containsExactly(held(firm.toString(), "2021-12-20", "2022-12-31", false));
    }
}
