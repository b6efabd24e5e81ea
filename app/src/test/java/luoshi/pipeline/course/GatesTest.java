package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import luoshi.page.Words;
import luoshi.people.Refusal;
import luoshi.pipeline.course.Entry.Kind;
import org.junit.jupiter.api.Test;

/** The hazards of these tests move by a definition of their own; that a stage cannot be skipped and that no date may precede the stage before is ours, no document says it. */
class GatesTest {

    private static final WorkCalendar CALENDAR = Hazards.CALENDAR;
    private static final Versions HAZARDS = Hazards.VERSIONS;
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 30);
    private static final Map<String, Object> FILLED = Map.of("name", "锅炉房", "level", "一般", "money", new BigDecimal("12"), "limit", "2022-07-31");

    private final UUID id = UUID.randomUUID();
    private final List<Entry> entries = new ArrayList<>();

    private Entry entry(Kind kind, Said said, String note) {
        return new Entry(UUID.randomUUID(), entries.size() + 1, id, 1, id, HAZARDS.latest().hash(), kind, said, note, CityClock.startOf(TODAY));
    }

    private static Said days(String... named) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (int i = 0; i < named.length; i += 2) {
            days.put(named[i], LocalDate.parse(named[i + 1]));
        }
        return Said.of(Map.of(), days);
    }

    private GatesTest aHazardFoundOn(String day, Map<String, Object> values) {
        entries.add(entry(Kind.ADD, Said.of(values, Map.of("found", LocalDate.parse(day))), ""));
        return this;
    }

    private GatesTest with(String stage, String day) {
        entries.add(entry(Kind.MOVE, days(stage, day), ""));
        return this;
    }

    /** What would be refused, in words; empty where nothing is. */
    private String refused(Said said, String note, String... evidence) {
        Entry entry = entry(Kind.MOVE, said, note);
        Item before = entries.isEmpty() ? null : Item.of(entries, HAZARDS);
        Item after = before == null ? Item.of(List.of(entry), HAZARDS) : before.with(entry, HAZARDS);
        return Gates.check(before, after, entry, Set.of(evidence), HAZARDS, CALENDAR, TODAY).stream().map(GatesTest::words).collect(Collectors.joining(" "));
    }

    private static String words(Refusal refusal) {
        return Words.in(Words.Language.ZH).t(refusal.key(), refusal.values());
    }

    @Test
    void whatHasAllThatItsGateDemandsMovesOn() {
        assertThat(aHazardFoundOn("2022-06-01", FILLED).refused(days("fixing", "2022-06-03"), "")).isEmpty();
    }

    @Test
    void aGateTellsAllThatIsMissing() {
        aHazardFoundOn("2022-06-01", Map.of("name", "锅炉房", "level", "重大"));

        assertThat(refused(days("hung", "2022-06-02", "fixing", "2022-06-03"), ""))
                .isEqualTo("到“挂牌”还要附佐证：督办通知。 到“整改”还要填：整改资金。 到“整改”还要填：整改期限。");
    }

    @Test
    void skippingAStageDemandsWhatThatStageDemands() {
        aHazardFoundOn("2022-06-01", Map.of("name", "锅炉房", "level", "一般"));

        assertThat(refused(days("fixed", "2022-06-20"), "", "整改照片"))
                .isEqualTo("要到“申请验收”，中间的“整改”也要过得去，还差： 到“整改”还要填：整改资金。 到“整改”还要填：整改期限。");
    }

    @Test
    void aStageWhoseOwnGateWouldBeOpenMayBePassedOver() {
        assertThat(aHazardFoundOn("2022-06-01", FILLED).refused(days("fixed", "2022-06-20"), "", "整改照片")).isEmpty();
    }

    @Test
    void aStageThatIsNotTheItemsIsRefusedWithItsCondition() {
        assertThat(aHazardFoundOn("2022-06-01", FILLED).refused(days("hung", "2022-06-02"), "", "督办通知")).isEqualTo("这一条不经过“挂牌”（只有 level = '重大' 的才经过）。");
    }

    @Test
    void noDayPrecedesTheStageBeforeAndNoneIsToCome() {
        aHazardFoundOn("2022-06-01", FILLED);

        assertThat(refused(days("fixing", "2022-05-20"), "")).isEqualTo("“整改”的日期 2022-05-20 早于“发现”的日期 2022-06-01。按先后核对，哪个记错了就更正哪个。");
        assertThat(refused(days("fixing", "2022-07-01"), "")).isEqualTo("“整改”的日期 2022-07-01 还没有到，今天是 2022-06-30。计划日期请填在计划栏里。");
    }

    @Test
    void aDayIsCorrectedWithAReasonAndNotBehindTheNextStage() {
        aHazardFoundOn("2022-06-01", FILLED).with("fixing", "2022-06-03");

        assertThat(refused(days("found", "2022-06-02"), "")).isEqualTo("“发现”原来记的是 2022-06-01，改成 2022-06-02 要写更正的原因。");
        assertThat(refused(days("found", "2022-06-02"), "抄错一天")).isEmpty();
        assertThat(refused(days("found", "2022-06-05"), "抄错一天")).isEqualTo("“整改”的日期 2022-06-03 早于“发现”的日期 2022-06-05。按先后核对，哪个记错了就更正哪个。");
    }

    @Test
    void goingBackNeedsAReasonAndAStageItCanLeave() {
        aHazardFoundOn("2022-06-01", FILLED).with("fixing", "2022-06-03");

        assertThat(refused(days().leaving("failed", LocalDate.of(2022, 6, 10)), "")).isEqualTo("“验收不合格”要写原因。 在“整改”不能“验收不合格”。申请验收");
        with("fixed", "2022-06-08");
        assertThat(refused(days().leaving("failed", LocalDate.of(2022, 6, 10)), "仍有渗漏")).isEmpty();
        assertThat(refused(days().leaving("failed", LocalDate.of(2022, 6, 7)), "仍有渗漏")).isEqualTo("“验收不合格”的日期 2022-06-07 早于它最近一次推进的日期 2022-06-08。");
    }

    @Test
    void anExitThatIsOpenAtTheEndOfTheYearOnlySaysWhichMonthItIs() {
        assertThat(aHazardFoundOn("2022-06-01", FILLED).refused(days().leaving("wrong", LocalDate.of(2022, 6, 10)), "不是隐患")).isEqualTo("到“不属隐患”的条件不满足：只在年底核销，现在是 6 月。");
    }

    @Test
    void whatHasLeftMovesNoMoreUntilItComesBack() {
        aHazardFoundOn("2021-12-01", FILLED);
        entries.add(entry(Kind.LEAVE, days().leaving("wrong", LocalDate.of(2021, 12, 20)), "不是隐患"));

        assertThat(refused(days("fixing", "2022-01-03"), "")).isEqualTo("这一条已于 2021-12-20 不属隐患，不再推进。要接着办，先由台账主管单位恢复。");
        assertThat(refused(days().leaving(null, LocalDate.of(2022, 1, 4)), "认定有误")).isEmpty();
    }

    @Test
    void aBatchIsJoinedOnce() {
        aHazardFoundOn("2022-06-01", FILLED);
        entries.add(entry(Kind.CHANGE, days().declaring(Set.of("drive:百日攻坚"), Set.of()), ""));

        assertThat(refused(days().declaring(Set.of("drive:百日攻坚"), Set.of()), "")).isEqualTo("已经在“百日攻坚专项行动”里了，不重复列入。");
        assertThat(refused(days().declaring(Set.of("other:百日攻坚"), Set.of()), "")).isEqualTo("没有“other:百日攻坚”这个批次。先登记期，再列入。");
    }
}
