package luoshi.matter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.matter.AMatter;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Ask;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Task tables go out, are worked on and come back, by the real pages; today is 30 June 2022. */
class TaskSheetPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Tables tables = new Tables(luoshi);
    private final Visit office = luoshi.visitAs("duchashi");

    @Test
    void whatGoesOutAndComesBackUnchangedAsksForNothing() {
        made(aMatter("原样回来的草稿"), Move.DRAFT);
        made(aMatter("原样回来的=1+1\n第二行 ２"), Move.ISSUE);

        Visit.Page preview = Tables.upload(office, out());

        assertThat(preview.text()).contains("没有需要导入的内容").doesNotContain("确认导入");
        assertThat(tables.told(out()).lines()).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.endsWith(" UNCHANGED"));
    }

    @Test
    void aDraftHasNoLampBecauseNothingRunsYet() {
        made(aMatter("还没有灯的草稿"), Move.DRAFT);

        assertThat(office.get("/matters?phase=DRAFT&q=%E8%BF%98%E6%B2%A1%E6%9C%89%E7%81%AF").text()).contains("无期限</span>").doesNotContain("已办</span>");
    }

    @Test
    void aChangedDraftAndANewMatterAreRecordedInOneActAndTakenBack() {
        UUID draft = made(aMatter("要改的草稿"), Move.DRAFT);
        Visit.Page preview = Tables.upload(office, Tables.edited(out(), sheet -> {
            Row row = Tables.row(sheet, "要改的草稿");
            row.getCell(Tables.column("owing"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("市财政局");
            row.getCell(Tables.column("deadline")).setCellValue("11月底");
            row.getCell(Tables.column("q4"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("10月31日：验收");
            Tables.add(sheet, "|||||表中新加的一件|||||市水利局");
        }));
        assertThat(preview.text()).contains("<dd>1</dd>", "<del>2022-12-31</del> → 2022-11-30", "确认导入", "将拟立项");

        assertThat(office.post(preview.path() + "/confirm").text()).contains("已导入", "记录 2 件事项");
        Matter changed = file(draft).matter();
        assertThat(changed.deadline()).isEqualTo(LocalDate.of(2022, 11, 30));
        assertThat(changed.assignments()).extracting("role").containsExactly(AssignmentRole.LEAD, AssignmentRole.RESPONSIBLE, AssignmentRole.RESPONSIBLE, AssignmentRole.SUPPORT);
        assertThat(changed.nodes()).extracting(Matter.Node::words).containsExactly("完成招标", "验收");
        assertThat(office.post(preview.path() + "/confirm").text()).contains("这次导入已经办结");

        assertThat(office.post(preview.path() + "/undo").text()).contains("的导入已撤销");
        assertThat(file(draft).matter()).isEqualTo(aMatter("要改的草稿").get().numbered(draft, 2022, changed.number()).assigned(file(draft).matter().assignments(), ""));
        assertThat(tables.told(out()).lines()).allMatch(line -> line.endsWith(" UNCHANGED"));
    }

    @Test
    void ofAMatterInHandOnlyTheNodesAreTakenAndNeedAReason() {
        UUID matter = made(aMatter("已交办要调整节点的"), Move.ISSUE);
        Visit.Page preview = Tables.upload(office, Tables.edited(out(), sheet ->
                Tables.row(sheet, "已交办要调整节点的").getCell(Tables.column("q3")).setCellValue("9月30日：完成招标\n9月15日：公告")));
        assertThat(preview.text()).contains("调整 1 件已交办事项的节点，理由");

        assertThat(office.post(preview.path() + "/confirm").text()).contains("没有写理由");
        assertThat(office.post(preview.path() + "/confirm", "reason", "招标推迟").text()).contains("已导入");
        assertThat(file(matter).matter().nodes()).extracting(node -> node.day() + node.words()).containsExactly("2022-09-15公告", "2022-09-30完成招标");
        assertThat(file(matter).last(null)).satisfies(step -> assertThat(step.move() + step.said().words()).isEqualTo("REPLAN招标推迟"));
        assertThat(office.post(preview.path() + "/undo").text()).contains("的导入已撤销");
        assertThat(file(matter).matter().nodes()).extracting(Matter.Node::words).containsExactly("完成招标");

        assertThat(tables.told(Tables.edited(out(), sheet -> {
            Row row = Tables.row(sheet, "已交办要调整节点的");
            row.getCell(Tables.column("target")).setCellValue("460家");
            row.getCell(Tables.column("state")).setCellValue("已办结");
        }))).contains("“目标值”不能在表里改，只能改节点", "“状态”不能在表里改，请恢复为“办理中”");
    }

    @Test
    void aStaleRowIsAConflictAndTheMarkedSheetSaysSoOnItsRow() throws IOException {
        UUID matter = made(aMatter("导出之后有人动过的"), Move.ISSUE);
        byte[] old = out();
        luoshi.part(Matters.class).chase(tables.as("duchashi"), List.of(matter), "请抓紧", null);
        byte[] edited = Tables.edited(old, sheet -> {
            Tables.row(sheet, "导出之后有人动过的").getCell(Tables.column("q3")).setCellValue("8月1日：完成招标");
            Tables.add(sheet, "|||||找不到单位的|||||市水务局");
        });

        assertThat(tables.told(old)).doesNotContain("CONFLICT");
        Visit.Page preview = Tables.upload(office, edited);
        assertThat(preview.text()).contains("冲突", "导出之后 督查室值班员 于 2022-06-30", "找不到单位“市水务局”", "整张表都没有导入").doesNotContain("确认导入");
        assertThat(office.post(preview.path() + "/confirm", "reason", "x").status()).isEqualTo(422);
        try (Workbook marked = new XSSFWorkbook(new ByteArrayInputStream(office.download(preview.path() + "/marked").body()))) {
            Row wrong = Tables.row(marked.getSheetAt(0), "找不到单位的");
            assertThat(wrong.getCell(Tables.column("lead")).getCellComment().getString().getString()).contains("找不到单位");
            assertThat(wrong.getCell(TaskColumns.WRITTEN.size()).getStringCellValue()).contains("找不到单位");
            assertThat(Tables.row(marked.getSheetAt(0), "导出之后有人动过的").getCell(TaskColumns.WRITTEN.size()).getStringCellValue()).contains("重新导出");
        }
        assertThat(Tables.upload(office, office.download(preview.path() + "/marked").body()).text()).contains("找不到单位“市水务局”");
    }

    @Test
    void anImportIsNotTakenBackOnceSomebodyHasActed() {
        Visit.Page preview = Tables.upload(office, Tables.file("事项|牵头单位", "有人签收的一件|市水利局"), "first", "ISSUE");
        assertThat(office.post(preview.path() + "/confirm").text()).contains("已导入");
        MatterFile file = found("有人签收的一件");
        luoshi.part(Matters.class).move(tables.as("shuili-lly"), file.matter().id(), file.matter().lead().id(), Ask.of(Move.SIGN, "", file.last(file.matter().lead().id()).leaf()));

        assertThat(office.post(preview.path() + "/undo").text()).contains("“有人签收的一件”已经有人办理，不能撤回");
        assertThat(found("有人签收的一件").standing().phase().open()).isTrue();
        assertThat(tables.told(Tables.file("事项|牵头单位", "有人签收的一件|市水利局"))).contains("“有人签收的一件”已经有了");
    }

    @Test
    void anIdFromElsewhereAndARowCopiedAreErrors() {
        made(aMatter("被复制的一件"), Move.DRAFT);
        assertThat(tables.told(Tables.edited(out(), sheet -> {
            Row copied = Tables.row(sheet, "被复制的一件");
            Row other = sheet.createRow(sheet.getLastRowNum() + 1);
            copied.forEach(cell -> other.createCell(cell.getColumnIndex()).setCellValue(cell.getCellType().name().equals("STRING") ? cell.getStringCellValue() : ""));
            Row foreign = Tables.add(sheet, "|||||别处的一件|||||市水利局");
            foreign.createCell(Tables.column("id")).setCellValue(UUID.randomUUID().toString());
        }))).contains("是同一件事项", "不是本系统的");
    }

    @Test
    void whatIsNoSheetOrMayDoHarmIsRefusedOnTheForm() throws IOException {
        office.get("/matters/import");
        assertRefused("事项,牵头单位".getBytes(StandardCharsets.UTF_8), "这不是 Excel 表格");
        assertRefused(new byte[0], "这不是 Excel 表格");
        assertRefused(Tables.file("单位|电话", "市水利局|1"), "表头");
        assertRefused(zip("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x"), "含有宏");
        assertRefused(zip("xl/workbook.xml", "<workbook/>", "xl/styles.xml", "<styleSheet>" + " ".repeat(50_000_000)), "解压后过大");
        assertRefused(zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"), "外部实体");
        assertThat(office.post("/matters/import").status()).isBetween(400, 499);
    }

    private void assertRefused(byte[] file, String words) {
        assertThat(office.upload("/matters/import", "file", "a.xlsx", file)).satisfies(page -> {
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains(words);
        });
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void onlySupervisorsImportAndNobodySeesAnothersUploadAndAUnitExportsWhatItOwes() throws IOException {
        made(AMatter.handedOutBy(tables.unit("市政府督查室")).ledBy(tables.unit("市财政局")).called("别家的一件"), Move.ISSUE);
        made(aMatter("本单位的一件"), Move.ISSUE);
        Visit.Page preview = Tables.upload(office, Tables.file("事项|牵头单位", "一件|市水利局"));
        for (String name : new String[] {"shuili", "shuili-lly", "hecha", "lingdao", "shenji", "sysadmin"}) {
            Visit other = luoshi.visitAs(name);
            other.get("/");
            assertThat(other.get("/matters/import").status()).isEqualTo(403);
            assertThat(other.get(preview.path()).status()).isEqualTo(403);
            assertThat(other.upload("/matters/import", "file", "a.xlsx", Tables.file("事项", "x")).status()).isEqualTo(403);
            assertThat(other.post(preview.path() + "/confirm").status()).isEqualTo(403);
        }
        assertThat(office.get("/matters/import/" + UUID.randomUUID()).status()).isEqualTo(404);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(luoshi.visitAs("shuili").download("/matters.xlsx").body()))) {
            assertThat(book.getSheetAt(0)).extracting(row -> row.getCell(Tables.column("title")).getStringCellValue()).contains("本单位的一件").doesNotContain("别家的一件");
        }
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(office.download("/matters.xlsx?q=%E5%88%AB%E5%AE%B6%E7%9A%84&phase=OPEN").body()))) {
            assertThat(book.getSheetAt(0)).extracting(row -> row.getCell(Tables.column("title")).getStringCellValue()).containsExactly("事项", "别家的一件");
            assertThat(book.getSheetAt(0).isColumnHidden(Tables.column("version"))).isTrue();
        }
    }

    private AMatter aMatter(String title) {
        return AMatter.handedOutBy(tables.unit("市政府督查室")).ledBy(tables.unit("市水利局")).with(tables.unit("云门县"), AssignmentRole.RESPONSIBLE, "不少于1个；含续建")
                .with(tables.unit("市教育局"), AssignmentRole.SUPPORT, "").called(title).reaching("450家").of(MatterClass.CONTINUING).by(LocalDate.of(2022, 12, 31))
                .node(LocalDate.of(2022, 9, 30), "完成招标");
    }

    private UUID made(AMatter matter, Move first) {
        return luoshi.part(Matters.class).add(tables.as("duchashi").actor(), List.of(matter.get()), first).matters().getFirst();
    }

    private MatterFile file(UUID matter) {
        return luoshi.part(Matters.class).find(matter).orElseThrow();
    }

    private MatterFile found(String title) {
        UUID[] id = new UUID[1];
        Tables.edited(out(), sheet -> id[0] = UUID.fromString(Tables.row(sheet, title).getCell(Tables.column("id")).getStringCellValue()));
        return file(id[0]);
    }

    private byte[] out() {
        return office.download("/matters.xlsx?phase=all").body();
    }
}
