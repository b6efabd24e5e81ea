package luoshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("计划.pdf");
    }

    @Test
    void linesStayAsPrintedAndPageNumbersGo() throws Exception {
        Pdf.withPages("工作安排\n今年要新增规上企业\n300家。\n— 1 —", "新建公路25公里。\n— 2 —").save(file);

        assertThat(read()).isEqualTo("工作安排\n今年要新增规上企业\n300家。\n新建公路25公里。");
    }

    @Test
    void aPdfThatAsksNoPasswordForReadingIsRead() throws Exception {
        protect("");

        assertThat(read()).isEqualTo("新增企业300家");
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws Exception {
        protect("secret");

        assertThatThrownBy(this::read).hasMessageContainingAll("计划.pdf", "打开密码", "另存为不加密的 PDF");
    }

    @Test
    void aScanIsRefused() throws Exception {
        Pdf.withPages("", "").save(file);

        assertThatThrownBy(this::read).hasMessageContainingAll("没有可提取的文字", "扫描件", "OCR");
    }

    @Test
    void aScanWithNothingButPageNumbersIsRefused() throws Exception {
        Pdf.withPages("- 1 -", "- 2 -").save(file);

        assertThatThrownBy(this::read).hasMessageContaining("没有可提取的文字");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 50, 90})
    void aPdfCutOffIsRefusedThoughPagesCouldBeSaved(int percent) throws Exception {
        byte[] whole = Pdf.withPages("新增企业300家", "新建公路25公里").bytes();
        Files.write(file, Arrays.copyOf(whole, whole.length * percent / 100));

        assertThatThrownBy(this::read).hasMessageContainingAll("PDF 不完整", "重新下载");
    }

    @Test
    void aPdfThatIsNoPdfInsideIsRefused() throws Exception {
        Files.writeString(file, "%PDF-1.5\nnothing\n%%EOF\n");

        assertThatThrownBy(this::read).hasMessageContainingAll("PDF 已损坏", "重新下载");
    }

    @Test
    void tooManyPagesAreRefused() throws Exception {
        Pdf.withPages("新增企业300家").claiming(2_000_000_000).save(file);

        assertThatThrownBy(this::read).hasMessageContainingAll("共 2000000000 页", "2000 页的上限");
    }

    @Test
    void aPageCrammedWithCharactersIsRefused() throws Exception {
        String crammed = "BT /F 1 Tf <" + "4e00".repeat(200_000) + "> Tj ET";
        Pdf.withPages().addPage("", crammed.getBytes(StandardCharsets.US_ASCII)).save(file);

        assertThatThrownBy(this::read).isInstanceOf(UnreadableDocumentException.class).hasMessageContaining("不合常理");
    }

    @Test
    void aPageThatDrawsWithoutEndIsRefused() throws Exception {
        byte[] drawing = "q Q ".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
        Pdf.withPages().addPage("", drawing).save(file);

        assertThatThrownBy(this::read).isInstanceOf(UnreadableDocumentException.class).hasMessageContaining("不合常理");
    }

    @Test
    void arraysNestedWithoutEndAreRefused() throws Exception {
        byte[] nested = "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        Pdf.withPages().addPage("", nested).save(file);

        assertThatThrownBy(this::read).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void pdfboxLogsNothingAboutAnOddFile() throws Exception {
        byte[] odd = new String(Pdf.withPages("新增企业300家").bytes(), StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\n\\d+", "startxref\n7")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, odd);
        Listener listener = new Listener();
        Logger.getLogger("").addHandler(listener);
        try {
            assertThat(read()).isEqualTo("新增企业300家");
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        assertThat(listener.said).isEmpty();
    }

    private static final class Listener extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private void protect(String password) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Pdf.withPages("新增企业300家").bytes())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            pdf.save(file.toFile());
        }
    }

    private String read() throws UnreadableDocumentException {
        return new Documents().readText(file);
    }
}
