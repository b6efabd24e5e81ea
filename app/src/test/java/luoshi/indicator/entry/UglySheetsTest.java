package luoshi.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.indicator.Figures;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What offices do to a sheet: read as it is meant, or a question or an error on its row; nothing is recorded by the sheet alone. */
class UglySheetsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate MAY = WaterYear.month(5);
    private static final int VALUE = 5;
    private static final int PART = 6;
    private static final int WHOLE = 7;
    private static WaterYear year;
    private static byte[] sheet;

    private final Visit contact = luoshi.visitAs("shuili-lly");

    @BeforeAll
    static void theYearBegins() throws Exception {
        year = new WaterYear(luoshi).begins();
        for (int month = 1; month <= 4; month++) {
            year.reports(year.investment, month, String.valueOf(month * 10), "", null);
        }
        sheet = luoshi.visitAs("shuili-lly").download("/figures/sheet?period=" + MAY).body();
    }

    /** One value in the cell of the investment (亿元, 10 a month so far), and what the page then says. */
    static Stream<Arguments> values() {
        return Stream.of(
                one("a number as text", text("48.5"), "value=\"48.5\""),
                one("full-width digits", text("４８．５"), "value=\"48．5\""),
                one("spaces", text(" 48 .5　"), "value=\"48 .5\""),
                one("thousands", text("1,248.5"), "每月变化 1208.5"),
                one("thousands, full-width", text("１，２４８"), "每月变化 1208"),
                one("the unit behind", text("48.5亿元"), "value=\"48.5亿元\""),
                one("the same in another multiple", text("485000万元"), "value=\"485000万元\""),
                one("a multiple alone where the measure has its own", text("48.5亿"), "“48.5亿”的单位与“水利投资”的计量单位“亿元”对不上"),
                one("a multiple alone", text("48万"), "“48万”的单位与“水利投资”"),
                one("a percent sign", text("48%"), "“48%”的单位与“水利投资”"),
                one("percent by the format of the cell", formatted(0.485, "0.0%"), "“48.5%”的单位与“水利投资”"),
                one("a unit by the format of the cell", formatted(48.5, "0.0\"亿元\""), "value=\"48.5亿元\""),
                one("a wrong unit", text("48公里"), "“48公里”的单位与“水利投资”"),
                one("about", text("约48"), "“约48”不是数（水利投资）"),
                one("a dash for nothing", text("—"), "“—”不是数（水利投资）"),
                one("no data in words", text("暂无"), "“暂无”不是数（水利投资）"),
                one("a day in the cell of a number", formatted(44712, "yyyy-mm-dd"), "“2022-05-31”不是数（水利投资）"),
                one("a day that lost its format", formatted(44712, "General"), "每月变化 44672"),
                one("two numbers", text("48/52"), "“48/52”不是数（水利投资）"),
                one("scientific", text("4.8E+1"), "“4.8E+1”"),
                one("more decimals than the passport allows", text("48.123456"), "48.123456"),
                one("more digits than can be", text("9".repeat(21)), "不是数（水利投资）"),
                one("less than before", text("35"), "累计数 35 比上期"),
                one("below nothing", text("-5"), "-5 小于 0"),
                one("the target to the digit", text("100"), "与目标值 100 一字不差"),
                one("a formula that divides by nothing", cell -> cell.setCellFormula("1/0"), "不是数（水利投资）"),
                one("a formula that names what is gone", cell -> cell.setCellFormula("VLOOKUP(\"x\",A1:B2,2,FALSE)"), "不是数（水利投资）"),
                one("a formula that comes to a number", cell -> cell.setCellFormula("40+8.5"), "value=\"48.5\""),
                one("a truth value", cell -> cell.setCellValue(true), "不是数（水利投资）"),
                one("a line break", text("48.5\n"), "value=\"48.5\""),
                one("a formula of an attacker", text("=HYPERLINK(\"http://x\")"), "不是数（水利投资）"));
    }

    private static Arguments one(String what, Consumer<Cell> ugly, String told) {
        return Arguments.of(what, ugly, told);
    }

    private static Consumer<Cell> text(String text) {
        return cell -> cell.setCellValue(text);
    }

    private static Consumer<Cell> formatted(double number, String format) {
        return cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(number);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aCellIsReadOrToldOnItsRow(String what, Consumer<Cell> ugly, String told) throws Exception {
        Visit.Page page = back(book(sheet), all -> ugly.accept(cell(all, "水利投资", VALUE)));

        assertThat(page.status()).isIn(200, 422);
        assertThat(page.text()).contains(told).doesNotContain("Exception");
        assertThat(luoshi.part(Figures.class).of(year.investment, year.water, MAY)).as("nothing is recorded").isEmpty();
    }

    @Test
    void partsAreCheckedAgainstTheirWhole() throws Exception {
        assertThat(rate("1900", "2000").text()).contains("value=\"1900\"", "value=\"2000\"");
        assertThat(rate("2100", "2000").text()).contains("分子 2100 大于分母 2000");
        assertThat(rate("1900", "").text()).contains("要同时填分子和分母");
        assertThat(rate("0.19万", "0.2万").text()).contains("value=\"0.19万\"").doesNotContain("对不上");
        assertThat(rate("95%", "100%").text()).contains("“95%”的单位与“自来水普及率”");
    }

    private Visit.Page rate(String part, String whole) throws Exception {
        return back(book(sheet), all -> {
            cell(all, "自来水普及率", PART).setCellValue(part);
            cell(all, "自来水普及率", WHOLE).setCellValue(whole);
        });
    }

    @Test
    void whatSurroundsTheRowsDoesNoHarm() throws Exception {
        assertThat(back(book(sheet), all -> {
            all.shiftRows(0, all.getLastRowNum(), 2);
            all.createRow(0).createCell(0).setCellValue("2022年5月水利数据");
            all.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            cell(all, "水利投资", VALUE).setCellValue("48");
        }).text()).as("a title").contains("value=\"48\"");
        assertThat(back(book(sheet), all -> {
            cell(all, "水利投资", VALUE).setCellValue("47");
            row(all, "水利投资").setZeroHeight(true);
        }).text()).as("a hidden row is shown before anything is recorded").contains("value=\"47\"");
        assertThat(back(book(sheet), all -> {
            all.getRow(0).createCell(12).setCellValue("科室意见");
            cell(all, "水利投资", 12).setCellValue("同意");
            cell(all, "水利投资", VALUE).setCellValue("46");
        }).text()).as("a column of their own").contains("value=\"46\"", "科室意见", "没有读");
        assertThat(back(book(sheet), all -> Arrays.asList(9, 10, 11).forEach(hidden -> all.forEach(row -> row.removeCell(row.getCell(hidden, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))))).status())
                .as("without the hidden columns rows are found by their names").isIn(200, 422);
        assertThat(back(old(), all -> cell(all, "水利投资", VALUE).setCellValue("45.5")).text()).as("xls, as old Excel and WPS save it").contains("value=\"45.5\"");
    }

    @Test
    void aCellMergedOverTwoIndicatorsIsAskedAbout() throws Exception {
        Visit.Page page = back(book(sheet), all -> {
            int first = Math.min(row(all, "水利投资").getRowNum(), row(all, "自来水普及率").getRowNum());
            all.getRow(first).getCell(VALUE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("48");
            all.addMergedRegion(new CellRangeAddress(first, first + 1, VALUE, VALUE));
        });
        assertThat(page.text()).contains("要同时填分子和分母");
    }

    @Test
    void whatIsNotThisSheetIsRefusedAsAWhole() throws Exception {
        byte[] april = contact.download("/figures/sheet?period=2022-04-30").body();
        assertThat(back(book(april), _ -> { }).text()).contains("这是 2022-04 的表，不是 2022-05 的");
        assertThat(back(book(sheet), all -> cell(all, "水利投资", 11).setCellValue(UUID.randomUUID() + " " + MAY)).text()).contains("这是另一个单位的表");
        assertThat(back(book(sheet), all -> cell(all, "水利投资", 9).setCellValue(UUID.randomUUID().toString())).text()).contains("不是这张表要报的指标");
        assertThat(back(book(sheet), all -> all.getRow(0).getCell(VALUE).setCellValue("其他")).text()).contains("表头缺少：本期数");
        assertThat(back(book(sheet), all -> {
            for (int i = all.getLastRowNum(); i > 0; i--) {
                all.removeRow(all.getRow(i));
            }
        }).text()).contains("表头下面没有内容");
        assertThat(send("空.xlsx", new byte[0]).text()).contains("没有选文件");
        assertThat(send("表.csv", "指标,本期数\n水利投资,48\n".getBytes(StandardCharsets.UTF_8)).text()).contains("这不是 Excel 表格");
        assertThat(send("大.xlsx", Arrays.copyOf(sheet, 9 << 20)).text()).contains("文件超过 8 MB");
        assertThat(send("坏.xlsx", Arrays.copyOf(sheet, sheet.length / 2)).text()).contains("损坏");
    }

    @Test
    void aSheetThatWasTakenOutBeforeSomebodyReportedIsToldSoOnItsRow() throws Exception {
        byte[] before = contact.download("/figures/sheet?period=2022-03-31").body();
        year.reports(year.investment, 3, "29", "核减", luoshi.part(Figures.class).of(year.investment, year.water, WaterYear.month(3)).getLast().figure().id());
        contact.get("/figures?period=2022-03-31");

        assertThat(contact.upload("/figures/sheet", "file", "旧表.xlsx", changed(book(before), all -> cell(all, "水利投资", VALUE).setCellValue("31")), "unit", year.water.toString(), "period", "2022-03-31").text())
                .contains("有人报过", "value=\"31\"");
    }

    private static Workbook book(byte[] bytes) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** The same cells in the old format. */
    private static Workbook old() throws Exception {
        Workbook old = new HSSFWorkbook();
        Sheet copy = old.createSheet();
        try (Workbook book = book(sheet)) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> copy.getRow(row.getRowNum() == copy.getLastRowNum() && copy.getRow(row.getRowNum()) != null ? row.getRowNum() : copy.createRow(row.getRowNum()).getRowNum())
                    .createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue())));
        }
        return old;
    }

    private static byte[] changed(Workbook book, Consumer<Sheet> change) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            change.accept(book.getSheetAt(0));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        return out.toByteArray();
    }

    private Visit.Page back(Workbook book, Consumer<Sheet> change) throws Exception {
        return send("填好的.xlsx", changed(book, change));
    }

    private Visit.Page send(String name, byte[] bytes) {
        contact.get("/figures?period=" + MAY);
        return contact.upload("/figures/sheet", "file", name, bytes, "unit", year.water.toString(), "period", MAY.toString());
    }

    private static Row row(Sheet all, String name) {
        for (Row row : all) {
            Cell first = row.getCell(0);
            if (first != null && first.getStringCellValue().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name);
    }

    private static Cell cell(Sheet all, String name, int place) {
        return row(all, name).getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
