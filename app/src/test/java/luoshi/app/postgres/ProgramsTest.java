package luoshi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramsTest {

    @TempDir
    Path cache;

    @Test
    void twoAtOnceUnpackOnceAndWhatAKilledOneLeftHalfIsNotUsed() throws Exception {
        Files.createDirectories(cache.resolve("bin-18.6.0.new/bin"));
        Files.writeString(cache.resolve("bin-18.6.0.new/bin/postgres"), "half");

        CompletableFuture<Programs> other = CompletableFuture.supplyAsync(this::unpacked);
        Programs programs = unpacked();

        assertThat(other.join()).isEqualTo(programs);
        assertThat(cache.resolve("bin-18.6.0.new")).doesNotExist();
        assertThat(Tool.run(List.of(programs.postgres().toString(), "--version"), Duration.ofSeconds(10)).output()).contains("18.6");
        assertThat(programs.folder().resolve("lib/libpq.so")).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void bothProcessorsHaveAnArchive(String processor) {
        assertThat(Programs.class.getResource(Programs.archive(processor))).isNotNull();
    }

    private Programs unpacked() {
        try {
            return Programs.unpackedIn(cache);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
