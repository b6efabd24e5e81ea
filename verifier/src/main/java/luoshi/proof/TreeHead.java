package luoshi.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 存证头: a signed line that fixes every entry of the journal below its size.
 *
 * @param journal the id of the journal
 * @param size how many entries it covers
 * @param root the root over them
 * @param at the machine's time of signing
 * @param keyId the {@linkplain JournalKey#id short name} of the key
 * @param signature the Ed25519 signature in base64
 */
public record TreeHead(UUID journal, long size, Sha256 root, Instant at, String keyId, String signature) {

    private static final Pattern LINE = Pattern.compile(
            "luoshi-head 1 ([0-9a-f-]{36}) (0|[1-9]\\d{0,17}) (sha256:[0-9a-f]{64}) (\\S{1,40}) ed25519:([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)");

    /** Signs the head of a journal. */
    public static TreeHead sign(UUID journal, long size, Sha256 root, Instant at, KeyPair keys) {
        TreeHead unsigned = new TreeHead(journal, size, root, at, new JournalKey(keys.getPublic()).id(), "");
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(keys.getPrivate());
            ed25519.update(unsigned.signedText().getBytes(StandardCharsets.UTF_8));
            return new TreeHead(journal, size, root, at, unsigned.keyId, Base64.getEncoder().encodeToString(ed25519.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("这把私钥不能签存证头", e);
        }
    }

    /** Reads a line and refuses every form but the one that {@link #line} writes; does not check the signature. */
    public static TreeHead parse(String line) {
        Matcher fields = LINE.matcher(line);
        if (fields.matches()) {
            try {
                TreeHead head = new TreeHead(UUID.fromString(fields.group(1)), Long.parseLong(fields.group(2)), Sha256.parse(fields.group(3)),
                        Instant.parse(fields.group(4)), fields.group(5), fields.group(6));
                if (head.line().equals(line)) {
                    return head;
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                // told below, in one sentence
            }
        }
        throw new IllegalArgumentException("存证头应为一行 luoshi-head 1 <日志> <长度> sha256:<根> <时间> ed25519:<公钥号> <签名>");
    }

    /** The line of a heads file, without a line end. */
    public String line() {
        return signedText() + " " + signature;
    }

    private String signedText() {
        return "luoshi-head 1 %s %d %s %s ed25519:%s".formatted(journal, size, root, at, keyId);
    }

    /** Whether this key made the signature. */
    public boolean isSignedBy(JournalKey key) {
        return key.id().equals(keyId) && key.verifies(signedText(), Base64.getDecoder().decode(signature));
    }
}
