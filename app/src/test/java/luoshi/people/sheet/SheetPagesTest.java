package luoshi.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Posts;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sheets go out, are worked on and come back, by the real pages; today is 30 June 2022. */
class SheetPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Visit system = luoshi.visitAs("sysadmin");

    @Test
    void units_go_out_come_back_unchanged_and_nothing_is_asked_for() throws IOException {
        Visit.Page preview = upload(system, "/units", edited(system, "/units", _ -> { }));

        assertThat(preview.text()).contains("没有需要导入的内容").doesNotContain("确认导入");
    }

    @Test
    void a_changed_sheet_is_previewed_recorded_in_one_act_and_undone() throws IOException {
        Visit.Page preview = upload(system, "/units", edited(system, "/units", sheet -> {
            Row bureau = row(sheet, 1, "市科学技术局");
            bureau.getCell(2).setCellValue("科技局");
            add(sheet, "", "市大数据中心", "", "市直部门", "示例市", "2022.6.1", "", "", "");
            add(sheet, "", "数据科", "", "科室", "市大数据中心", "2022年6月1日", "", "", "");
        }));
        assertThat(preview.text()).contains("<dd>2</dd>", "<del>市科技局</del> → 科技局", "确认导入");
        assertThat(system.get("/units").text()).doesNotContain("市大数据中心");

        Visit.Page done = system.post(preview.path() + "/confirm");
        assertThat(done.text()).contains("已导入", "记录 3 项");
        assertThat(system.get("/units").text()).contains("市大数据中心", "数据科", "科技局");

        assertThat(system.post(preview.path() + "/confirm").text()).contains("这次导入已经办结");
        assertThat(system.post(preview.path() + "/undo").text()).contains("的导入已撤销");
        assertThat(system.get("/units").text()).doesNotContain("市大数据中心", "数据科").contains("市科技局");
        assertThat(system.post(preview.path() + "/undo").text()).contains("这次导入已经办结");
    }

    @Test
    void an_import_is_not_undone_over_what_somebody_has_recorded_since() throws IOException {
        Visit.Page preview = upload(system, "/units", edited(system, "/units", sheet -> row(sheet, 1, "市商务局").getCell(2).setCellValue("商务局")));
        system.post(preview.path() + "/confirm");
        String unit = find("/units/([0-9a-f-]{36})\">市商务局", system.get("/units").text());
        String page = system.get("/units/" + unit).text();
        system.post("/units/" + unit, "name", "市商务局", "shortName", "市商务", "kind", "BUREAU", "parent", find("value=\"([0-9a-f-]{36})\" selected", page),
                "from", "2022-06-30", "leaf", find("name=\"leaf\" value=\"(\\d+)\"", page));

        assertThat(system.post(preview.path() + "/undo").text()).contains("导入之后“市商务局”又由 系统管理员 记录过变更");
    }

    @Test
    void a_stale_row_is_a_conflict_and_the_marked_sheet_says_so_on_its_row() throws IOException {
        byte[] sheet = edited(system, "/units", rows -> {
            row(rows, 1, "市信访局").getCell(2).setCellValue("信访");
            add(rows, "", "=cmd|' /C calc'!A0", "", "不知道", "示例市", "", "", "", "");
        });
        String unit = find("/units/([0-9a-f-]{36})\">市信访局", system.get("/units").text());
        String page = system.get("/units/" + unit).text();
        system.post("/units/" + unit, "name", "市信访局", "shortName", "信访局", "kind", "BUREAU", "parent", find("value=\"([0-9a-f-]{36})\" selected", page),
                "from", "2022-06-30", "leaf", find("name=\"leaf\" value=\"(\\d+)\"", page));

        Visit.Page preview = upload(system, "/units", sheet);

        assertThat(preview.text()).contains("冲突", "导出之后 系统管理员 于 2022-06-30", "不认识的类别“不知道”", "整张表都没有导入").doesNotContain("确认导入");
        assertThat(system.post(preview.path() + "/confirm").status()).isEqualTo(422);
        try (Workbook marked = new XSSFWorkbook(new ByteArrayInputStream(system.download(preview.path() + "/marked").body()))) {
            Row wrong = row(marked.getSheetAt(0), 1, "=cmd|' /C calc'!A0");
            assertThat(wrong.getCell(9).getStringCellValue()).contains("不认识的类别");
            assertThat(wrong.getCell(3).getCellComment().getString().getString()).contains("不认识的类别");
            assertThat(row(marked.getSheetAt(0), 1, "市信访局").getCell(9).getStringCellValue()).contains("重新导出");
            assertThat(marked.getSheetAt(0).isColumnHidden(7)).isTrue();
        }
    }

    @Test
    void a_sheet_of_people_goes_through_two_hands_and_back() throws IOException {
        Visit security = luoshi.visitAs("secadmin");
        byte[] sheet = edited(system, "/people", rows -> {
            row(rows, 0, "shuili-lly").getCell(2, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("3560001");
            add(rows, "lisi", "李　四", "3560002", "", "市水利局", "科员", "联络员", "2022.6.1", "", "", "", "", "");
        });

        Visit.Page accounts = upload(system, "/people", sheet);
        assertThat(accounts.text()).contains("李四", "3560001", "确认导入");
        assertThat(system.post(accounts.path() + "/confirm").text()).contains("记录 2 项");
        assertThat(person("lisi").name()).isEqualTo("李四");
        assertThat(luoshi.part(Posts.class).of(person("lisi").id())).isEmpty();

        Visit.Page posts = upload(security, "/people", sheet);
        assertThat(security.post(posts.path() + "/confirm").text()).contains("记录 1 项");
        assertThat(luoshi.part(Posts.class).of(person("lisi").id())).hasSize(1);

        assertThat(system.post(accounts.path() + "/undo").text()).contains("导入之后“李四”又由 安全管理员 记录过变更");
        assertThat(security.post(posts.path() + "/undo").text()).contains("的导入已撤销");
        assertThat(luoshi.part(Posts.class).of(person("lisi").id())).isEmpty();
    }

    @Test
    void a_unit_exports_its_own_people_alone() throws IOException {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(luoshi.visitAs("shuili").download("/people/export").body()))) {
            assertThat(book.getSheetAt(0)).extracting(row -> row.getCell(4).getStringCellValue()).contains("市水利局").allMatch(unit -> unit.matches("单位|市水利局.*"));
        }
    }

    @Test
    void what_is_no_sheet_is_refused_on_the_form() {
        system.get("/units/import");

        assertThat(system.upload("/units/import", "file", "单位.xlsx", "单位全称,简称".getBytes())).satisfies(page -> {
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains("这不是 Excel 表格");
        });
    }

    @Test
    void only_who_may_record_may_import_and_nobody_sees_anothers_upload() throws IOException {
        byte[] sheet = edited(system, "/units", rows -> add(rows, "", "市某局", "", "市直部门", "示例市", "", "", "", ""));
        String path = upload(system, "/units", sheet).path();
        for (String name : new String[] {"duchashi", "shuili", "secadmin", "auditadmin"}) {
            Visit visit = luoshi.visitAs(name);
            visit.get("/units");
            assertThat(visit.get("/units/import").status()).isEqualTo(403);
            assertThat(visit.upload("/units/import", "file", "a.xlsx", sheet).status()).isEqualTo(403);
            assertThat(visit.post(path + "/confirm").status()).isEqualTo(403);
        }
        Visit security = luoshi.visitAs("secadmin");
        security.get("/people/import");
        assertThat(security.get(path.replace("/units", "/people")).status()).isEqualTo(404);
    }

    private static Visit.Page upload(Visit visit, String path, byte[] sheet) {
        visit.get(path + "/import");
        Visit.Page preview = visit.upload(path + "/import", "file", "表.xlsx", sheet);
        assertThat(preview.path()).as(preview.text()).matches(path + "/import/[0-9a-f-]{36}");
        return preview;
    }

    private static byte[] edited(Visit visit, String path, Consumer<Sheet> work) throws IOException {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(visit.download(path + "/export").body())); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getStringCellValue().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + text);
    }

    private static void add(Sheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static People people() {
        return luoshi.part(People.class);
    }

    private static Person person(String signInName) {
        return people().list().stream().filter(person -> person.signInName().equals(signInName)).findFirst().orElseThrow();
    }
}
