package luoshi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void a_key_is_read_back_and_only_its_owner_may_read_it() throws IOException {
        Path file = folder.resolve("keys/journal.key");
        KeyPair made = SigningKey.make(file);

        assertThat(SigningKey.read(file).getPrivate()).isEqualTo(made.getPrivate());
        assertThat(SigningKey.read(file).getPublic()).isEqualTo(made.getPublic());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void what_a_crash_left_while_a_key_was_made_is_replaced() throws IOException {
        Path file = folder.resolve("journal.key");
        Files.writeString(folder.resolve("journal.key.part"), "");
        Files.writeString(folder.resolve("journal.pub"), "ed25519:of a key that never came");

        KeyPair made = SigningKey.make(file);

        assertThat(SigningKey.read(file).getPublic()).isEqualTo(made.getPublic());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_damaged_key_is_not_replaced_by_a_new_one() throws IOException {
        Path file = Files.writeString(folder.resolve("journal.key"), "");

        assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("请从保管处恢复这个文件");
    }
}
