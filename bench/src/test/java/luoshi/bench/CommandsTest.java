package luoshi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import luoshi.bench.soak.Soak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "|还要写明做什么：reading、kill、tamper、frames",
        "raed|不认识“raed”",
        "reading --foo|认不出选项 --foo",
        "reading --minutes abc|--minutes 要写一个数，不能是 abc",
        "reading --seed 1.5|--seed 要写一个数，不能是 1.5",
        "reading --minutes|--minutes 后面要写一个值",
        "reading --also NONE|--also 只能是 "})
    void wrongUsageIsToldInChinese(String words, String told) {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Commands.inChinese(new Soak()).execute(words == null ? new String[0] : words.split(" "))).isEqualTo(2);
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("用法不对：" + told, "说明见：./luoshi soak");
    }

    @Test
    void aBenchWithNothingToMeasureFails(@TempDir Path empty) {
        assertThat(Commands.inChinese(new Bench()).execute("reading", "--dir", empty.toString())).isEqualTo(1);
        assertThat(Commands.inChinese(new Bench()).execute("reading", "--dir", empty.resolve("gone").toString())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"bench", "soak"})
    void theHelpIsChinese(String program) {
        String help = Commands.inChinese(program.equals("soak") ? new Soak() : new Bench()).getUsageMessage();

        assertThat(help).contains("用法：./luoshi " + program, "显示本说明", "命令：").doesNotContain("Usage", "Show this", "Commands:", "COMMAND");
    }
}
