package luoshi.plan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import luoshi.plan.file.FileFormat;
import luoshi.plan.file.PdfText;
import luoshi.plan.file.PlainText;
import luoshi.plan.file.WordText;

/** Brings documents in as raw text. */
public final class Documents {

    /** In characters. No plan comes near it; what is longer is no plan, or was made to exhaust the memory. */
    public static final int TEXT_LIMIT = 3_000_000;

    /** What the characters may take as a file of text: at most four bytes each. */
    static final int TEXT_LIMIT_MB = 12;

    /** Pictures may fill a docx or pdf, so a file may be larger than its text. */
    static final int FILE_LIMIT_MB = 100;

    private static final long MB = 1024 * 1024;

    /** The document's text, decoded, without a byte order mark: what every address points into. */
    public String readText(Path file) throws UnreadableDocumentException {
        try {
            refuseWhatIsNoFile(file);
            refuseOver(FILE_LIMIT_MB, file);
            String text = read(file);
            if (text.length() > TEXT_LIMIT) {
                throw tooLong(file, null);
            }
            if (text.codePoints().allMatch(Documents::isInvisible)) {
                throw new UnreadableDocumentException(file, "文件里只有空白，没有文字。请核对是否选对了文件。");
            }
            return text;
        } catch (AccessDeniedException e) {
            throw new UnreadableDocumentException(file, "没有读取权限。请把文件的读取权限授予当前用户，或复制到自己的目录后再读。", e);
        } catch (IOException e) {
            throw new UnreadableDocumentException(file, "读取中途出错（" + e.getMessage() + "）。请检查磁盘或网络盘后重试。", e);
        }
    }

    private static String read(Path file) throws IOException, UnreadableDocumentException {
        FileFormat format = FileFormat.of(file);
        return switch (format) {
            case TEXT -> {
                refuseOver(TEXT_LIMIT_MB, file);
                yield PlainText.read(file);
            }
            case WORD -> WordText.read(file);
            case PDF -> PdfText.read(file);
            default -> throw new UnreadableDocumentException(file, format.refusal());
        };
    }

    private static void refuseWhatIsNoFile(Path file) throws IOException, UnreadableDocumentException {
        if (Files.notExists(file)) {
            throw new UnreadableDocumentException(file, "没有这个文件。请核对路径和文件名。");
        }
        if (Files.isDirectory(file)) {
            throw new UnreadableDocumentException(file, "这是一个文件夹。请给出其中一个文件（.txt、.md、.docx 或 .pdf）。");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableDocumentException(file, "这不是普通文件（是管道或设备）。请先存成文件再读。");
        }
        if (Files.size(file) == 0) {
            throw new UnreadableDocumentException(file, "文件是空的（0 字节）。请核对是否选对了文件，或重新下载。");
        }
    }

    /** The refusal of a text beyond {@link #TEXT_LIMIT}, whichever format it came in. */
    public static UnreadableDocumentException tooLong(Path file, Throwable cause) {
        return new UnreadableDocumentException(
                file, "文字超过 " + TEXT_LIMIT / 10_000 + " 万字的上限。请确认这是一份计划或报告，必要时拆成几份再读。", cause);
    }

    private static void refuseOver(int limitMb, Path file) throws IOException, UnreadableDocumentException {
        long size = Files.size(file);
        if (size > limitMb * MB) {
            throw new UnreadableDocumentException(
                    file,
                    "文件有 %.1f MB，超过 %d MB 的上限。请确认这是一份计划或报告，必要时拆成几份再读。".formatted((double) size / MB, limitMb));
        }
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
