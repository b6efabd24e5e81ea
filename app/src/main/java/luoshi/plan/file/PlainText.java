package luoshi.plan.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import luoshi.plan.UnreadableDocumentException;

/** Decodes txt and md. A byte that does not fit refuses the file: a guessed character would be a guessed figure. */
public final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Chinese in GB18030 keeps to the common part of it by more than 99 %; other encodings taken for it stay under 20 %. */
    private static final double COMMON_SHARE = 0.7;

    private static final double CONTROL_SHARE = 0.02;

    private PlainText() {}

    /** The text of a file of this format. */
    public static String read(Path file) throws IOException, UnreadableDocumentException {
        byte[] bytes = Files.readAllBytes(file);
        Mark mark = Mark.of(bytes);
        if (mark != Mark.NONE) {
            return decodeMarked(bytes, mark, file);
        }
        if (isBinary(bytes)) {
            throw new UnreadableDocumentException(
                    file, "内容是二进制数据，不是文字（扩展名可能被改过）。请换成 .txt、.md、.docx 或带文字的 .pdf。");
        }
        int fault = firstFault(bytes);
        if (fault < 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (looksLikeGb18030(bytes)) {
            try {
                return decode(bytes, 0, GB18030);
            } catch (CharacterCodingException e) {
                throw new UnreadableDocumentException(file, "像是 GB18030（GBK）编码，但有损坏的字节。请用记事本或 WPS 打开核对，另存为 UTF-8 编码的 .txt 后再读。", e);
            }
        }
        throw new UnreadableDocumentException(
                file,
                "认不出文字编码：第 " + (fault + 1) + " 个字节起不是 UTF-8，也不像 GB18030（GBK）。请用记事本或 WPS 打开核对，另存为 UTF-8 编码的 .txt 后再读。");
    }

    private static String decodeMarked(byte[] bytes, Mark mark, Path file) throws UnreadableDocumentException {
        try {
            return decode(bytes, mark.bytes.length, mark.charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableDocumentException(
                    file, "文件开头标明是 " + mark.charset + " 编码，但有损坏的字节。请重新下载，或用记事本打开核对后另存为 UTF-8 编码的 .txt。", e);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }

    /** Index of the first byte that is no UTF-8, or -1. Decodes through a small buffer, so it costs no second copy of the text. */
    private static int firstFault(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && (b < '\t' || b > '\r')) {
                controls++;
            }
        }
        return controls > bytes.length * CONTROL_SHARE;
    }

    /** Counts GB2312's first-level characters and its punctuation among all that is not ASCII. */
    private static boolean looksLikeGb18030(byte[] bytes) {
        int all = 0;
        int common = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x80 && i + 1 < bytes.length) {
                int trail = bytes[++i] & 0xff;
                boolean known = lead >= 0xb0 && lead <= 0xd7 || lead >= 0xa1 && lead <= 0xa3;
                all++;
                common += known && trail >= 0xa1 ? 1 : 0;
            }
        }
        return common > all * COMMON_SHARE;
    }

    /** Byte order marks; UTF-32 goes first because its mark begins like that of UTF-16. */
    private enum Mark {
        UTF_32LE(StandardCharsets.UTF_32LE, 0xff, 0xfe, 0, 0),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xfe, 0xff),
        UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
        GB(GB18030, 0x84, 0x31, 0x95, 0x33),
        NONE(StandardCharsets.UTF_8);

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }

        static Mark of(byte[] text) {
            return Arrays.stream(values())
                    .filter(mark -> text.length >= mark.bytes.length)
                    .filter(mark -> Arrays.equals(text, 0, mark.bytes.length, mark.bytes, 0, mark.bytes.length))
                    .findFirst()
                    .orElse(NONE);
        }
    }
}
