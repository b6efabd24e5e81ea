package luoshi.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The kinds of files that are taken as evidence, known by their first bytes and never by their name. */
enum MediaType {
    /** PDF. */
    PDF("application/pdf", "255044462d"),
    /** PNG. */
    PNG("image/png", "89504e470d0a1a0a"),
    /** JPEG. */
    JPEG("image/jpeg", "ffd8ff"),
    /** Word, Excel and WPS since 2007, and other ZIP files. */
    OFFICE("application/zip", "504b0304"),
    /** Word, Excel and WPS until 2003. */
    OLD_OFFICE("application/x-ole-storage", "d0cf11e0a1b11ae1"),
    /** Anything else: offered for download only. */
    OTHER("application/octet-stream", "");

    private final String name;
    private final byte[] signature;

    MediaType(String name, String signature) {
        this.name = name;
        this.signature = HexFormat.of().parseHex(signature);
    }

    /** The kind whose signature these bytes begin with; text is told from other bytes by having no zero byte and being UTF-8. */
    static String of(byte[] head) {
        String known = Arrays.stream(values())
                .filter(type -> head.length >= type.signature.length && Arrays.equals(head, 0, type.signature.length, type.signature, 0, type.signature.length))
                .findFirst()
                .orElse(OTHER)
                .name;
        boolean text = known.equals(OTHER.name) && !new String(head, StandardCharsets.UTF_8).matches("(?s).*[\\x00\\uFFFD].+");
        return text ? "text/plain" : known;
    }
}
