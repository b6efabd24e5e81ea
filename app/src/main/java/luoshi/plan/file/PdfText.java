package luoshi.plan.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text layer of a PDF, line by printed line, in the order its producer wrote it. */
public final class PdfText {

    private static final int PAGE_LIMIT = 2000;

    /** A page of a plan holds about a thousand characters. */
    private static final int GLYPHS_PER_PAGE = 100_000;

    /** Even a page with a map on it draws less. */
    private static final int OPERATORS_PER_PAGE = 1_000_000;

    private static final int TAIL = 2048;

    /** Held on to: a logger nobody holds forgets its level. PDFBox remarks on every oddity, and nobody asked. */
    private static final List<Logger> SILENCED =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
        System.setProperty("java.awt.headless", "true");
        FontMappers.set(new NoSystemFonts());
    }

    private PdfText() {}

    /** The text of a file of this format. */
    public static String read(Path file) throws IOException, UnreadableDocumentException {
        refuseCutOff(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > PAGE_LIMIT) {
                throw new UnreadableDocumentException(
                        file, "共 " + pdf.getNumberOfPages() + " 页，超过 " + PAGE_LIMIT + " 页的上限。请只导出计划或报告所在的页后再读。");
            }
            String text = PrintedPages.join(new Pages().read(pdf));
            if (text.isBlank()) {
                throw new UnreadableDocumentException(
                        file, "PDF 里没有可提取的文字（多半是扫描件）。请先做文字识别（OCR），存为 .docx 或 .txt 后再读。");
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(file, "PDF 加了打开密码。请用密码打开，另存为不加密的 PDF 后再读。", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (TooLongException e) {
            throw Documents.tooLong(file, e);
        } catch (TooMuchException | OutOfMemoryError | StackOverflowError e) {
            throw new UnreadableDocumentException(file, "PDF 的内部结构大得或深得不合常理，可能是恶意文件，已停止读取。请确认来源，或打印成新的 PDF 后再读。", e);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new UnreadableDocumentException(file, "PDF 已损坏或内部结构有错。请重新下载，或用阅读器打开后另存、打印成新的 PDF。", e);
        }
    }

    /** PDFBox would mend a torn file and return the pages it still finds; half a plan must not pass for the whole. */
    private static void refuseCutOff(Path file) throws IOException, UnreadableDocumentException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new UnreadableDocumentException(file, "PDF 不完整（缺少文件结尾，像是没有下载完）。请重新下载后再读。");
            }
        }
    }

    /** More on a page than any page holds. */
    private static final class TooMuchException extends RuntimeException {}

    /** More text than any plan has. */
    private static final class TooLongException extends RuntimeException {}

    private static final class Pages extends PDFTextStripper {
        private final StringWriter page = new StringWriter();
        private final List<String> pages = new ArrayList<>();
        private int glyphs;
        private int operators;
        private long length;

        Pages() {
            setLineSeparator("\n");
        }

        List<String> read(PDDocument pdf) throws IOException {
            writeText(pdf, page);
            return pages;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > OPERATORS_PER_PAGE) {
                throw new TooMuchException();
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++glyphs > GLYPHS_PER_PAGE) {
                throw new TooMuchException();
            }
            super.processTextPosition(text);
        }

        @Override
        protected void endPage(PDPage ended) throws IOException {
            length += page.getBuffer().length();
            if (length > Documents.TEXT_LIMIT) {
                throw new TooLongException();
            }
            pages.add(page.toString());
            page.getBuffer().setLength(0);
            glyphs = 0;
            operators = 0;
        }
    }
}
