package luoshi.plan;

import static luoshi.plan.Docx.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final String CONTAINER = "d0cf11e0a1b11ae1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"计划.txt", "计划.md", "计划", "计划.docx", "计划.pdf"})
    void textIsReadWhateverItIsCalled(String name) throws Exception {
        assertThat(read(Files.writeString(folder.resolve(name), "新增企业300家"))).isEqualTo("新增企业300家");
    }

    @ParameterizedTest
    @ValueSource(strings = {"计划.txt", "计划.doc", "计划.pdf"})
    void aDocxIsReadWhateverItIsCalled(String name) throws Exception {
        assertThat(read(Docx.withBody(paragraph("新增企业300家")).save(folder.resolve(name)))).isEqualTo("新增企业300家");
    }

    @Test
    void aPdfIsReadWhateverItIsCalled() throws Exception {
        assertThat(read(Pdf.withPages("新增企业300家").save(folder.resolve("计划.txt")))).isEqualTo("新增企业300家");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("没有.txt"), "没有.txt", "没有这个文件", "核对路径");
    }

    @Test
    void aFolderIsNoDocument() {
        assertRefused(folder, "文件夹", "给出其中一个文件");
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("计划.txt"), "新增企业300家");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything, so no file can be out of reach");

        assertRefused(file, "计划.txt", "没有读取权限", "授予当前用户");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        assertRefused(Files.createFile(folder.resolve("计划.docx")), "计划.docx", "空的", "重新下载");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n\t", "　　\r\n", "\u00a0\u200b\ufeff"})
    void whiteSpaceAloneIsRefused(String blank) throws Exception {
        assertRefused(Files.writeString(folder.resolve("计划.txt"), blank), "只有空白", "核对是否选对");
    }

    @Test
    void aDocxWithoutTextIsRefused() {
        assertRefused(Docx.withBody("<w:p/>").save(folder.resolve("计划.docx")), "只有空白");
    }

    @Test
    void aHugeTextIsRefusedBeforeItIsRead() throws Exception {
        assertRefused(ofLength(60, "计划".getBytes(StandardCharsets.UTF_8)), "60.0 MB", "12 MB 的上限", "拆成几份");
    }

    @Test
    void aTextOfMoreThanThreeMillionCharactersIsRefusedInEveryFormat() throws Exception {
        String dense = new Random(1).ints(3_000_001, 0x4e00, 0x9fa0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertRefused(Files.writeString(folder.resolve("计划.txt"), dense), "300 万字的上限", "拆成几份");
        assertRefused(Docx.withBody(paragraph(dense)).save(folder.resolve("计划.docx")), "300 万字的上限", "拆成几份");
    }

    @Test
    void aHugeFileOfAnyKindIsRefused() throws Exception {
        assertRefused(ofLength(101, "%PDF-1.5".getBytes(StandardCharsets.UTF_8)), "101.0 MB", "100 MB 的上限");
    }

    @Test
    void aDocxThatInflatesWithoutEndIsRefused() throws Exception {
        Path bomb = folder.resolve("计划.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            fill(zip, "<w:document xmlns:w=\"x/wordprocessingml/\"><w:body>", " ".repeat(1 << 20), 200);
        }

        assertRefused(bomb, "大得不合常理", "确认来源");
    }

    @Test
    void aDocxWithATagWithoutEndIsRefused() {
        Docx docx = new Docx().part("word/document.xml", "<document name=\"" + "甲乙丙丁戊己庚辛".repeat(400_000));

        assertRefused(docx.save(folder.resolve("计划.docx")), "大得不合常理");
    }

    @Test
    void aDocxOfEmptyParagraphsWithoutEndIsRefused() {
        String line = Docx.listItem("1", 0, "甲乙丙丁" + "&#x4e00;".repeat(3));

        assertRefused(Docx.withBody(("<w:p/>".repeat(2000) + line).repeat(1000)).save(folder.resolve("计划.docx")), "300 万字的上限");
    }

    @Test
    void aDocxNestedWithoutEndIsRefused() {
        assertRefused(Docx.withBody("<w:sdt>".repeat(100_000)).save(folder.resolve("计划.docx")), "docx 已损坏", "修复后另存");
    }

    @Test
    void aDocxCannotReachForOtherFiles() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        Path docx = new Docx()
                .part("word/document.xml", "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><w:document"
                        + " xmlns:w=\"x/wordprocessingml/\"><w:body>" + paragraph("&s;") + "</w:body></w:document>")
                .save(folder.resolve("计划.docx"));

        assertRefused(docx, "计划.docx");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 95})
    void aDocxCutOffIsRefused(int percent) throws Exception {
        byte[] whole = Files.readAllBytes(Docx.withBody(paragraph("新增企业300家")).save(folder.resolve("全.docx")));
        Path cut = Files.write(folder.resolve("计划.docx"), Arrays.copyOf(whole, whole.length * percent / 100));

        assertRefused(cut, "不完整或已损坏", "重新下载");
    }

    @Test
    void aDocxWithDamagedContentIsRefused() throws Exception {
        assertRefused(new Docx().part("word/document.xml", "<w:document").save(folder.resolve("计划.docx")), "docx 已损坏", "XML 有错");
        Path noBody = new Docx().part("word/styles.xml", "<x/>").save(folder.resolve("计划.docx"));
        assertRefused(noBody, "docx 已损坏");
    }

    @Test
    void aDocxWithBadUtf8IsRefusedAndTheParserKeepsSilent() {
        Path docx = new Docx().part("word/document.xml", new byte[] {'<', 'd', '>', (byte) 0xe4, (byte) 0xb8, '<', '/', 'd', '>'})
                .save(folder.resolve("计划.docx"));
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true));
        try {
            assertRefused(docx, "docx 已损坏", "正文 XML 有错");
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void aDocxWithAPasswordIsToldFromAnOldDoc() throws Exception {
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        Path locked = ofBytes("计划.docx", CONTAINER + "00".repeat(600) + HexFormat.of().formatHex(mark) + "00".repeat(80));

        assertRefused(locked, "加了密码", "取消密码");
        assertRefused(ofBytes("计划.wps", CONTAINER + "00".repeat(600)), "旧版 Office 或 WPS", "另存为 .docx");
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml, 电子表格", "ppt/presentation.xml, 演示文稿", "OFD.xml, OFD", "readme.txt, 压缩包"})
    void otherPackagesAreNamed(String part, String named) {
        assertRefused(new Docx().part(part, "<x/>").save(folder.resolve("计划.docx")), named, "再读");
    }

    @ParameterizedTest
    @CsvSource({"{\\rtf1, RTF", "<!DOCTYPE html><p>, 网页", "<?xml?><?mso-application progid=\"Word.Document\"?>, Word 2003"})
    void otherMarkupIsNamed(String start, String named) throws Exception {
        assertRefused(Files.writeString(folder.resolve("计划.doc"), start), named, "再读");
    }

    @Test
    void aPictureIsNamed() throws Exception {
        assertRefused(ofBytes("计划.pdf", "89504e470d0a1a0a00"), "图片", "OCR");
    }

    private Path ofLength(int megabytes, byte[] head) throws IOException {
        Path file = folder.resolve("计划.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(head);
            sparse.setLength((long) megabytes << 20);
        }
        return file;
    }

    private Path ofBytes(String name, String hex) throws IOException {
        return Files.write(folder.resolve(name), HexFormat.of().parseHex(hex));
    }

    private static void fill(OutputStream out, String head, String piece, int times) throws IOException {
        out.write(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            out.write(piece.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertRefused(Path file, String... said) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContainingAll(said);
    }

    private static String read(Path file) throws UnreadableDocumentException {
        return new Documents().readText(file);
    }
}
