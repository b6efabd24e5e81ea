package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.course.Entry.Kind;
import org.junit.jupiter.api.Test;

class SetsTest {

    private static final WorkCalendar CALENDAR = Hazards.CALENDAR;
    private static final Versions HAZARDS = Hazards.VERSIONS;

    private final UUID id = UUID.randomUUID();
    private final List<Entry> entries = new ArrayList<>();

    private SetsTest on(String day, Kind kind, Map<String, Object> values, Map<String, String> days, String exit) {
        Map<String, LocalDate> stages = new TreeMap<>();
        days.forEach((stage, date) -> stages.put(stage, LocalDate.parse(date)));
        Said said = Said.of(values, stages);
        LocalDate recorded = LocalDate.parse(day);
        entries.add(new Entry(UUID.randomUUID(), entries.size() + 1, id, 1, id, HAZARDS.latest().hash(), kind, exit == null ? said : said.leaving(exit, recorded), "", CityClock.startOf(recorded)));
        return this;
    }

    private String standing(String day) {
        Standing standing = Standing.on(LocalDate.parse(day), Item.of(entries, HAZARDS), HAZARDS, CALENDAR);
        return standing.stage().map(stage -> stage.name().zh()).orElse("—") + " " + standing.light().map(Enum::name).orElse("OUT") + (standing.stalled() ? " 停滞" : "");
    }

    private SetsTest aHazardInHand() {
        return on("2022-03-01", Kind.ADD, Map.of("name", "锅炉房", "level", "一般", "money", new BigDecimal("12"), "limit", "2022-03-31"), Map.of("found", "2022-03-01"), null)
                .on("2022-03-05", Kind.MOVE, Map.of(), Map.of("fixing", "2022-03-05"), null);
    }

    @Test
    void aHazardGoesOnIsNearItsDayAndPastIt() {
        aHazardInHand();

        assertThat(List.of("2022-03-01", "2022-03-05", "2022-03-28", "2022-03-31", "2022-04-01").stream().map(this::standing))
                .containsExactly("发现 GREEN", "整改 GREY", "整改 YELLOW 停滞", "整改 YELLOW 停滞", "整改 RED 停滞");
    }

    @Test
    void aStageThatOnlySomeItemsHaveIsNotReachedByOthersThroughALaterOne() {
        aHazardInHand();

        assertThat(Sets.of(Item.of(entries, HAZARDS), HAZARDS, CALENDAR)).noneMatch(span -> span.set().equals("reached:hung")).anyMatch(span -> span.set().equals("reached:fixing"));
    }

    @Test
    void whatFailsItsAcceptanceGoesBackAndHasReachedWhatFollowedNoMore() {
        aHazardInHand().on("2022-03-20", Kind.MOVE, Map.of(), Map.of("fixed", "2022-03-20"), null).on("2022-03-25", Kind.RETURN, Map.of(), Map.of(), "failed")
                .on("2022-03-29", Kind.MOVE, Map.of(), Map.of("fixed", "2022-03-29"), null).on("2022-03-30", Kind.MOVE, Map.of(), Map.of("closed", "2022-03-30"), null);

        assertThat(List.of("2022-03-20", "2022-03-25", "2022-03-29", "2022-03-30").stream().map(this::standing).map(words -> words.split(" ")[0])).containsExactly("申请验收", "整改", "申请验收", "销号");
        assertThat(spans("reached:fixed")).isEqualTo("2022-03-20–2022-03-25 1 | 2022-03-29– 1");
    }

    private String spans(String set) {
        return Sets.of(Item.of(entries, HAZARDS), HAZARDS, CALENDAR).stream().filter(span -> span.set().equals(set))
                .map(span -> span.since() + "–" + (span.until() == null ? "" : span.until()) + " " + span.amount().stripTrailingZeros().toPlainString()).collect(Collectors.joining(" | "));
    }

    /** Whatever is recorded, on any day the sets say the same as if everything were asked on that very day. */
    @Test
    void theDaysThatAreLookedAtAreEnough() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            entries.clear();
            LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(200));
            on(day.toString(), Kind.ADD, values(random, day), Map.of("found", day.minusDays(random.nextInt(20)).toString()), null);
            for (String stage : List.of("fixing", "fixed", "closed")) {
                if (random.nextInt(4) > 0) {
                    day = day.plusDays(random.nextInt(50));
                    on(day.toString(), Kind.MOVE, values(random, day), Map.of(stage, day.toString()), null);
                }
                if (stage.equals("fixed") && random.nextInt(3) == 0) {
                    day = day.plusDays(3);
                    on(day.toString(), Kind.RETURN, Map.of(), Map.of(), "failed");
                }
            }
            compare();
        }
    }

    private static Map<String, Object> values(Random random, LocalDate day) {
        Map<String, Object> values = new TreeMap<>(Map.of("name", "某处", "level", random.nextBoolean() ? "一般" : "重大"));
        if (random.nextBoolean()) {
            values.put("money", new BigDecimal(1 + random.nextInt(50)));
            values.put("limit", day.plusDays(random.nextInt(60)).toString());
            values.put("spent", Map.of(day.toString().substring(0, 7), new BigDecimal(random.nextInt(9))));
        }
        return values;
    }

    private void compare() {
        Item item = Item.of(entries, HAZARDS);
        List<Span> spans = Sets.of(item, HAZARDS, CALENDAR);
        for (LocalDate day = item.since(); day.isBefore(LocalDate.of(2023, 6, 30)); day = day.plusDays(1)) {
            LocalDate asked = day;
            Standing standing = Standing.on(day, item, HAZARDS, CALENDAR);
            assertThat(spans.stream().filter(span -> span.covers(asked)).map(span -> span.set() + " " + span.on(asked)).sorted().toList()).as("%s of %s", day, entries)
                    .isEqualTo(Sets.on(standing, HAZARDS).entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).sorted().toList());
        }
    }
}
