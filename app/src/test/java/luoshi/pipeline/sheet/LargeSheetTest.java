package luoshi.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sheet with more rows than anybody waits for; today is 30 June 2022. */
class LargeSheetTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final RegisterSheets sheets = new RegisterSheets(luoshi);
    private static final String HEADER = "责任单位|项目名称|招商引资|类别|总投资|合同金额|签约日期|签约一批";

    private static Visit keeper;

    @BeforeAll
    static void begin() {
        sheets.begin();
        keeper = sheets.visit("fagai");
    }

    @Test
    void aLargeSheetIsRecordedInTheBackground() throws InterruptedException {
        String[] rows = new String[1_502];
        rows[0] = HEADER;
        for (int i = 1; i < rows.length; i++) {
            rows[i] = "清溪县|成批第" + i + "件|否|制造业|12|10|2022-01-05|第1期";
        }
        Visit.Page preview = RegisterSheets.upload(keeper, RegisterSheets.file(rows));
        preview = done(preview.path());
        assertThat(preview.text()).contains("1501", "另有 501 行也将记录");
        keeper.post(preview.path() + "/record");
        assertThat(done(preview.path()).text()).contains("1501 个项目");
        assertThat(keeper.get("/pipelines/projects/ledger?q=%E6%88%90%E6%89%B9%E7%AC%AC").text()).contains("这里印前 500 条，共 1,501 条", "填报人", "审核人");
        keeper.post(preview.path() + "/undo");
        assertThat(done(preview.path()).text()).contains("已撤销");
    }

    /** Works for people's livelihood do not go into production in this register; sixty rows say so on two pages, and the summary above them. */
    @Test
    void theSummaryOfWhatIsWrongSpeaksOfFieldsByTheirNames() throws InterruptedException {
        String[] rows = new String[61];
        rows[0] = HEADER + "|投产日期";
        for (int i = 1; i < rows.length; i++) {
            rows[i] = "清溪县|民生第" + i + "件|否|社会民生|12|10|2022-01-05|第1期|2022-05-05";
        }
        String page = done(RegisterSheets.upload(keeper, RegisterSheets.file(rows)).path()).text();

        String summary = page.substring(page.indexOf("<ul><li>"), page.indexOf("</ul>", page.indexOf("<ul><li>")));
        assertThat(summary).contains("类别 !=", "60").doesNotContain("class !=");
    }

    private static Visit.Page done(String path) throws InterruptedException {
        Visit.Page page = keeper.get(path);
        for (int i = 0; i < 600 && page.text().contains("<progress"); i++) {
            Thread.sleep(100);
            page = keeper.get(path);
        }
        return page;
    }
}
