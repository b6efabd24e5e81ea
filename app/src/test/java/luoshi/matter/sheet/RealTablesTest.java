package luoshi.matter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import luoshi.app.server.RunningLuoshi;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every ugliness of real task tables: it is read right, or it is an error on its row. */
class RealTablesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Tables tables = new Tables(luoshi);

    @Test
    void titlesAboveAndMergedHeadersOfTwoRowsDoNotMatter() {
        assertThat(tables.fresh(Tables.file(sheet -> {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
        }, "示例市2022年重点工作任务分解表", "填报单位：市政府督查室", "序号|工作任务|责任分工||节点计划|", "||牵头单位|配合单位|一季度|二季度", "1|建成智慧水环境平台|市水利局|市财政局|完成招标|6月底前建成")))
                .isEqualTo("建成智慧水环境平台 CONTINUING L市水利局、S市财政局 null 2022-03-31完成招标、2022-06-30建成");
    }

    @Test
    void columnsMayStandAnywhereAndUnknownOnesAreTold() {
        byte[] file = Tables.file("备注|完成时限|牵头单位|进度条|事项", "无|2022年12月31日|督查室|50%|办好一件事");

        assertThat(tables.fresh(file)).isEqualTo("办好一件事 CONTINUING L市政府督查室 2022-12-31 ");
    }

    @Test
    void daysAreReadInEveryCustomaryWay() {
        String[] days = {"2022年3月底", "3月31日", "2022.3.31", "3/31", "44651", "３月３１日前", "一季度", " 2022 年 3 月 31 日\n"};
        String[] rows = new String[days.length + 1];
        rows[0] = "事项|牵头单位|完成时限";
        for (int i = 0; i < days.length; i++) {
            rows[i + 1] = "第" + (i + 1) + "件|市水利局|" + days[i];
        }

        assertThat(tables.fresh(Tables.file(rows)).lines()).hasSize(days.length).allMatch(line -> line.endsWith("市水利局 2022-03-31 "));
    }

    @Test
    void aDateCellAndTheValueOfAFormulaAreRead() {
        assertThat(tables.fresh(Tables.file(sheet -> {
            CellStyle day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("m\"月\"d\"日\""));
            sheet.getRow(1).createCell(2).setCellValue(LocalDate.of(2022, 9, 30));
            sheet.getRow(1).getCell(2).setCellStyle(day);
            sheet.getRow(1).createCell(3).setCellFormula("\"新增\"&45*10&\"家\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }, "事项|牵头单位|完成时限|目标值", "新增规上企业|市工信局"))).isEqualTo("新增规上企业 CONTINUING L市工业和信息化局 2022-09-30 ");
    }

    @Test
    void whatMeansNoCertainDayAndAFormulaWithoutAValueAreErrorsOnTheirRows() {
        assertThat(tables.told(Tables.file(sheet -> {
            sheet.getRow(3).createCell(3).setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }, "事项|牵头单位|完成时限|目标值|Q1节点", "甲|市水利局|长期坚持", "乙|市水利局|3.1", "丙|市水利局|年底", "丁|市水利局|||2月30日：完成"))).isEqualTo("""
                2 ERROR 完成时限：“长期坚持”看不出是哪一天。请写成“2022-3-31”或“3月31日”；没有日期的留空。
                3 ERROR 完成时限：“3.1”看不出是哪一天。请写成“2022-3-31”或“3月31日”；没有日期的留空。
                4 ERROR 目标值：这一格的公式算不出结果（ERROR:#DIV/0!）。请改正公式，或直接写出内容。
                5 ERROR Q1节点：“2月30日”看不出是哪一天。请写成“2022-3-31”或“3月31日”；没有日期的留空。""");
    }

    @Test
    void unitsAreFoundByFullAndShortNamesHoweverTheyAreParted() {
        assertThat(tables.fresh(Tables.file("事项|牵头单位|责任单位|配合单位", "甲|市 水利局|市财政局、市发改委，市教育局,市审计局|市统计局；市民政局;市信访局\n市气象局 市商务局")))
                .isEqualTo("甲 ORDINARY L市水利局、R市财政局、R市发展和改革委员会、R市教育局、R市审计局、S市统计局、S市民政局、S市信访局、S市气象局、S市商务局 null ");
    }

    @Test
    void theFirstThatOwesLeadsWhereNobodyIsSaidTo() {
        assertThat(tables.fresh(Tables.file("事项|责任单位", "甲|市财政局、市水利局"))).isEqualTo("甲 ORDINARY L市财政局、R市水利局 null ");
    }

    @Test
    void unitsAndLeadersThatAreNoneAreErrors() {
        assertThat(tables.told(Tables.file("事项|牵头单位|牵头领导|配合单位", "甲|市水务局||", "乙|||", "丙|市水利局|张三|", "丁|市水利局|分管副市长|市财政局、市水利局", "戊|市财政局|分管副市长|")))
                .isEqualTo("""
                2 ERROR 牵头单位：找不到单位“市水务局”。请填现有单位的全称或简称，几个单位之间用顿号分开。
                3 UNCHANGED
                4 ERROR 牵头领导：没有叫“张三”的市领导。请填现任市领导的姓名，或留空。
                5 ERROR 配合单位：“市水利局”写了两次。请只留一处。
                6 NEW""".replace("3 UNCHANGED", "3 ERROR 牵头单位：“乙”没有牵头单位，或者牵头单位不在第一位。请选一个牵头单位。"));
    }

    @Test
    void sharesOfCountiesAndNodesOfQuartersAreReadFromTheirCells() {
        assertThat(tables.fresh(Tables.file("事项|牵头单位|县（市、区）分解|Q1节点|Q2节点", "谋划项目|市发改委|云门县：不少于1个；东山区:不少于2个\n长桥市：１个|1月底：摸排；3月31日：完成招标\n（二）公示|5月中旬前开工")))
                .isEqualTo("谋划项目 CONTINUING L市发展和改革委员会、R云门县不少于1个、R东山区不少于2个、R长桥市1个 null 2022-01-31摸排、2022-03-31完成招标；（二）公示、2022-05-20开工");
    }

    @Test
    void hiddenRowsCountAndCellsOverSeveralRowsAreReadInEach() {
        assertThat(tables.fresh(Tables.file(sheet -> {
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
        }, "事项|牵头单位|完成时限", "甲|市水利局|6月30日", "乙||7月31日", "丙||8月31日"))).isEqualTo("""
                甲 CONTINUING L市水利局 2022-06-30\s
                乙 CONTINUING L市水利局 2022-07-31\s
                丙 CONTINUING L市水利局 2022-08-31\s""");
    }

    @Test
    void oneMatterOverSeveralRowsIsAnErrorOnTheLowerOnes() {
        assertThat(tables.told(Tables.file((Sheet sheet) -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0)), "事项|牵头单位|配合单位", "甲|市水利局|市财政局", "|市水利局|市教育局")))
                .isEqualTo("2 NEW\n3 ERROR 事项：与第 2 行是同一件事项。请只留一行；几个单位共同承担的写在一行里。");
    }

    @Test
    void aLineBetweenRowsIsTheHeadingOfThoseBelow() {
        assertThat(tables.plan(Tables.file("编号|事项|牵头单位", "一、主要目标", "1|甲|市水利局", "二、防汛", "2|乙|市水利局")).fresh())
                .extracting(matter -> matter.origin().heading()).containsExactly("一、主要目标", "二、防汛");
    }
}
