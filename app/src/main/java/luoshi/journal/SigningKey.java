package luoshi.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import luoshi.proof.JournalKey;

/**
 * The key that signs heads: a file outside the database, which whoever can write to the database must not be able to read. Beside it lies
 * the public key, which auditors pin.
 */
final class SigningKey {

    private static final String PREFIX = "ed25519-private:";

    private SigningKey() {}

    /** Reads the key. */
    static KeyPair read(Path file) {
        try {
            String line = Files.readString(file).strip();
            if (!line.startsWith(PREFIX)) {
                throw new IllegalStateException("签名密钥文件“" + file + "”的内容不对，应以 " + PREFIX + " 开头。请从保管处恢复这个文件。");
            }
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(line.substring(PREFIX.length()))));
            return new KeyPair(JournalKey.parse(Files.readString(publicFile(file))).key(), key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("读不出签名密钥“" + file + "”或旁边的公钥。请从保管处恢复这两个文件。", e);
        }
    }

    /** Makes a new key, readable for its owner alone, and its public half. */
    static KeyPair make(Path file) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(publicFile(file), new JournalKey(keys.getPublic()).line() + "\n");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, PREFIX + Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()) + "\n");
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK knows no Ed25519", e);
        }
    }

    /** The file of the public key: journal.pub beside journal.key. */
    static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.key$", "") + ".pub");
    }
}
