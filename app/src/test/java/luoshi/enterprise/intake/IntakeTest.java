package luoshi.enterprise.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.app.server.Visit.Page;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.LegalUnits;
import luoshi.journal.AsOf;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sheets of figures come in: what is asked before, what is wrong on its row, what is recorded and taken back. */
class IntakeTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final AFirm a = new AFirm(luoshi);
    private final Visit bureau = luoshi.visitAs("gongxin");

    @BeforeEach
    void theIndustryBureauKeepsTheRegister() {
        luoshi.part(FirmRecords.class).keep(a.who("duchashi"), a.unit("市工业和信息化局"), true, "测试");
    }

    private Page sent(String header, String... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter("数据", Stream.of(header.split(",")).map(name -> SheetColumn.of(name, 12, name)).toList())) {
            for (String row : rows) {
                sheet.row(List.of(row.split(",", -1)));
            }
            sheet.writeTo(bytes);
        }
        bureau.get("/enterprises/import");
        return bureau.upload("/enterprises/import", "file", "数据.xlsx", bytes.toByteArray(), "source", a.unit("市工业和信息化局").toString(), "state", "CHECKED");
    }

    private String code(UUID firm) {
        return luoshi.part(LegalUnits.class).find(a.who("gongxin"), firm, AsOf.now(AFirm.TODAY)).orElseThrow().unit().code();
    }

    @Test
    void newFirmsAndFiguresComeInTogetherAndFiguresAreTakenBack() throws IOException {
        UUID firm = a.in("东山区", "东山已在册有限公司");
        String fresh = AFirm.code();
        Page preview = sent("统一社会信用代码,企业名称,所属县区,行业,营业收入 2021（元）,研发费用 2021", code(firm) + ",东山已在册有限公司,,,86000000,300", fresh + ",云门新来的有限公司,云门县,工业,5000000,20");
        assertThat(preview.text()).contains("8600", "云门新来的有限公司", "确认导入");
        Page done = bureau.post(preview.path() + "/record");
        assertThat(done.text()).contains("2 家企业，4 项数据", "撤销这次导入");
        assertThat(bureau.get("/enterprises/firms/" + firm).text()).contains("8600");

        Page again = sent("统一社会信用代码,企业名称,营业收入 2021", code(firm) + ",东山已在册有限公司,8600");
        assertThat(again.text()).contains("outcome-UNCHANGED");
        bureau.get(done.path());
        bureau.post(done.path() + "/undo");
        assertThat(bureau.get("/enterprises/firms/" + firm).text()).contains("东山已在册有限公司").doesNotContain(">8600<");
    }

    @Test
    void anotherNameOfACodeAndAnotherCodeOfANameAreAskedAbout() throws IOException {
        UUID renamed = a.in("东山区", "东山旧名字有限公司");
        UUID same = a.in("东山区", "东山同名同姓有限公司");
        String second = AFirm.code();
        Page preview = sent("统一社会信用代码,企业名称,所属县区,职工总数（从业人员） 2021", code(renamed) + ",东山新名字有限公司,,35", second + ",东山同名同姓有限公司,东山区,60");
        assertThat(preview.text()).contains("是改名，还是代码写错了", "是另一家同名企业，还是更正代码");
        assertThat(bureau.post(preview.path() + "/record").text()).contains("还有问题没有回答");
        bureau.post(preview.path() + "/record", "a.2", "RENAME", "a.3", "RECODE");

        assertThat(bureau.get("/enterprises/firms/" + renamed).text()).contains("东山新名字有限公司", "东山旧名字有限公司", "35");
        assertThat(bureau.get("/enterprises/firms/" + same).text()).contains(second);
    }

    @Test
    void errorsStandOnTheirRowsAndNothingIsRecorded() throws IOException {
        String code = AFirm.code();
        Page preview = sent("统一社会信用代码,企业名称,所属县区,营业收入 2021", "91410800MA3000000X,东山代码错有限公司,东山区,100", code + ",东山数字错有限公司,东山区,大约一百万", code + ",东山重复行有限公司,东山区,100",
                AFirm.code() + ",东山没有县有限公司,,100");
        assertThat(preview.text()).contains("校验码不对", "大约一百万", "在第 3 行已经有了", "新企业要写所属县", "整张表都没有导入");
        assertThat(bureau.post(preview.path() + "/record").status()).isEqualTo(422);
        assertThat(bureau.download(preview.path() + "/marked").body().length).isGreaterThan(1_000);
    }

    @Test
    void aSlipOfUnitsIsAskedAboutAndADifferingBureauIsAConflict() throws IOException {
        UUID firm = a.in("东山区", "东山单位滑了有限公司");
        a.state("东山区", firm, "revenue", "2020", "8000", Assurance.CHECKED);
        a.state("东山区", firm, "staff", "2021", "80", Assurance.CHECKED);
        Page preview = sent("统一社会信用代码,企业名称,营业收入 2021,职工总数（从业人员） 2021", code(firm) + ",东山单位滑了有限公司,86000000,95");
        assertThat(preview.text()).contains("相差约一万倍", "冲突");
        assertThat(bureau.post(preview.path() + "/record").text()).contains("请先核对");
        bureau.post(preview.path() + "/record", "sure", "yes");
        assertThat(bureau.get("/enterprises/firms/" + firm).text()).contains("2 个来源不一致");
    }

    @Test
    void theSheetThatGoesOutComesBackUnchanged() throws IOException {
        UUID firm = a.in("东山区", "东山去而复返有限公司");
        a.state("东山区", firm, "revenue", "2021", "1234.5", Assurance.CHECKED);
        byte[] out = bureau.download("/enterprises/sheet").body();
        bureau.get("/enterprises/import");
        Matcher error = Pattern.compile("outcome-ERROR").matcher(bureau.upload("/enterprises/import", "file", "回来.xlsx", out, "source", a.unit("东山区").toString(), "state", "CHECKED").text());
        assertThat(error.find()).isFalse();
    }

    @Test
    void aSheetOfAThousandFiguresIsRecordedWhileItsPageCanBeLeft() throws IOException, InterruptedException {
        String header = "统一社会信用代码,企业名称,所属县区" + IntStream.range(0, 6).mapToObj(i -> ",营业收入 " + (2016 + i) + ",研发费用 " + (2016 + i)).collect(Collectors.joining());
        String[] rows = IntStream.range(0, 90).mapToObj(i -> AFirm.code() + ",东山大表第" + i + "有限公司,东山区" + ",8000,300".repeat(6)).toArray(String[]::new);
        Page preview = sent(header, rows);
        assertThat(bureau.post(preview.path() + "/record").text()).contains("正在记录");
        Page page = bureau.get(preview.path());
        for (int i = 0; i < 200 && page.text().contains("正在记录"); i++) {
            Thread.sleep(100);
            page = bureau.get(preview.path());
        }
        assertThat(page.text()).contains("90 家企业，1080 项数据", "撤销这次导入");
        assertThat(bureau.post(preview.path() + "/record").status()).as("once is enough").isEqualTo(422);
    }
}
