package luoshi.matter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import luoshi.matter.clock.ClockRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an operator puts their own rules, and what is said of files that cannot be used. */
class RuleSettingsTest {

    @TempDir
    private Path folder;

    private static String shipped(String file) throws IOException {
        return Files.readString(Path.of("src/main/resources/luoshi/matter/clock", file));
    }

    private ClockRules read() {
        return new RuleSettings(folder.toString()).read();
    }

    @Test
    void without_the_setting_the_shipped_rules_hold() {
        assertThat(new RuleSettings(null).read().hash()).isEqualTo(ClockRules.shipped().hash());
    }

    @Test
    void one_file_is_enough_and_a_mark_of_its_encoding_does_no_harm() throws IOException {
        Files.writeString(folder.resolve("calendar.tsv"), "\uFEFF" + shipped("calendar.tsv") + "2027-01-01\tOFF\t元旦\t2027\t示例通知\n");

        assertThat(read().version()).startsWith("2027-");
    }

    @Test
    void a_calendar_keeps_the_years_before() throws IOException {
        Files.writeString(folder.resolve("calendar.tsv"), "day\tkind\tname\tyear\tsource\n2027-01-01\tOFF\t元旦\t2027\t示例通知\n");

        assertThatThrownBy(this::read).hasMessageContaining("缺 2026 年的安排").hasMessageContaining("后面增列");
    }

    @Test
    void an_empty_directory_and_another_encoding_are_refused() throws IOException {
        assertThatThrownBy(this::read).hasMessageContaining("没有 clocks.tsv，也没有 calendar.tsv");

        Files.write(folder.resolve("clocks.tsv"), shipped("clocks.tsv").getBytes(Charset.forName("GBK")));
        assertThatThrownBy(this::read).hasMessageContaining("clocks.tsv 不是 UTF-8 编码");
    }
}
