package luoshi.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
            write(publicFile(file), new JournalKey(keys.getPublic()).line(), "rw-r--r--");
            write(file, PREFIX + Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()), "rw-------");
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK knows no Ed25519", e);
        }
    }

    /** All of it or nothing, whenever the machine stops: half a key would be taken for a damaged one and never be replaced. */
    private static void write(Path file, String line, String permissions) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file of the public key: journal.pub beside journal.key. */
    static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.key$", "") + ".pub");
    }
}
