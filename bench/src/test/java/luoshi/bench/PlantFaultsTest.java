package luoshi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantFaultsTest {

    private static final String PARAGRAPH = "全市上下齐心协力推动各项工作取得新的进展，城市面貌明显改善，群众生活持续提升，营商环境不断优化。".repeat(2) + "\n";
    private static final String CLEAN = "2024年政府工作报告\n一、2023年工作回顾\n" + PARAGRAPH.repeat(60) + "二、2024年工作安排\n" + PARAGRAPH.repeat(60)
            + "实施口袋公园计划（2021—2024年），建成老旧泵站20座，其中山区12座、平原8座。已开工桥梁80座，竣工60座，竣工率75%。\n";

    @Test
    void one_seed_plants_the_same_faults_and_another_seed_others() {
        assertThat(new PlantFaults(CLEAN, 7, Wording.all()).faults(3)).isEqualTo(new PlantFaults(CLEAN, 7, Wording.all()).faults(3));
        assertThat(new PlantFaults(CLEAN, 8, Wording.all()).faults(3).text()).isNotEqualTo(new PlantFaults(CLEAN, 7, Wording.all()).faults(3).text());
    }

    @Test
    void every_kind_has_at_least_eight_wordings() {
        Map<FaultKind, Long> wordings = Wording.all().stream().collect(Collectors.groupingBy(Wording::kind, Collectors.counting()));

        assertThat(wordings).hasSize(FaultKind.values().length).allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(8));
    }

    @Test
    void faults_and_twins_stand_in_the_plan_in_equal_number() {
        assertThat(inserted(new PlantFaults(CLEAN, 3, Wording.all()).faults(4))).isEqualTo(4L * FaultKind.values().length);
        assertThat(inserted(new PlantFaults(CLEAN, 3, Wording.all()).twins(4))).isEqualTo(4L * FaultKind.values().length);
    }

    @Test
    void numbers_of_the_plan_itself_are_changed_where_they_fit_together() {
        PlantedText planted = new PlantFaults(CLEAN, 3, Wording.all()).faults(2);

        assertThat(planted.plants().stream().filter(PlantedText.Plant::edited).map(PlantedText.Plant::kind))
                .containsExactlyInAnyOrder(FaultKind.RATE, FaultKind.TOTAL, FaultKind.DATE_ORDER);
        assertThat(planted.text()).contains("竣工率72%", "建成老旧泵站22座", "（2025—2024年）");
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_is_wrong_and_its_twin_right(FaultKind kind) {
        for (Wording wording : Wording.all().stream().filter(each -> each.kind() == kind && draws(each)).toList()) {
            LongStream.range(0, 200).forEach(seed -> {
                assertThat(fits(wording, wording.fill(seed, 2024, false))).as("twin of %s, seed %d", wording, seed).isTrue();
                assertThat(fits(wording, wording.fill(seed, 2024, true))).as("fault of %s, seed %d", wording, seed).isFalse();
            });
        }
    }

    /** Whether its numbers are drawn; those that the table tells cannot be calculated again here. */
    private static boolean draws(Wording wording) {
        return wording.sentences().stream().noneMatch(sentence -> sentence.matches(".*\\{(?!u:)\\w+:.*"));
    }

    private static long inserted(PlantedText planted) {
        return planted.plants().stream().filter(plant -> !plant.edited()).count();
    }

    private static boolean fits(Wording wording, List<Wording.Filled> sentences) {
        Map<String, BigDecimal> n = new HashMap<>();
        Map<String, String> unit = new HashMap<>();
        sentences.forEach(sentence -> sentence.slots().forEach((slot, span) -> {
            if (slot.equals("u")) {
                unit.put("u", span.of(sentence.text()));
            } else {
                n.put(slot, new BigDecimal(span.of(sentence.text())));
            }
        }));
        return switch (wording.kind()) {
            case RATE, IMPLIED_RATE -> n.get("n").movePointRight(2).divide(n.get("d"), 1, RoundingMode.HALF_UP).compareTo(n.get("p")) == 0;
            case TOTAL -> sum(n, "a", "b", "c").compareTo(n.get("t")) == 0;
            case FLOW_STOCK -> sum(n, "b", "f").compareTo(n.get("s")) == 0;
            case TARGET_BELOW_PAST -> n.get("t").doubleValue() > 0.6 * n.get("p").doubleValue();
            case TWO_VALUES -> n.get("v").compareTo(n.get("w")) == 0;
            case DATE_ORDER -> n.getOrDefault("m1", n.get("y1")).compareTo(n.getOrDefault("m2", n.get("y2"))) < 0;
            case UNIT_SLIP -> numbersAgree(n) && wording.sentences().getFirst().contains("{u:" + unit.get("u") + ">");
        };
    }

    // a slipped unit is the only thing wrong: the bare numbers still agree
    private static boolean numbersAgree(Map<String, BigDecimal> n) {
        if (n.containsKey("k")) {
            return n.get("k").multiply(n.get("e")).compareTo(n.get("t")) == 0;
        }
        return n.containsKey("d")
                ? n.getOrDefault("b", n.get("z")).subtract(n.get("a")).abs().compareTo(n.get("d")) == 0
                : sum(n, "a", "b", "c").compareTo(n.get("t")) == 0;
    }

    private static BigDecimal sum(Map<String, BigDecimal> n, String... slots) {
        return Arrays.stream(slots).map(slot -> n.getOrDefault(slot, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
