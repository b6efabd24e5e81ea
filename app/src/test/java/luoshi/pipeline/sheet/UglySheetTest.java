package luoshi.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import luoshi.app.server.RunningLuoshi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything that people get wrong in a sheet stands on its row, all at once, and nothing of the sheet is recorded; today is 30 June 2022. */
class UglySheetTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final RegisterSheets sheets = new RegisterSheets(luoshi);
    private static final String HEADER = "责任单位|项目名称|类别|总投资（亿元）|合同金额|签约日期|履约日期|投产日期|招商引资|标签|签约一批|统一社会信用代码|企业注册日期|完成投资2022-05|存在问题|退出|退出日期|登记标识|登记版本|备注";

    @BeforeAll
    static void begin() {
        sheets.begin();
    }

    @Test
    void everyMistakeIsToldOnItsRow() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("县里没有的单位|甲一|制造业|12", "找不到单位“县里没有的单位”");
        wrong.put("|甲二|制造业|12", "没有写责任单位");
        wrong.put("清溪县||制造业|12", "还没有填：项目名称");
        wrong.put("清溪县|甲四||12", "还没有填：类别");
        wrong.put("清溪县|甲五|制造|12", "类别");
        wrong.put("清溪县|甲六|制造业|十二亿", "总投资");
        wrong.put("清溪县|甲七|制造业|12.34567", "小数");
        wrong.put("清溪县|甲八|制造业|-3", "总投资");
        wrong.put("清溪县|甲九|制造业|12万元|ERROR:#DIV/0!", "公式算不出结果");
        wrong.put("清溪县|乙一|制造业|12|10|2022-13-01", "签约日期");
        wrong.put("清溪县|乙二|制造业|12|10|明年", "签约日期");
        wrong.put("清溪县|乙三|制造业|12|10|2022-07-01", "还没有到，今天是 2022-06-30");
        wrong.put("清溪县|乙四|制造业|12|10|2022-03-01|2022-02-01", "早于“签约”的日期");
        wrong.put("清溪县|乙五|制造业|12||2022-03-01", "到“签约”还要填：合同金额");
        wrong.put("清溪县|乙六|制造业|2|10|2022-03-01|||否", "总投资 2 亿元低于门槛 3 亿元");
        wrong.put("清溪县|乙七|制造业|12|10||2022-03-01", "到“履约”还要填：企业注册日期、到位资金");
        wrong.put("清溪县|乙八|社会民生|12|10|2022-01-05||2022-03-01|||||2022-01-06", "不经过“投产”");
        wrong.put("清溪县|乙九|制造业|12|||||也许", "招商引资");
        wrong.put("清溪县|丙一|制造业|12||||||国重点", "标签");
        wrong.put("清溪县|丙二|制造业|12|||||||第9期", "没有登记“第9期”这一期。已登记的：第1期、第2期");
        wrong.put("清溪县|丙三|制造业|12||||||||91410000MA0000000X", "统一社会信用代码");
        wrong.put("清溪县|丙四|制造业|12|||||||||||甲地｜二十亩吧", "存在问题");
        wrong.put("清溪县|丙五|制造业|12||||||||||||不干了|2022-03-01", "没有“不干了”这种退出。可以写：终止、调出、退回");
        wrong.put("清溪县|丙六|制造业|12||||||||||||终止", "没有写退出日期");
        wrong.put("清溪县|丙七|制造业|12|||||||||||||2022-03-01", "没有写怎么退出");
        wrong.put("清溪县|丙八|制造业|12|10|2022-01-05|||||||||||调出|2022-03-01".replace("|||||||||||调出", "||||||||||调出"), "调出只在每年12月办理");
        wrong.put("清溪县|丙九|制造业|12||||||||||||||不是标识", "隐藏的登记标识");
        wrong.put("清溪县|丁一|制造业|12||||||||||||||01234567-89ab-cdef-0123-456789abcdef|7", "隐藏的登记标识");
        wrong.put("清溪县|相同的名称|制造业|12", "");
        wrong.put("清溪县|相同的名称 |制造业|13", "与第 30 行相同");
        wrong.put("清溪县|李某411403199001011238|制造业|12", "身份");
        wrong.put("清溪县|" + "长".repeat(201) + "|制造业|12", "项目名称");
        String[] rows = new String[wrong.size() + 3];
        rows[0] = HEADER;
        int at = 1;
        for (String row : wrong.keySet()) {
            rows[at++] = row;
        }
        rows[at++] = "合计|||999";
        rows[at] = "二、社会民生";
        byte[] file = RegisterSheets.file(rows);

        Map<Integer, String> told = sheets.told("fagai", file);

        int row = 2;
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            String line = told.get(row++);
            assertThat(line).as(one.getKey()).startsWith(one.getValue().isEmpty() ? "NEW" : "ERROR").contains(one.getValue());
        }
        assertThat(told).hasSize(wrong.size());
        assertThat(RegisterSheets.upload(sheets.visit("fagai"), file).text()).contains("整张表都没有导入").doesNotContain("确认导入");
        assertThat(RegisterSheets.header(RegisterSheets.out(sheets.visit("fagai"), ""))).doesNotContain("甲一");
    }

    @Test
    void severalMistakesOfOneRowAreToldTogether() {
        assertThat(sheets.told("fagai", RegisterSheets.file(HEADER, "无此单位|甲|无此类别|负数|10|2022-13-01|||也许|国重点|第9期")).get(2))
                .contains("责任单位：", "类别：", "总投资（亿元）：", "签约日期：", "招商引资：", "标签：", "签约一批：");
    }

    @Test
    void aFileWithoutOurHeaderIsRefused() {
        assertThat(sheets.told("fagai", RegisterSheets.file("2022年台账", "填报单位：清溪县", HEADER, "清溪县|标题在上面|制造业|12"))).containsEntry(4, "NEW");
    }
}
