package luoshi.matter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterFile;
import luoshi.matter.MatterList;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.kernel.SearchText;
import luoshi.people.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A running ledger 台账 is taken over: issue 5, "with its original dates (known since import)"; what cannot be told is left out. Today is 30 June 2022. */
class LedgerReaderTest {

    private static final String HEADER = "事项|牵头单位|责任单位|类别|完成时限|Q1节点|交办日期|签收日期|最近反馈|反馈日期|状态|办结日期|销号日期|等级";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Tables tables = new Tables(luoshi);

    @Test
    void aMatterInHandKeepsItsDaysAndIsKnownSinceTheImport() {
        MatterFile file = takenOver("在办的一件|市水利局||持续|12月31日|3月31日：完成招标|2022.3.1|3月2日|已开工|6月20日|办理中|||");

        assertThat(told(file)).isEqualTo("OPEN IN_HAND>UNIT | ISSUE 2022-03-01T09:00 | SIGN 2022-03-02T09:00 | DEPLOY 2022-06-20T09:00 | FEEDBACK 2022-06-20T09:00 已开工");
        assertThat(luoshi.part(Journal.class).tell(List.of(file.steps().getFirst().leaf())).values()).allMatch(one -> CityClock.startOf(LocalDate.of(2022, 6, 30)).isBefore(one.at()));
        assertThat(clocks(file)).isEqualTo("NODE? 2022-03-31 | DEADLINE 2022-12-31");
    }

    @Test
    void whatIsClosedIsJudgedByItsDays() {
        MatterFile inTime = takenOver("按时办结的一件|市水利局|市财政局|一般||3月3日：完成|2022-3-1||||已办结|3月5日||良好");
        MatterFile late = takenOver("逾期办结的一件|市水利局||一般|||2022-3-1||||已销号|3月25日|3月28日|");

        assertThat(told(inTime)).isEqualTo("CLOSED ACCEPTED>NOBODY ACCEPTED>NOBODY | ISSUE 2022-03-01T09:00 | APPLY 2022-03-05T09:00 台账接管 | ACCEPT 2022-03-05T09:00 台账接管 GOOD"
                + " | APPLY 2022-03-05T09:00 台账接管 | ACCEPT 2022-03-05T09:00 台账接管 GOOD");
        assertThat(told(late)).isEqualTo("STRUCK_OFF ACCEPTED>NOBODY | ISSUE 2022-03-01T09:00 | APPLY 2022-03-25T09:00 台账接管 | ACCEPT 2022-03-25T09:00 台账接管 | STRIKE_OFF 2022-03-28T09:00");
        assertThat(lamp(inTime)).isEqualTo(0);
        assertThat(lamp(late)).isEqualTo(1);
    }

    @Test
    void whatIsOnlyHandedOutIsOwedFromItsDay() {
        MatterFile file = takenOver("没有签收的一件|市水利局||一般|||6月28日|||||||");

        assertThat(told(file)).isEqualTo("OPEN ISSUED>UNIT | ISSUE 2022-06-28T09:00");
        assertThat(clocks(file)).isEqualTo("DEPLOY 2022-06-29 | FEEDBACK 2022-07-01 | SETTLE 2022-07-05");
    }

    @Test
    void whatIsStoppedStandsStillFromTheImportWhereTheDayIsNotTold() {
        MatterFile file = takenOver("中止的一件|市水利局||持续|12月31日||2022-3-1||||暂缓|||");

        assertThat(told(file)).startsWith("SUSPENDED IN_HAND>ISSUER | ISSUE 2022-03-01T09:00 | SIGN 2022-06-30").contains("| SUSPEND 2022-06-30T");
    }

    @Test
    void whatDoesNotAgreeIsAnErrorOnItsRow() {
        assertThat(tables.told(Tables.file(HEADER,
                "一|市水利局||||||||| 已办结|||", "二|市水利局|||||2022-3-1||||已办结|||", "三|市水利局|||||2022-3-1||已开工||办理中|||", "四|市水利局|||||2022-3-1|2月1日|||办理中|||",
                "五|市水利局|||||2022-8-1||||办理中|||", "六|市水利局|||||2022-3-1||||不知道|||", "七|市水利局|||||2022-3-1||||办理中|3月5日||", "八|市水利局|||||2022-3-1||||已办结|3月5日||不合格",
                "九|市水利局|||||2022-3-1||7月20日：已开工||办理中|||", "十|市水利局|||||2022-3-1|||2022-7-1|办理中|||", "十一|市水利局|||||2022-3-1||||已销号|3月5日|2022.7.5|")))
                .isEqualTo("""
                2 ERROR 交办日期：没有写交办日期，不能作为正在运行的事项接管。请补上；还没有交办的，请清空状态、反馈、办结等各格。 办结日期：写了已办结，没有写办结日期。请补上。
                3 ERROR 办结日期：写了已办结，没有写办结日期。请补上。
                4 ERROR 最近反馈：反馈没有日期。请填反馈日期，或在反馈前面写上日期，如“2022-5-20：已开工”；不知道的删去反馈。
                5 ERROR 签收日期：2022-02-01 早于交办日期 2022-03-01。请核对日期。
                6 ERROR 交办日期：日期 2022-08-01 太早，或晚于今天（2022-06-30）。已经发生的事请写发生的那一天。
                7 ERROR 状态：不认识的状态“不知道”。请填：待签收、已签收、办理中、中止、已办结、已销号、已撤销；还没有交办的留空。
                8 ERROR 状态：状态是“办理中”，却写了办结日期、销号日期或等级。请改成一致。
                9 ERROR 等级：不认识的等级“不合格”。请填：优秀、良好、合格。
                10 ERROR 最近反馈：日期 2022-07-20 太早，或晚于今天（2022-06-30）。已经发生的事请写发生的那一天。
                11 ERROR 反馈日期：日期 2022-07-01 太早，或晚于今天（2022-06-30）。已经发生的事请写发生的那一天。
                12 ERROR 销号日期：日期 2022-07-05 太早，或晚于今天（2022-06-30）。已经发生的事请写发生的那一天。""");
    }

    @Test
    void aLedgerIsTakenBackAlsoWhatIsStruckOff() {
        Visit office = luoshi.visitAs("duchashi");
        Visit.Page preview = Tables.upload(office, Tables.file(HEADER, "撤回的第一件|市水利局||一般|||2022-3-1||||已销号|3月5日||", "撤回的第二件|市水利局||一般|||2022-3-1||||办理中|||"));
        assertThat(office.post(preview.path() + "/confirm").text()).contains("记录 2 件事项");

        assertThat(office.post(preview.path() + "/undo").text()).contains("的导入已撤销");
        assertThat(told(find("撤回的第一件"))).startsWith("CANCELLED");
        assertThat(told(find("撤回的第二件"))).startsWith("CANCELLED");
        assertThat(tables.told(Tables.file("事项|牵头单位|交办日期", "撤回的第二件|市水利局|2022-3-1"))).isEqualTo("2 TAKEN_OVER");
    }

    @Test
    void theNumberOfTheLedgerIsKeptShownGoesOutAndIsFound() {
        Visit office = luoshi.visitAs("duchashi");
        byte[] file = Tables.file("序号|文号|编号|事项|牵头单位|交办日期|状态", "1|焦政督〔2022〕15号|2022-9|有编号的一件|市水利局|2022-3-1|办理中", "2|||只有序号的一件|市水利局|2022-3-1|办理中");
        assertThat(office.post(Tables.upload(office, file).path() + "/confirm").text()).contains("已导入");
        MatterFile numbered = find("有编号的一件");

        assertThat(numbered.matter().origin().number()).isEqualTo("焦政督〔2022〕15号");
        assertThat(find("只有序号的一件").matter().origin().number()).isEqualTo("2");
        assertThat(office.get("/matters/" + numbered.matter().id()).text()).contains("原编号 焦政督〔2022〕15号");
        assertThat(find("焦政督〔2022〕15号").matter().id()).isEqualTo(numbered.matter().id());
        byte[] out = office.download("/matters.xlsx?phase=all").body();
        Tables.edited(out, sheet -> assertThat(Tables.row(sheet, "有编号的一件").getCell(Tables.column("outside")).getStringCellValue()).isEqualTo("焦政督〔2022〕15号"));
        assertThat(tables.told(out).lines()).allMatch(line -> line.endsWith(" UNCHANGED"));
    }

    private MatterFile takenOver(String row) {
        byte[] file = Tables.file(HEADER, row);
        assertThat(tables.told(file)).isEqualTo("2 TAKEN_OVER");
        Visit office = luoshi.visitAs("duchashi");
        Visit.Page done = office.post(Tables.upload(office, file, "year", "2022").path() + "/confirm");
        assertThat(done.text()).contains("已导入");
        return find(row.substring(0, row.indexOf('|')));
    }

    private static MatterFile find(String title) {
        MatterList.Filter filter = new MatterList.Filter(List.of(), List.of(), null, null, null, null, null, null, null, SearchText.of(title));
        UUID id = luoshi.part(MatterList.class).search(new Door.Scope(true, Set.of()), filter, luoshi.part(Clock.class).instant(), 0, 10).rows().getFirst().id();
        return luoshi.part(Matters.class).find(id).orElseThrow();
    }

    private static int lamp(MatterFile file) {
        return luoshi.part(MatterList.class).rows(List.of(file.matter().id()), luoshi.part(Clock.class).instant()).get(file.matter().id()).lamp();
    }

    private static String told(MatterFile file) {
        return file.standing().phase() + " " + file.standing().parts().stream().map(part -> part.state() + ">" + part.waits()).collect(Collectors.joining(" "))
                + file.steps().stream().map(LedgerReaderTest::step).collect(Collectors.joining());
    }

    private static String step(Step step) {
        boolean telling = step.move() == Move.FEEDBACK || step.move() == Move.APPLY || step.move() == Move.ACCEPT;
        String at = LocalDateTime.ofInstant(step.at(), CityClock.ZONE).withNano(0).toString();
        return " | " + step.move() + " " + at + (telling ? " " + step.said().words() : "") + (step.said().grade() == null ? "" : " " + step.said().grade());
    }

    /** The clocks of the first part that run, with a question mark where they are not judged. */
    private static String clocks(MatterFile file) {
        return file.standing().parts().getFirst().clocks().stream().filter(span -> span.met() == null)
                .map(span -> span.kind() + (span.provisional() ? "?" : "") + " " + LocalDateTime.ofInstant(span.due().minusNanos(1), CityClock.ZONE).toLocalDate()).collect(Collectors.joining(" | "));
    }
}
