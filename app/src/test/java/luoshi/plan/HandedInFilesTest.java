package luoshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files and fields as they really come, by the page and by a program: what is refused is refused with its reason, and nothing is kept of it. */
class HandedInFilesTest {

    private static final String PLAN = "示例市%s年计划\n一、目标\n今年，新增规上企业%s家。\n";
    private static final String CONTAINER = "d0cf11e0a1b11ae1";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @TempDir
    static Path folder;

    static Stream<Arguments> refused() throws IOException {
        byte[] docx = Files.readAllBytes(Docx.withBody(Docx.paragraph("新增企业300家")).save(folder.resolve("全.docx")));
        byte[] pdf = Pdf.withPages("新增企业300家").bytes();
        String lock = HexFormat.of().formatHex("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return Stream.of(
                arguments("空.txt", new byte[0], "文件是空的"),
                arguments("白.txt", text(" \n　\t\n"), "只有空白"),
                arguments("图.png", hex("89504e470d0a1a0a00"), "这是图片"),
                arguments("网页.html", text("<!DOCTYPE html><html><body>计划</body></html>"), "这是网页"),
                arguments("计划.doc", hex(CONTAINER + "00".repeat(600)), "旧版 Office 或 WPS"),
                arguments("计划.wps", hex(CONTAINER + "00".repeat(600)), "旧版 Office 或 WPS"),
                arguments("加密.docx", hex(CONTAINER + "00".repeat(600) + lock + "00".repeat(80)), "加了密码"),
                arguments("断.docx", Arrays.copyOf(docx, docx.length / 2), "不完整或已损坏"),
                arguments("坏.docx", Files.readAllBytes(new Docx().part("word/document.xml", "<w:document").save(folder.resolve("坏.docx"))), "docx 已损坏"),
                arguments("断.pdf", Arrays.copyOf(pdf, 60), "PDF"),
                arguments("扫描.pdf", Pdf.withPages("", "").bytes(), "文字"),
                arguments("炸弹.docx", bomb(), "大得不合常理"),
                arguments("太长.txt", text("计".repeat(3_000_001)), "300 万字的上限"),
                arguments("程序.txt", hex("7f454c4602010100000000000000000000"), "二进制"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void what_cannot_be_read_is_refused_with_its_reason_to_people_and_to_programs(String name, byte[] content, String reason) {
        long before = rows();

        Visit.Page page = byPage(name, content, "标题", "2022", "市政府督查室");
        HttpResponse<String> answer = byProgram(name, content, "标题", "2022", "市政府督查室");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("读不出这份文件", reason, "value=\"标题\"").doesNotContain("/tmp", "Exception", "at luoshi");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"problem\":\"plans.unreadable\"", reason).doesNotContain("/tmp", "Exception", "<");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void text_in_the_encodings_of_chinese_offices_is_read_and_so_is_a_file_with_the_wrong_ending() throws IOException {
        assertThat(byProgram("国标.txt", PLAN.formatted("2022", "611").getBytes(Charset.forName("GB18030")), "", "", "市政府督查室").body()).contains("\"title\":\"示例市2022年计划\"");
        assertThat(byProgram("统一码.txt", ("\uFEFF" + PLAN.formatted("2022", "612")).getBytes(StandardCharsets.UTF_16LE), "", "", "市政府督查室").statusCode()).isEqualTo(201);
        byte[] docx = Files.readAllBytes(Docx.withBody(Docx.paragraph("新增企业613家")).save(folder.resolve("613.docx")));
        assertThat(byPage("名不副实.txt", docx, "名不副实", "2022", "市政府督查室").text()).contains("已收下并读完“名不副实”");
    }

    @Test
    void a_file_above_the_limit_is_answered_with_413_and_the_limit() {
        byte[] large = new byte[101 << 20];
        Arrays.fill(large, (byte) 'a');
        long before = rows();

        assertThat(byPage("大.pdf", large, "标题", "2022", "市政府督查室")).returns(413, Visit.Page::status).satisfies(page -> assertThat(page.text()).contains("文件太大", "不得超过 64 MB"));
        assertThat(byProgram("大.pdf", large, "标题", "2022", "市政府督查室")).returns(413, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("\"problem\":\"error.too-large\"", "64 MB"));
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "标题, 二〇二二, 市政府督查室, plans.year, “二〇二二”不是年度",
        "标题, 20222, 市政府督查室, plans.year, “20222”不是年度",
        "标题, 1066, 市政府督查室, plans.year, “1066”不是年度",
        "标题, 99999999999999999999999999, 市政府督查室, plans.year, 不是年度",
        "标题, 2022, 没有的单位, plans.unit, 没有名称或编号如此的单位",
        "标题, 2022, 00000000-0000-0000-0000-000000000000, plans.unit, 没有名称或编号如此的单位",
        "标题, 2022, '', plans.unit, 请选择所属单位"})
    void what_is_typed_wrongly_is_told_and_nothing_is_kept(String title, String year, String unit, String problem, String told) {
        long before = rows();

        assertThat(byPage("a.txt", text(PLAN.formatted("2022", "620")), title, year, unit)).returns(422, Visit.Page::status).satisfies(page -> assertThat(page.text()).contains(told));
        assertThat(byProgram("a.txt", text(PLAN.formatted("2022", "620")), title, year, unit)).returns(422, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("\"problem\":\"" + problem + "\"", told));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_title_beyond_the_limit_is_told_and_one_of_markup_stays_text() {
        assertThat(byProgram("a.txt", text(PLAN.formatted("2022", "630")), "长".repeat(201), "2022", "市政府督查室").body()).contains("plans.title", "不超过 200 字");
        assertThat(byPage("a.txt", text(PLAN.formatted("2022", "630")), "长".repeat(20_000), "2022", "市政府督查室").status()).isEqualTo(422);
        assertThat(byPage("a.txt", text(PLAN.formatted("2022", "631")), "<script>alert(1)</script>", "2022", "市政府督查室").text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void a_form_without_a_file_is_told_to_choose_one() {
        assertThat(byPage("", new byte[0], "标题", "2022", "市政府督查室")).returns(422, Visit.Page::status).satisfies(page -> assertThat(page.text()).contains("请选择要上传的文件", "value=\"标题\""));
        assertThat(byProgram("", null, "标题", "2022", "市政府督查室")).returns(422, HttpResponse::statusCode).satisfies(answer -> assertThat(answer.body()).contains("plans.file", "请选择要上传的文件"));
    }

    @Test
    void zero_characters_and_torn_forms_are_no_failure_of_ours() {
        long before = rows();

        assertThat(byPage("a.txt", text(PLAN.formatted("2022", "640")), "标\0题", "2022", "市政府督查室").status()).isEqualTo(400);
        assertThat(byProgram("a.txt", text(PLAN.formatted("2022", "640")), "标\0题", "2022", "市政府督查室").body()).contains("\"problem\":\"error.request\"");
        assertThat(luoshi.programAs("duchashi").torn("/api/plans")).returns(400, HttpResponse::statusCode).satisfies(answer -> assertThat(answer.body()).contains("error.request"));
        assertThat(rows()).isEqualTo(before);
        assertThat(byProgram("../../etc/a\u0001b.txt", text(PLAN.formatted("2022", "641")), "怪名", "2022", "市政府督查室").statusCode()).isEqualTo(201);
    }

    private static Visit.Page byPage(String name, byte[] content, String title, String year, String unit) {
        Visit office = luoshi.visitAs("duchashi");
        office.get("/plans/new");
        return office.upload("/plans/new", "file", name, content, "title", title, "year", year, "unit", unit, "stage", "DRAFT");
    }

    private static HttpResponse<String> byProgram(String name, byte[] content, String title, String year, String unit) {
        return luoshi.programAs("duchashi").upload("/api/plans", name, content, "title", title, "year", year, "unit", unit, "stage", "DRAFT");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(text("<w:document xmlns:w=\"x/wordprocessingml/\"><w:body>"));
            byte[] blank = text(" ".repeat(1 << 20));
            for (int i = 0; i < 200; i++) {
                zip.write(blank);
            }
        }
        return file.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static long rows() {
        return List.of("plan_plan", "plan_edition", "plan_appeal", "evidence_file", "evidence_chunk").stream()
                .mapToLong(table -> luoshi.part(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single())
                .sum();
    }
}
