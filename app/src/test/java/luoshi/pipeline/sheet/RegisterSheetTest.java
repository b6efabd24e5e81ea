package luoshi.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registers go out as sheets, are worked on and come back, by the real pages; today is 30 June 2022. */
class RegisterSheetTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final RegisterSheets sheets = new RegisterSheets(luoshi);
    private static final String HEADER = "责任单位|项目名称|招商引资|类别|总投资|合同金额|到位资金|签约日期|履约日期|实际开工日期|签约一批|完成投资2022-05|存在问题|备注";

    private static Visit keeper;
    private static Visit county;

    @BeforeAll
    static void begin() {
        sheets.begin();
        keeper = sheets.visit("fagai");
        county = sheets.visit("qingxi");
    }

    @Test
    void whatGoesOutComesBackUnchanged() {
        RegisterSheets.record(keeper, RegisterSheets.file(HEADER, "清溪县|原样回来的|否|制造业|12.3456|10|3|2022-01-05|2022-02-01|2022-3-1|第1期、第2期|0.5|土地|12|否|接自旧台账".replace("土地|12|否", "土地｜12｜否"),
                "白石市|=1+1 第二行 ２||社会民生|3||||||||=SUM(1)|"));

        byte[] out = RegisterSheets.out(keeper, "");

        assertThat(RegisterSheets.header(out)).startsWith("序号", "责任单位", "项目名称").contains("总投资（亿元）", "完成投资2022-05", "签约一批", "签约日期", "实际开工日期", "退出", "退出日期", "备注", "入库门槛（亿元）");
        assertThat(sheets.told("fagai", out).values()).hasSizeGreaterThanOrEqualTo(2).allMatch("UNCHANGED"::equals);
        assertThat(RegisterSheets.upload(keeper, out).text()).contains("没有需要导入的内容").doesNotContain("确认导入");
    }

    @Test
    void numbersAreNumbersAndDaysAreDays() throws IOException {
        RegisterSheets.record(keeper, RegisterSheets.file(HEADER, "清溪县|数是数|否|制造业|12.3456|10|3|2022-01-05|||第1期|0.5|甲地块｜20.5|"));

        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(RegisterSheets.out(keeper, "?q=%E6%95%B0%E6%98%AF%E6%95%B0")))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isOne();
            assertThat(RegisterSheets.read(sheet, "数是数", "总投资（亿元）")).isEqualTo("12.3456");
            assertThat(RegisterSheets.read(sheet, "数是数", "签约日期")).isEqualTo("2022-01-05");
            assertThat(RegisterSheets.read(sheet, "数是数", "入库门槛（亿元）")).isEqualTo("3.0");
            assertThat(RegisterSheets.read(sheet, "数是数", "存在问题")).isEqualTo("甲地块|20.5");
            assertThat(sheet.isColumnHidden(RegisterSheets.column(sheet, "登记标识"))).isTrue();
        }
    }

    @Test
    void theKeeperTakesOverWhatHasRunAndTheCountyHasToShowEvidence() {
        String row = "清溪县|先签约的|否|制造业|12|10|3|2022-01-05|2022-02-01|||||";

        assertThat(sheets.told("fagai", RegisterSheets.file(HEADER, row)).get(2)).isEqualTo("TAKEN_OVER");
        assertThat(sheets.told("qingxi", RegisterSheets.file(HEADER, row)).get(2)).startsWith("ERROR").contains("签约日期：到“签约”还要附佐证：合同");
        assertThat(sheets.told("qingxi", RegisterSheets.file(HEADER, "清溪县|还没有签约的|否|制造业|12|||||||||")).get(2)).isEqualTo("NEW");
        assertThat(sheets.told("qingxi", RegisterSheets.file(HEADER, "白石市|别人的||制造业|12|||||||||")).get(2)).contains("不归你所在的单位填");
        assertThat(sheets.told("fagai", RegisterSheets.file(HEADER, "清溪县|不到门槛的|否|制造业|2|10|3|2022-01-05||||||")).get(2)).contains("签约日期：到“签约”的条件不满足：总投资 2 亿元低于门槛 3 亿元");
    }

    @Test
    void aChangedRowIsAnEntryAndTheImportIsTakenBack() {
        RegisterSheets.record(keeper, RegisterSheets.file(HEADER, "清溪县|要改的一件|否|制造业|12|10|3|2022-01-05|||第1期|0.5||"));
        byte[] edited = RegisterSheets.edited(RegisterSheets.out(keeper, ""), sheet -> {
            RegisterSheets.write(sheet, "要改的一件", "总投资（亿元）", "13");
            RegisterSheets.write(sheet, "要改的一件", "履约日期", "2022年2月1日");
            RegisterSheets.write(sheet, "要改的一件", "签约一批", "第2期");
            RegisterSheets.write(sheet, "要改的一件", "备注", "补充协议");
        });
        Visit.Page preview = RegisterSheets.upload(keeper, edited);
        assertThat(preview.text()).contains("<del>12</del> → 13", "<del>第1期</del> → 第2期", "2022-02-01", "确认导入");

        Visit.Page done = keeper.post(preview.path() + "/record");
        assertThat(done.text()).contains("已导入", "1 个项目");
        assertThat(sheets.told("fagai", RegisterSheets.out(keeper, "")).values()).allMatch("UNCHANGED"::equals);
        assertThat(ledger("要改的一件")).contains("<td class=\"number\">13</td>", "补充协议");
        assertThat(cell("要改的一件", "履约日期")).isEqualTo("2022-02-01");
        assertThat(keeper.post(preview.path() + "/record").text()).contains("这次导入已经办结");

        assertThat(keeper.post(preview.path() + "/undo").text()).contains("的导入已撤销");
        assertThat(ledger("要改的一件")).contains("<td class=\"number\">12</td>", "第1期").doesNotContain("补充协议");
        assertThat(cell("要改的一件", "履约日期")).isEmpty();
        assertThat(keeper.post(preview.path() + "/undo").text()).contains("这次导入已经办结");
    }

    private static String cell(String title, String header) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(RegisterSheets.out(keeper, "")))) {
            return RegisterSheets.read(book.getSheetAt(0), title, header);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String ledger(String title) {
        return keeper.get("/pipelines/projects/ledger?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8)).text();
    }

    @Test
    void newItemsAreTakenBackUnlessSomebodyHasActed() {
        Visit.Page first = RegisterSheets.record(county, RegisterSheets.file(HEADER, "清溪县|收回的一件|否|制造业|12|||||||||"));
        assertThat(county.post(first.path() + "/undo").text()).contains("的导入已撤销");
        assertThat(ledger("收回的一件")).contains("没有符合条件的");

        Visit.Page second = RegisterSheets.record(county, RegisterSheets.file(HEADER, "清溪县|有人接着记的|否|制造业|12|||||||||"));
        RegisterSheets.record(keeper, RegisterSheets.edited(RegisterSheets.out(keeper, ""), sheet -> RegisterSheets.write(sheet, "有人接着记的", "合同金额（亿元）", "10")));
        assertThat(county.post(second.path() + "/undo").text()).contains("“有人接着记的”在这之后又记过一笔");
        assertThat(ledger("有人接着记的")).contains("有人接着记的</td>");
    }

    @Test
    void aRowThatSomebodyHasChangedSinceIsAConflict() throws IOException {
        RegisterSheets.record(keeper, RegisterSheets.file(HEADER, "清溪县|两个人改的|否|制造业|12|||||||||"));
        byte[] old = RegisterSheets.out(keeper, "");
        RegisterSheets.record(keeper, RegisterSheets.edited(old, sheet -> RegisterSheets.write(sheet, "两个人改的", "合同金额（亿元）", "10")));
        byte[] late = RegisterSheets.edited(old, sheet -> RegisterSheets.write(sheet, "两个人改的", "总投资（亿元）", "14"));

        Visit.Page preview = RegisterSheets.upload(keeper, late);

        assertThat(preview.text()).contains("冲突", "导出之后，2022-06-30 又记过一笔", "整张表都没有导入").doesNotContain("确认导入");
        assertThat(keeper.post(preview.path() + "/record").status()).isEqualTo(422);
        try (Workbook marked = new XSSFWorkbook(new ByteArrayInputStream(keeper.download(preview.path() + "/marked").body()))) {
            assertThat(RegisterSheets.read(marked.getSheetAt(0), "两个人改的", "问题")).contains("重新导出");
        }
    }

    @Test
    void itemsLeaveComeBackAndAreCorrectedBySheet() {
        RegisterSheets.record(keeper, RegisterSheets.file(HEADER, "清溪县|退出又回来|否|制造业|12|10|3|2022-01-05|||||||"));
        byte[] out = RegisterSheets.out(keeper, "");
        assertThat(told(RegisterSheets.edited(out, sheet -> RegisterSheets.write(sheet, "退出又回来", "签约日期", "2022-01-06")), "ERROR")).contains("改成 2022-01-06 要写更正的原因");
        assertThat(told(RegisterSheets.edited(out, sheet -> RegisterSheets.write(sheet, "退出又回来", "签约日期", "")), "ERROR")).contains("不能清空");
        assertThat(told(RegisterSheets.edited(out, sheet -> RegisterSheets.write(sheet, "退出又回来", "退出", "终止")), "ERROR")).contains("写了“终止”，没有写退出日期");
        RegisterSheets.record(keeper, RegisterSheets.edited(out, sheet -> {
            RegisterSheets.write(sheet, "退出又回来", "签约日期", "2022-01-06");
            RegisterSheets.write(sheet, "退出又回来", "备注", "笔误");
        }));
        RegisterSheets.record(keeper, RegisterSheets.edited(RegisterSheets.out(keeper, ""), sheet -> {
            RegisterSheets.write(sheet, "退出又回来", "退出", "退回");
            RegisterSheets.write(sheet, "退出又回来", "退出日期", "2022-05-01");
            RegisterSheets.write(sheet, "退出又回来", "备注", "协议作废");
        }));
        assertThat(ledger("退出又回来")).contains("协议作废").doesNotContain("2022-01-06");
        assertThat(sheets.told("fagai", RegisterSheets.out(keeper, "")).values()).allMatch("UNCHANGED"::equals);
    }

    private static String told(byte[] file, String outcome) {
        return sheets.told("fagai", file).values().stream().filter(line -> line.startsWith(outcome)).findFirst().orElseThrow();
    }

    @Test
    void rowsWithoutAnIdUpdateWhatTheyMatchWhenThatIsChosen() {
        RegisterSheets.record(keeper, RegisterSheets.file(HEADER, "清溪县|按名称对上的|否|制造业|12|10|3|||||||"));
        byte[] monthly = RegisterSheets.file("工程名称|完成投资", "按名称对上的|1.25");

        assertThat(sheets.told("fagai", monthly).get(2)).contains("“按名称对上的”。要更新它");
        RegisterSheets.record(keeper, monthly, "alike", "true", "month", "2022-04");
        assertThat(RegisterSheets.header(RegisterSheets.out(keeper, ""))).contains("完成投资2022-04");
        assertThat(cell("按名称对上的", "完成投资2022-04")).isEqualTo("1.25");
        assertThat(cell("按名称对上的", "总投资（亿元）")).isEqualTo("12.0");
    }

    @Test
    void whatIsHostileIsRefused() {
        assertThat(county.get("/pipelines/projects/import").status()).isEqualTo(200);
        assertThat(county.post("/pipelines/projects/import").status()).isBetween(400, 499);
        assertThat(county.upload("/pipelines/projects/import", "file", "a.xlsx", new byte[] {1, 2}).text()).contains("这不是 Excel 表格");
        assertThat(county.get("/pipelines/none/import").status()).isEqualTo(404);
        assertThat(county.post("/pipelines/projects/import/" + UUID.randomUUID() + "/record").status()).isEqualTo(404);
        Visit.Page own = RegisterSheets.upload(county, RegisterSheets.file(HEADER, "清溪县|只有自己看见|否|制造业|12|||||||||"));
        assertThat(keeper.get(own.path()).status()).isEqualTo(404);
        assertThat(luoshi.visitAs("duchashi").get("/pipelines/projects/import").status()).isEqualTo(403);
    }
}
