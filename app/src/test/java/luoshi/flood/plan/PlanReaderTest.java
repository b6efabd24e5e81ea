package luoshi.flood.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is data (国办函〔2022〕48号 gives the shape: levels, who signs, tasks); its file is read whole and every fault is told. */
class PlanReaderTest {

    private static final String EXAMPLE = new String(FloodPlans.example(), StandardCharsets.UTF_8);

    private static List<String> faults(String text) {
        return PlanReader.read(text.getBytes(StandardCharsets.UTF_8)).faults().stream().map(fault -> fault.line() + " " + fault.path() + " " + fault.words()).toList();
    }

    @Test
    void the_example_is_read_whole() {
        FloodPlan plan = PlanReader.read(FloodPlans.example()).plan();

        assertThat(plan.levels()).extracting(level -> level.level() + " " + level.post() + " " + level.again()).containsExactly("4 office 6", "3 deputy 4", "2 deputy 2", "1 chief 1");
        assertThat(plan.tasks(4)).hasSize(8);
        assertThat(plan.tasks(1)).hasSize(12);
        assertThat(plan.limit("call").minutes()).isEqualTo(15);
        assertThat(plan.hash()).startsWith("sha256:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "signs: chief|signs: mayor|“mayor”不行",
        "signal: blue|signal: violet|“violet”不行",
        "minutes: 15|minutes: 0|写 1 到 1440 的整数",
        "danger: dike|danger: dyke|险情种类 dyke 不认识",
        "from: 2022-05-15|from: 2022-5-15|不是日期",
        "from: 2022-05-15|from: +999999999-01-01|写从哪天起施行",
        "key: drains|key: room|任务 room 有两个",
        "mark: 示防指|marks: 示防指|“marks”不认识",
        "again: 6|again: 6h|写 0 到 24 的整数",
        "plan: shili|plan: 示例|写预案的 key",
        "level: 2|level: 3|四级、三级、二级、一级要各写一项"
    })
    void a_fault_is_told_with_its_line_and_what_to_write(String right, String wrong, String words) {
        int line = (int) EXAMPLE.lines().takeWhile(one -> !one.contains(right)).count() + 1;

        assertThat(faults(EXAMPLE.replaceFirst(right, wrong))).isNotEmpty().anyMatch(fault -> fault.contains(words))
                .anyMatch(fault -> words.startsWith("四级") || fault.startsWith(line + " "));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(EXAMPLE.replace("signs: office", "signs: nobody").replace("minutes: 30,", "minutes: viel,").replace("until: 积水退尽}", "until: ''}"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"''", "'plan: [a'", "'- a'", "'&a {plan: *a}'", "'plan: {a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: l}}}}}}}}}}}'", "'!!javax.script.ScriptEngineManager []'", "'plan: \"\\0\"'"})
    void whatever_is_handed_in_is_answered_with_faults(String text) {
        assertThat(faults(text)).isNotEmpty();
        assertThat(PlanReader.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}).faults()).hasSize(1);
    }
}
