package luoshi.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What officials hand in, and what attackers do. */
class SheetReaderTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.needed("name", 20, "单位全称", "单位名称"), SheetColumn.needed("from", 12, "起始日期"), SheetColumn.of("phone", 12, "电话"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void leaveNothingForOthersToRead() {
        PrivateTempFiles.use();
    }

    @Test
    void what_lies_on_disk_while_a_sheet_is_written_is_nobody_elses() throws IOException {
        Path rows = TempFile.createTempFile("rows", ".xml").toPath();
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rows))).isEqualTo("rw-------");
        } finally {
            Files.delete(rows);
        }
    }

    @Test
    void a_plain_sheet_is_read() throws IOException {
        assertThat(read(new XSSFWorkbook(), sheet -> rows(sheet, 0, "单位全称,起始日期,电话", "市水利局,2022.7.1,3560001"))).isEqualTo("2 市水利局 2022.7.1 3560001");
    }

    @Test
    void so_is_an_old_xls() throws IOException {
        assertThat(read(new HSSFWorkbook(), sheet -> rows(sheet, 0, "单位全称,起始日期,电话", "市水利局,2022.7.1,3560001"))).isEqualTo("2 市水利局 2022.7.1 3560001");
    }

    @Test
    void titles_above_the_header_and_merged_headers_of_two_rows_do_not_matter() throws IOException {
        assertThat(read(new XSSFWorkbook(), sheet -> {
            rows(sheet, 0, "示例市单位一览表", "单位名称,任职,", ",起始日期,电 话", "市水利局,2022-7-1,1");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        })).isEqualTo("4 市水利局 2022-7-1 1");
    }

    @Test
    void text_that_stands_in_the_cell_itself_is_read_as_it_stands() throws IOException {
        String cells = "<c r=\"A%1$d\" t=\"inlineStr\"><is>%2$s</is></c><c r=\"B%1$d\" t=\"inlineStr\"><is>%3$s</is></c><c r=\"C%1$d\" t=\"inlineStr\"><is>%4$s</is></c>";
        String header = cells.formatted(1, "<t>单位全称</t>", "<t>起始日期</t>", "<t>电话</t>");
        String row = cells.formatted(2, "<r><t>市水</t></r><r><rPr><b/></rPr><t>利局</t></r>", "<t>2022-7-1</t>", "<t>0123</t>");

        Path file = zip(with(plain(), "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">" + header + "</row><row r=\"2\">" + row
                + "</row></sheetData></worksheet>"));

        assertThat(told(SheetReader.read(file, COLUMNS))).isEqualTo("2 市水利局 2022-7-1 0123");
    }

    @Test
    void dates_are_days_and_telephones_keep_all_digits() throws IOException {
        assertThat(read(new XSSFWorkbook(), SheetReaderTest::typed)).isEqualTo("2 市水利局 2022-07-01 13812345678");
        assertThat(read(new HSSFWorkbook(), SheetReaderTest::typed)).isEqualTo("2 市水利局 2022-07-01 13812345678");
    }

    private static void typed(Sheet sheet) {
        rows(sheet, 0, "单位全称,起始日期,电话", "市水利局,,");
        CellStyle day = sheet.getWorkbook().createCellStyle();
        day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        sheet.getRow(1).createCell(1).setCellValue(LocalDate.of(2022, 7, 1));
        sheet.getRow(1).getCell(1).setCellStyle(day);
        sheet.getRow(1).createCell(2).setCellValue(13812345678.0);
    }

    @Test
    void of_a_formula_the_value_is_read_that_was_saved() throws IOException {
        assertThat(read(new XSSFWorkbook(), sheet -> {
            rows(sheet, 0, "单位全称,起始日期,电话", "市水利局,2022-7-1,");
            sheet.getRow(1).createCell(2).setCellFormula("3560000+1");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        })).isEqualTo("2 市水利局 2022-7-1 3560001");
    }

    @Test
    void a_cell_over_several_rows_counts_for_each_of_them() throws IOException {
        assertThat(read(new XSSFWorkbook(), SheetReaderTest::merged)).isEqualTo("2 市水利局 2022-7-1 1\n3 市水利局 2022-7-2 \n5 市信访局 2022-7-3 ");
        assertThat(read(new HSSFWorkbook(), SheetReaderTest::merged)).isEqualTo("2 市水利局 2022-7-1 1\n3 市水利局 2022-7-2 \n5 市信访局 2022-7-3 ");
    }

    private static void merged(Sheet sheet) {
        rows(sheet, 0, "单位全称,起始日期,电话", "市水利局,2022-7-1,1", ",2022-7-2", ",", "市信访局,2022-7-3");
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 1, 2));
    }

    @Test
    void a_formula_without_a_value_is_told() throws IOException {
        assertThat(read(new XSSFWorkbook(), sheet -> {
            rows(sheet, 0, "单位全称,起始日期,电话", "市水利局,2022-7-1,");
            sheet.getRow(1).createCell(2).setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        })).isEqualTo("2 市水利局 2022-7-1 ERROR:#DIV/0!");
        Map<String, String> unsaved = plain();
        unsaved.compute("xl/worksheets/sheet1.xml", (_, sheet) -> sheet.replace("</row></sheetData>", "<c r=\"C2\"><f>A9</f></c></row></sheetData>"));
        assertThat(SheetReader.read(zip(unsaved), COLUMNS).rows().getFirst().cells()).contains("ERROR:#N/A");
    }

    @Test
    void blank_rows_are_passed_over_and_a_second_sheet_is_found() throws IOException {
        assertThat(read(new XSSFWorkbook(), sheet -> {
            rows(sheet, 0, "填表说明");
            rows(sheet.getWorkbook().createSheet("单位"), 0, "单位全称,起始日期", ",", "市水利局,2022-7-1", " ,", "市信访局,2022-7-2");
        })).isEqualTo("3 市水利局 2022-7-1 \n5 市信访局 2022-7-2 ");
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> read(new XSSFWorkbook(), sheet -> rows(sheet, 0, "单位全称,电话", "市水利局,1")))
                .isInstanceOfSatisfying(UnreadableSheet.class, refused -> assertThat(refused.values()).containsExactly("起始日期"));
    }

    @Test
    void two_hundred_thousand_rows_are_refused_before_they_fill_the_memory() throws IOException {
        Path file = folder.resolve("long.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(50); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet();
            rows(sheet, 0, "单位全称,起始日期");
            for (int i = 1; i <= 200_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            book.write(out);
        }

        assertRefused(file, "refusal.sheet.rows");
    }

    @Test
    void a_word_document_a_text_and_nothing_are_no_sheets() throws IOException {
        assertRefused(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")), "refusal.sheet.kind");
        assertRefused(Files.writeString(folder.resolve("a.xlsx"), "单位全称,起始日期"), "refusal.sheet.kind");
        assertRefused(Files.write(folder.resolve("b.xlsx"), new byte[0]), "refusal.sheet.kind");
    }

    @Test
    void a_container_cut_off_is_broken() throws IOException {
        byte[] whole = book(new XSSFWorkbook(), sheet -> rows(sheet, 0, "单位全称,起始日期", "市水利局,2022-7-1"));

        assertRefused(Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2)), "refusal.sheet.broken");
    }

    @Test
    void macros_are_refused() throws IOException {
        assertRefused(zip(with(plain(), "xl/vbaProject.bin", "x")), "refusal.sheet.macros");
    }

    @Test
    void external_entities_are_refused_in_every_part() throws IOException {
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        for (String part : List.of("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml")) {
            assertRefused(zip(with(plain(), part, attack)), "refusal.sheet.entities");
        }
    }

    @Test
    void bombs_are_refused() throws IOException {
        assertRefused(zip(with(plain(), "xl/styles.xml", "<styleSheet>" + " ".repeat(80_000_000))), "refusal.sheet.bomb");
        assertRefused(zip(with(plain(), "xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(80_000_000))), "refusal.sheet.bomb");
    }

    @Test
    void a_name_that_looks_like_a_formula_goes_out_and_comes_back_as_text() throws IOException {
        Path file = folder.resolve("formula.xlsx");
        try (SheetWriter writer = new SheetWriter("单位", COLUMNS); OutputStream out = Files.newOutputStream(file)) {
            for (String name : List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\")")) {
                writer.row(java.util.Arrays.asList(name, LocalDate.of(2022, 7, 1), null));
            }
            writer.writeTo(out);
        }

        assertThat(told(SheetReader.read(file, COLUMNS)).lines().findFirst()).contains("2 =1+1 2022-07-01 ");
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            book.getSheetAt(0).forEach(row -> assertThat(row.getCell(0).getCellType()).hasToString("STRING"));
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    private void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> SheetReader.read(file, COLUMNS)).isInstanceOfSatisfying(UnreadableSheet.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private String read(Workbook book, Consumer<Sheet> content) throws IOException {
        return told(SheetReader.read(Files.write(folder.resolve("sheet"), book(book, content)), COLUMNS));
    }

    private static String told(SheetTable table) {
        return table.rows().stream()
                .map(row -> row.number() + " " + table.text(row, "name") + " " + table.text(row, "from") + " " + table.text(row, "phone"))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] book(Workbook book, Consumer<Sheet> content) throws IOException {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(book.createSheet());
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void rows(Sheet sheet, int first, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(",");
            var row = sheet.createRow(first + i);
            for (int column = 0; column < cells.length; column++) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    private static Map<String, String> plain() throws IOException {
        Map<String, String> parts = new java.util.LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(book(new XSSFWorkbook(), sheet -> rows(sheet, 0, "单位全称,起始日期", "市水利局,2022-7-1"))))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Map<String, String> with(Map<String, String> parts, String name, String content) {
        parts.put(name, content);
        return parts;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
