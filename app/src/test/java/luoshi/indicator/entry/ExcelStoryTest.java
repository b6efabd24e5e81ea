package luoshi.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.indicator.Figures;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sheet of a unit goes out to Excel and comes back with all that offices do to it. */
class ExcelStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final int VALUE = 5;
    private static final int PART = 6;
    private static final int WHOLE = 7;

    private static WaterYear year;

    private final Visit contact = luoshi.visitAs("shuili-lly");

    @BeforeAll
    static void theYearBegins() throws Exception {
        year = new WaterYear(luoshi).begins();
        year.reports(year.investment, 4, "40", "", null);
    }

    @Test
    void whatWasFilledInStandsInTheFieldsAndIsRecordedOnlyByWhoLooksAtIt() throws Exception {
        Visit.Page filled = back("2022-05-31", sheet -> {
            cell(row(sheet, "水利投资"), VALUE, "４８.5亿元");
            row(sheet, "自来水普及率").getCell(PART, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(1900.0);
            cell(row(sheet, "自来水普及率"), WHOLE, "0.2万");
        });

        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.text()).contains("还没有记录", "value=\"48.5亿元\"", "value=\"1900\"", "value=\"0.2万\"").doesNotContain("data-draft=\"figures-");
        assertThat(luoshi.part(Figures.class).of(year.investment, year.water, WaterYear.month(5))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldOnItsRow() throws Exception {
        assertThat(back("2022-05-31", sheet -> cell(row(sheet, "水利投资"), VALUE, "48万")).text()).contains("“48万”的单位与“水利投资”的计量单位“亿元”对不上");
        assertThat(back("2022-05-31", sheet -> cell(row(sheet, "水利投资"), VALUE, "45%")).text()).contains("“45%”的单位与“水利投资”");
        assertThat(back("2022-05-31", sheet -> row(sheet, "水利投资").getCell(VALUE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellFormula("1/0")).text()).contains("不是数（水利投资）");
        assertThat(back("2022-04-30", sheet -> cell(row(sheet, "水利投资"), VALUE, "41")).text()).contains("更正要写原因", "value=\"41\"");
    }

    @Test
    void aSheetThatIsNotThisOneIsRefused() throws Exception {
        byte[] april = contact.download("/figures/sheet?period=2022-04-30").body();
        contact.get("/figures");
        assertThat(contact.upload("/figures/sheet", "file", "四月.xlsx", april, "unit", year.water.toString(), "period", "2022-05-31").text()).contains("这是 2022-04 的表，不是 2022-05 的");
        assertThat(back("2022-05-31", sheet -> cell(row(sheet, "水利投资"), 11, year.office.unit("市统计局") + " 2022-05-31")).text()).contains("这是另一个单位的表，不是市水利局的").doesNotContain("另一期");
        assertThat(back("2022-05-31", sheet -> cell(row(sheet, "水利投资"), 9, UUID.randomUUID().toString())).text()).contains("第 2 行不是这张表要报的指标".replace("2", String.valueOf(place)));
        assertThat(contact.upload("/figures/sheet", "file", "x.xlsx", new byte[] {1, 2, 3, 4}, "unit", year.water.toString(), "period", "2022-05-31").status()).isEqualTo(422);
        assertThat(contact.post("/figures/sheet", "unit", year.water.toString(), "period", "2022-05-31").text()).contains("没有选文件");
        assertThat(luoshi.visitAs("u104-lly").download("/figures/sheet?unit=" + year.water).statusCode()).isEqualTo(403);
    }

    @Test
    void theFileSaysWhoseItIsAndOfWhen() throws Exception {
        HttpResponse<byte[]> file = contact.download("/figures/sheet?period=2022-05-31");

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains(URLEncoder.encode("数据填报-市水利局-2022-05.xlsx", StandardCharsets.UTF_8));
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(book.getSheetName(0)).isEqualTo("市水利局 2022-05");
        }
    }

    @Test
    void theMeasureOfTheColumnIsTheIndicatorsOwn() throws Exception {
        assertThat(measured("万元").text()).as("what measures the same").contains("计量单位栏写的是“万元”，“水利投资”的计量单位是“亿元”", "value=\"48万元\"");
        assertThat(measured("公里").text()).contains("计量单位栏写的是“公里”，“水利投资”的计量单位是“亿元”");
        assertThat(measured("（亿元）").text()).doesNotContain("计量单位栏");
        assertThat(measured("").text()).doesNotContain("计量单位栏");
        assertThat(luoshi.part(Figures.class).of(year.investment, year.water, WaterYear.month(5))).isEmpty();
    }

    private Visit.Page measured(String measure) throws Exception {
        return back("2022-05-31", sheet -> {
            cell(row(sheet, "水利投资"), 1, measure);
            cell(row(sheet, "水利投资"), VALUE, "48");
        });
    }

    @Test
    void aRateThatItsPartsContradictIsToldOnItsRow() throws Exception {
        assertThat(rate("80").text()).contains("分子 30、分母 40 算得 75，与填的比率 80 不符");
        assertThat(rate("75.00").text()).doesNotContain("不符");
        assertThat(rate("75%").text()).doesNotContain("不符");
    }

    private Visit.Page rate(String value) throws Exception {
        return back("2022-05-31", sheet -> {
            cell(row(sheet, "自来水普及率"), VALUE, value);
            cell(row(sheet, "自来水普及率"), PART, "30");
            cell(row(sheet, "自来水普及率"), WHOLE, "40");
        });
    }

    private static int place;

    private Visit.Page back(String period, Consumer<Sheet> change) throws Exception {
        byte[] sheet = contact.download("/figures/sheet?period=" + period).body();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            change.accept(book.getSheetAt(0));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        contact.get("/figures?period=" + period);
        return contact.upload("/figures/sheet", "file", "填好的.xlsx", out.toByteArray(), "unit", year.water.toString(), "period", period);
    }

    private static Row row(Sheet sheet, String name) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(name)) {
                place = row.getRowNum() + 1;
                return row;
            }
        }
        throw new AssertionError(name);
    }

    private static void cell(Row row, int place, String text) {
        row.getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
    }
}
