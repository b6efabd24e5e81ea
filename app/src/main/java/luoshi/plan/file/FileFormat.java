package luoshi.plan.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its content; its name may lie. */
public enum FileFormat {
    TEXT(""),
    WORD(""),
    PDF(""),
    LOCKED_OFFICE("这是加了密码的 Office 文档。请在 Word 或 WPS 中取消密码，另存为 .docx 后再读。"),
    OLD_OFFICE("这是旧版 Office 或 WPS 格式（.doc、.wps、.xls 一类）。请在 Word 或 WPS 中另存为 .docx 后再读。"),
    SPREADSHEET("这是电子表格。请把要读的文字复制到 Word 或 WPS 文字中，存为 .docx 后再读。"),
    SLIDES("这是演示文稿。请把要读的文字复制到 Word 或 WPS 文字中，存为 .docx 后再读。"),
    OPEN_DOCUMENT("这是 OpenDocument 格式（.odt 一类）。请另存为 .docx 后再读。"),
    OFD("这是 OFD 版式文件。请用 OFD 阅读器转成带文字的 PDF，或另存为 .docx 后再读。"),
    RTF("这是 RTF 格式。请在 Word 或 WPS 中另存为 .docx 后再读。"),
    WEB_PAGE("这是网页（HTML）。请在浏览器中打开，把正文复制出来存为 .txt 或 .docx 后再读。"),
    WORD_XML("这是 Word 2003 的 XML 格式。请在 Word 或 WPS 中另存为 .docx 后再读。"),
    PICTURE("这是图片。请先做文字识别（OCR），存为 .docx 或 .txt 后再读。"),
    ARCHIVE("这是压缩包。请先解压，再读其中的文件。"),
    BROKEN_ARCHIVE("文件不完整或已损坏（像是没有下载完的 .docx）。请重新下载，或在 Word、WPS 中打开修复后另存为 .docx。");

    private static final int HEAD = 1024;
    private static final byte[] LOCKED_MARK = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String refusal;

    FileFormat(String refusal) {
        this.refusal = refusal;
    }

    /** Why such a file is not read and what to do; empty for the formats that are. */
    public String refusal() {
        return refusal;
    }

    /** The format of a file. */
    public static FileFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, "504b0304") || starts(head, "504b0506")) {
            return zipped(file);
        }
        if (starts(head, "d0cf11e0a1b11ae1")) {
            return isLocked(file) ? LOCKED_OFFICE : OLD_OFFICE;
        }
        if (starts(head, "89504e47", "ffd8ff", "47494638", "49492a00", "4d4d002a")) {
            return PICTURE;
        }
        if (starts(head, "526172211a07", "377abcaf271c", "1f8b08")) {
            return ARCHIVE;
        }
        return written(new String(head, StandardCharsets.ISO_8859_1), file);
    }

    private static FileFormat written(String head, Path file) {
        String start = head.replaceFirst("^(ï»¿)?\\s+|^ï»¿", "").toLowerCase(Locale.ROOT);
        boolean named = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        if (start.startsWith("%pdf-") || named && head.contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("mime-version:")) {
            return WEB_PAGE;
        }
        return start.startsWith("<?xml") && start.contains("word.document") ? WORD_XML : TEXT;
    }

    private static FileFormat zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> folders = zip.stream()
                    .map(ZipEntry::getName)
                    .map(name -> name.substring(0, name.indexOf('/') + 1))
                    .collect(Collectors.toSet());
            if (folders.contains("word/")) {
                return WORD;
            }
            if (zip.getEntry("OFD.xml") != null) {
                return OFD;
            }
            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
                return OPEN_DOCUMENT;
            }
            return folders.contains("xl/") ? SPREADSHEET : folders.contains("ppt/") ? SLIDES : ARCHIVE;
        } catch (ZipException e) {
            return BROKEN_ARCHIVE;
        }
    }

    /** Office keeps a document with a password as this stream of an old-style container. */
    private static boolean isLocked(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = (byte) next == LOCKED_MARK[matched] ? matched + 1 : (byte) next == LOCKED_MARK[0] ? 1 : 0;
                if (matched == LOCKED_MARK.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean starts(byte[] head, String... hexSignatures) {
        return Arrays.stream(hexSignatures).map(HexFormat.of()::parseHex).anyMatch(signature -> Arrays.equals(
                head, 0, Math.min(head.length, signature.length), signature, 0, signature.length));
    }
}
