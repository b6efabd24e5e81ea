package luoshi.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A public key that signs heads, kept outside the database: the line {@code ed25519:<base64 of the X.509 encoding>}.
 *
 * @param key the Ed25519 key
 */
public record JournalKey(PublicKey key) {

    private static final String PREFIX = "ed25519:";

    public JournalKey {
        if (!key.getAlgorithm().matches("EdDSA|Ed25519")) {
            throw new IllegalArgumentException("存证日志的公钥应为 Ed25519，不是 " + key.getAlgorithm());
        }
    }

    /** Reads the line of a key file; spaces and line ends around it do not matter. */
    public static JournalKey parse(String line) {
        String written = line.strip();
        try {
            if (written.startsWith(PREFIX)) {
                byte[] encoded = Base64.getDecoder().decode(written.substring(PREFIX.length()));
                return new JournalKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // told below, in one sentence
        }
        throw new IllegalArgumentException("公钥文件应为一行 ed25519:<base64>，读到的不是");
    }

    /** The line of the key file, without a line end. */
    public String line() {
        return PREFIX + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The first 16 hex digits of the hash over the encoded key: its short name in heads. */
    public String id() {
        return Sha256.hash(key.getEncoded()).hex().substring(0, 16);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of a wrong length or shape
        }
    }
}
