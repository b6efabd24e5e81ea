package luoshi.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash, written {@code sha256:} and 64 lower-case hex digits. */
public final class Sha256 {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    private static final String PREFIX = "sha256:";

    private final byte[] bytes;

    private Sha256(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of this content. */
    public static Sha256 hash(byte[] content) {
        return new Sha256(digest().digest(content));
    }

    /** The hash that these 32 bytes are; refuses any other length. */
    public static Sha256 ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("SHA-256 是 32 个字节，不是 " + bytes.length + " 个");
        }
        return new Sha256(bytes.clone());
    }

    /** Reads the written form and refuses every other, upper-case digits too. */
    public static Sha256 parse(String written) {
        if (!written.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("应为 sha256: 加 64 位小写十六进制，写的是“" + written + "”");
        }
        return new Sha256(HexFormat.of().parseHex(written, PREFIX.length(), written.length()));
    }

    /** A digest of its own for a caller that hashes much. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The 64 digits alone. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return PREFIX + hex();
    }
}
