package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.course.Entry.Kind;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.file.Reading;
import org.junit.jupiter.api.Test;

/** Definitions as offices have written them from one page of prose: what the prose says holds. */
class StrangersTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), LocalDate.of(2021, 1, 1), LocalDate.of(2024, 12, 31));

    private final UUID id = UUID.randomUUID();
    private final List<Entry> entries = new ArrayList<>();
    private Versions versions;

    private void reads(String file) {
        try (var in = StrangersTest.class.getResourceAsStream("/luoshi/pipeline/strangers/" + file + ".yaml")) {
            Reading reading = DefinitionReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(reading.problems()).isEmpty();
            versions = new Versions(List.of(reading.definition()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(String day, Kind kind, Said said) {
        return new Entry(UUID.randomUUID(), entries.size() + 1, id, 1, id, versions.latest().hash(), kind, said, "原因", CityClock.startOf(LocalDate.parse(day)));
    }

    private static Said said(Map<String, Object> values, String day, String... stages) {
        Map<String, LocalDate> days = new TreeMap<>();
        List.of(stages).forEach(stage -> days.put(stage, LocalDate.parse(day)));
        return Said.of(values, days);
    }

    private void on(String day, Map<String, Object> values, String... stages) {
        entries.add(entry(day, entries.isEmpty() ? Kind.ADD : Kind.MOVE, said(values, day, stages)));
    }

    private void out(String day, String exit) {
        entries.add(entry(day, Kind.RETURN, Said.of(Map.of(), Map.of()).leaving(exit, LocalDate.parse(day))));
    }

    /** What the gates say of an entry with these kinds of evidence; it is not kept. */
    private List<String> refused(String day, Set<String> kinds, Said said) {
        Entry entry = entry(day, Kind.MOVE, said);
        Item before = Item.of(entries, versions);
        return Gates.check(before, before.with(entry, versions), entry, kinds, versions, CALENDAR, LocalDate.parse(day)).stream()
                .map(refusal -> List.of(refusal.values()).stream().map(String::valueOf).collect(Collectors.joining(" ", refusal.key().replace("refusal.pipeline.", "") + " ", ""))).toList();
    }

    private String sides(String day, String measure) {
        LocalDate asked = LocalDate.parse(day);
        List<Span> spans = Sets.of(Item.of(entries, versions), versions, CALENDAR).stream()
                .filter(span -> !span.since().isAfter(asked) && (span.until() == null || span.until().isAfter(asked))).toList();
        return List.of("part:", "whole:", "unsure:").stream().map(side -> spans.stream().filter(span -> span.set().equals(side + measure)).findFirst()
                .map(span -> span.on(asked).stripTrailingZeros().toPlainString()).orElse("—")).collect(Collectors.joining(" "));
    }

    private String lamps(String day) {
        Standing standing = Standing.on(LocalDate.parse(day), Item.of(entries, versions), versions, CALENDAR);
        return standing.lamps().stream().map(lit -> lit.key() + " " + lit.light()).collect(Collectors.joining(", "));
    }

    @Test
    void aFieldIsTenderedBuiltAndAcceptedAndCountsAmongThoseThatAreDueThoughItWasReadyBefore() {
        reads("high-standard-farmland");
        on("2022-03-01", Map.of("name", "北庄", "area", new BigDecimal("0.8"), "investment", new BigDecimal("1200"), "money", new BigDecimal("960")), "approved");

        assertThat(refused("2022-04-01", Set.of(), said(Map.of("bid", new BigDecimal("1300")), "2022-04-01", "bid_done"))).containsExactly("where 招标完成 中标价 1300 万元高于总投资 1200 万元");
        on("2022-04-01", Map.of("bid", new BigDecimal("1150"), "contract_end", "2022-09-30"), "bid_done");
        assertThat(refused("2022-04-11", Set.of("开工令"), said(Map.of(), "2022-04-11", "started"))).containsExactly("evidence 开工 现场照片");
        on("2022-04-11", Map.of(), "started");
        assertThat(lamps("2022-06-15")).contains("pace GREY");
        on("2022-06-20", Map.of("done", Map.of("2022-05", new BigDecimal("0.2"))));
        assertThat(List.of("2022-06-21", "2022-08-20").stream().map(this::lamps)).satisfiesExactly(early -> assertThat(early).contains("pace RED"), late -> assertThat(late).contains("contract GREEN, pace RED"));
        on("2022-09-10", Map.of(), "finished");
        on("2022-09-30", Map.of(), "county_accepted");
        on("2022-10-08", Map.of(), "handed_over");

        assertThat(List.of("2022-09-29", "2022-09-30", "2022-12-01").stream().map(day -> sides(day, "on_time"))).containsExactly("— — —", "1 1 —", "1 1 —");
        assertThat(sides("2022-12-01", "accept_days")).isEqualTo("20 1 —");
        assertThat(sides("2022-12-01", "area_rate")).isEqualTo("0.2 0.8 —");
    }

    @Test
    void aCallForHeatingIsAnsweredWithinTwoDaysAndClosedAtOnceOnlyWhereNobodySentItBack() {
        reads("hotline-hard-cases");
        on("2022-11-18", Map.of("case_no", "S1", "summary", "家中不热\n已报修", "kind", "供暖", "times_asked", new BigDecimal("3")), "accepted", "sent");

        assertThat(lamps("2022-11-20")).isEqualTo("answer_heat YELLOW, repeated RED");
        assertThat(List.of("2022-11-19", "2022-11-20", "2022-11-21").stream().map(day -> sides(day, "on_time"))).containsExactly("— — —", "— 1 —", "— 1 —");
        on("2022-11-19", Map.of(), "handling", "answered");
        assertThat(List.of("2022-11-19", "2022-11-20").stream().map(day -> sides(day, "on_time"))).containsExactly("— — —", "1 1 —");
        on("2022-11-21", Map.of("rating", "不满意"), "revisited");
        assertThat(refused("2022-11-21", Set.of(), said(Map.of(), "2022-11-21", "closed"))).containsExactly("where 办结 回访不满意，退回办理");
        out("2022-11-22", "unhappy");
        on("2022-11-24", Map.of(), "answered");
        on("2022-11-25", Map.of("rating", "满意"), "revisited", "closed");

        assertThat(sides("2022-11-25", "once")).isEqualTo("— 1 —");
        assertThat(sides("2022-11-25", "happy")).isEqualTo("1 1 —");
    }

    @Test
    void whatIsStruckOffHasNoStepOpenAndCountsAsARebound() {
        reads("rectification");
        on("2022-03-01", Map.of("own_no", "7", "problem", "河口排污", "kind", "水", "term", "限期整改", "goal", "达标", "deadline", "2022-06-30"), "listed");
        assertThat(refused("2022-03-10", Set.of("整改方案"), said(Map.of(), "2022-03-10", "planned"))).hasSize(1);
        on("2022-03-10", Map.of("measures_list", List.of(Map.of("step", "截污", "due_on", "2022-04-30", "money_spent", new BigDecimal("30")))), "planned", "fixing");

        assertThat(sides("2022-04-09", "stalled_share")).isEqualTo("— 1 —");
        assertThat(sides("2022-04-10", "stalled_share")).isEqualTo("1 1 —");
        assertThat(refused("2022-05-20", Set.of("整改报告", "整改前后对比照片"), said(Map.of(), "2022-05-20", "applied"))).containsExactly("where 申请验收 还有 1 条措施没完成");
        on("2022-05-20", Map.of("measures_list", List.of(Map.of("step", "截污", "due_on", "2022-04-30", "money_spent", new BigDecimal("30"), "done_on", "2022-05-18"))), "applied");
        on("2022-05-23", Map.of(), "publicised");
        assertThat(refused("2022-05-27", Set.of("核查表", "销号批复"), said(Map.of(), "2022-05-27", "verified", "struck_off"))).containsExactly("where 销号 公示不满7天");
        on("2022-06-01", Map.of(), "verified", "struck_off");
        assertThat(List.of("2022-06-29", "2022-06-30").stream().map(day -> sides(day, "on_time"))).containsExactly("— — —", "1 1 —");
        out("2022-08-01", "rebound");

        assertThat(sides("2022-08-01", "rebounds")).isEqualTo("1 — —");
        assertThat(sides("2022-07-31", "rebounds")).isEqualTo("— — —");
    }

    @Test
    void aKeyProposalIsSignedByTheLeaderAndAnsweredInHalfAYear() {
        reads("proposals");
        on("2022-02-01", Map.of("own_no", "12", "subject", "停车难", "source_kind", "政协提案", "key_one", true), "assigned");
        on("2022-02-08", Map.of(), "taken");
        assertThat(refused("2022-02-20", Set.of(), Said.of(Map.of(), Map.of()).leaving("returned", LocalDate.parse("2022-02-20")))).containsExactly("where 退办 签收超过10天，不能退办");
        on("2022-05-10", Map.of("met_face", "2022-05-09"), "met");
        assertThat(refused("2022-05-20", Set.of("正式答复件"), said(Map.of("grade", "B"), "2022-05-20", "answered"))).containsExactly("where 答复 会办意见没齐，或者B类没写承诺解决日期");
    }
}
