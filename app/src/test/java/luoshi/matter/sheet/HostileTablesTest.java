package luoshi.matter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables by hands that mean no good, or do not look: right, or an error on its row, or refused; and never half of it. */
class HostileTablesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Tables tables = new Tables(luoshi);
    private final Visit office = luoshi.visitAs("duchashi");

    @Test
    void sumsAndFootnotesAreNoMattersAndNoHeadings() {
        byte[] file = Tables.file(sheet -> sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 3)), "序号|事项|牵头单位|目标值", "一、产业|||", "1|甲|市水利局|3家", "合 计|||12家", "注：本表由督查室负责解释|||",
                "2|乙|市水利局|9家", "|合计|2件|");

        assertThat(tables.told(file)).isEqualTo("2 UNCHANGED\n3 NEW\n4 UNCHANGED\n5 UNCHANGED\n6 NEW\n7 UNCHANGED");
        assertThat(tables.plan(file).fresh()).extracting(matter -> matter.origin().heading() + matter.origin().number()).containsExactly("一、产业1", "注：本表由督查室负责解释2");
    }

    @Test
    void aNumberHasTheUnitThatOnlyItsFormatShows() {
        byte[] file = Tables.file(sheet -> {
            number(sheet.getRow(1), 1_200, "#,##0\"万元\"");
            number(sheet.getRow(2), 0.955, "0%");
            number(sheet.getRow(3), 13.5, "0.00_ ;[红色]-0.00");
            number(sheet.getRow(4), 45, "\"约\"0\"家\"");
        }, "事项|牵头单位|目标值", "甲|市水利局", "乙|市水利局", "丙|市水利局", "丁|市水利局", "戊|市水利局|1,200万元");

        assertThat(tables.plan(file).fresh()).extracting(matter -> matter.target()).containsExactly("1200万元", "95.5%", "13.5", "约45家", "1,200万元");
    }

    private static void number(Row row, double value, String format) {
        CellStyle style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        Cell cell = row.createCell(2);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @Test
    void aReferenceThatIsGoneIsAnErrorWhereItCountsAndTheSavedValueOfAFormulaIsRead() {
        byte[] file = Tables.file(sheet -> {
            sheet.getRow(1).createCell(0).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            sheet.getRow(2).createCell(0).setCellFormula("\"建成\"&B3&\"水库\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }, "事项|牵头单位", "|市水利局", "|市水利局");

        assertThat(tables.told(file)).isEqualTo("2 ERROR 事项：这一格的公式算不出结果（ERROR:#REF!）。请改正公式，或直接写出内容。\n3 NEW");
        assertThat(tables.plan(file).lines().getLast().name()).isEqualTo("建成市水利局水库");
    }

    @Test
    void anOldXlsIsReadAsAnXlsx() throws IOException {
        byte[] file = old(sheet -> {
            Tables.add(sheet, "示例市2022年重点任务");
            Tables.add(sheet, "序号|工作任务|责任分工|");
            Tables.add(sheet, "||牵头单位|配合单位");
            Tables.add(sheet, "1|建成平台|市水利局|市财政局");
            Tables.add(sheet, "2||市水利局|").createCell(1).setCellErrorValue((byte) 23);
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        });

        assertThat(tables.told(file)).isEqualTo("4 NEW\n5 ERROR 事项：这一格的公式算不出结果（ERROR:#REF!）。请改正公式，或直接写出内容。");
    }

    private static byte[] old(Consumer<Sheet> work) throws IOException {
        try (Workbook book = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(book.createSheet("表"));
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void ofSixtySheetsTheFirstWithAHeaderCounts() throws IOException {
        try (Workbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 60; i++) {
                Sheet sheet = book.createSheet("第" + i + "张");
                Tables.add(sheet, i < 40 ? "说明|" : "事项|牵头单位");
                Tables.add(sheet, "第" + i + "张的事项|市水利局");
            }
            book.write(out);

            assertThat(tables.fresh(out.toByteArray())).startsWith("第40张的事项 ").hasLineCount(1);
        }
    }

    @Test
    void aRowWhoseIdWasRemovedIsKnownByItsTitleAndOneOfAnotherInstallationIsNone() {
        Visit.Page preview = Tables.upload(office, Tables.file("事项|牵头单位", "去掉标识的一件|市水利局"));
        assertThat(office.post(preview.path() + "/confirm").text()).contains("记录 1 件事项");
        byte[] file = Tables.edited(office.download("/matters.xlsx?phase=all").body(), sheet -> {
            Row row = Tables.row(sheet, "去掉标识的一件");
            row.getCell(Tables.column("id")).setBlank();
            row.getCell(Tables.column("version")).setBlank();
            Tables.add(sheet, "|||||别处的一件").createCell(Tables.column("id")).setCellValue(UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT));
        });

        assertThat(tables.told(file)).contains("“去掉标识的一件”已经有了", "不是本系统的");
        Visit.Page refused = Tables.upload(office, file);
        assertThat(refused.text()).contains("整张表都没有导入").doesNotContain("确认导入");
    }

    @Test
    void aLockedFileAndABombAreRefused() throws IOException {
        office.get("/matters/import");
        try (POIFSFileSystem locked = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            locked.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            locked.writeFilesystem(out);
            assertThat(office.upload("/matters/import", "file", "加密.xlsx", out.toByteArray()).text()).contains("请取消密码后上传");
        }
        assertThat(office.upload("/matters/import", "file", "炸弹.xlsx", bomb()).text()).contains("没有打开").doesNotContain("确认导入");
    }

    /** The rows of a whole sheet file, which blow up to 300 MB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out); var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(Tables.file("事项|牵头单位", "甲|市水利局")))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                byte[] content = in.readAllBytes();
                boolean rows = part.getName().equals("xl/worksheets/sheet1.xml");
                zip.write(content, 0, rows ? 200 : content.length);
                for (int i = 0; rows && i < 300; i++) {
                    zip.write(" ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                }
                zip.write(content, rows ? 200 : content.length, rows ? content.length - 200 : 0);
            }
        }
        return out.toByteArray();
    }
}
