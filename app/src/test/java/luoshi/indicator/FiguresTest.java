package luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.indicator.Figures.Report;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.store.FigureStore;
import luoshi.indicator.store.KnownStore;
import luoshi.indicator.store.Locks;
import luoshi.journal.Actor;
import luoshi.journal.Entries;
import luoshi.journal.Journal;
import luoshi.journal.Purges;
import luoshi.kernel.MeasureUnit;
import luoshi.matter.Office;
import luoshi.people.Door;
import luoshi.people.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Figures through their door: who may do what with them, and what is known of them when. */
class FiguresTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate YEAR = LocalDate.of(2022, 1, 1);

    private final Office office = new Office(luoshi);
    private final Figures figures = luoshi.part(Figures.class);
    private final UUID water = office.unit("市水利局");

    @Test
    void oneReportsAnotherVerifiesAndAnotherUnitCertifies() {
        UUID indicator = indicator("完成投资", IndicatorKind.FLOW, RollUp.NONE);
        UUID figure = report(indicator, "12.5", "", null);
        assertThat(known(indicator)).isEqualTo("12.5 REPORTED");
        refused("figures.verify", "shuili-lly", figure, FigureFile.Move.VERIFY);
        refused("figures.certify", "shuili", figure, FigureFile.Move.CERTIFY);
        refused("figure.moved", "hecha", figure, FigureFile.Move.CERTIFY);

        decide("shuili", figure, FigureFile.Move.VERIFY);
        assertThat(known(indicator)).isEqualTo("12.5 VERIFIED");
        refused("figure.moved", "hecha", figure, FigureFile.Move.VERIFY);
        decide("hecha", figure, FigureFile.Move.CERTIFY);
        assertThat(known(indicator)).isEqualTo("12.5 CERTIFIED");
        refused("figure.moved", "duchashi", figure, FigureFile.Move.RETURN);
    }

    @Test
    void whoeverReportedOrVerifiedAFigureDoesNotStandByItAgain() {
        UUID indicator = indicator("开工个数", IndicatorKind.FLOW, RollUp.NONE);
        UUID byHead = figures.report(office.as("shuili"), List.of(new Report(indicator, water, MAY, BigDecimal.TEN, null, null, "", List.of(), null))).getFirst();
        refused("figure.own-hand", "shuili", byHead, FigureFile.Move.VERIFY);
        decide("hecha", byHead, FigureFile.Move.VERIFY);
        refused("figure.own-hand", "hecha", byHead, FigureFile.Move.CERTIFY);
        decide("duchashi", byHead, FigureFile.Move.CERTIFY);
    }

    @Test
    void aCorrectionOfWhatWasVerifiedCountsWhenItIsVerifiedItself() {
        UUID indicator = indicator("竣工个数", IndicatorKind.FLOW, RollUp.NONE);
        UUID first = report(indicator, "10", "", null);
        decide("hecha", first, FigureFile.Move.VERIFY);
        Instant then = now();

        assertThatThrownBy(() -> report(indicator, "8", "", first)).hasMessageStartingWith("figure.reason");
        assertThatThrownBy(() -> report(indicator, "8", "重报", null)).hasMessageStartingWith("figure.stale");
        UUID second = report(indicator, "8", "两处重复计算", first);
        assertThat(known(indicator)).isEqualTo("10 VERIFIED");
        decide("shuili", second, FigureFile.Move.VERIFY);

        assertThat(known(indicator)).isEqualTo("8 VERIFIED");
        assertThat(known(indicator, then)).isEqualTo("10 VERIFIED");
        assertThat(figures.of(indicator, water, MAY)).hasSize(2);
    }

    @Test
    void whatIsReturnedIsNotKnownAndCanBeReportedAnew() {
        UUID indicator = indicator("退回个数", IndicatorKind.FLOW, RollUp.NONE);
        UUID figure = report(indicator, "10", "", null);
        assertThatThrownBy(() -> figures.decide(office.as("hecha"), List.of(figure), FigureFile.Move.RETURN, " ")).hasMessageStartingWith("figure.return-reason");
        figures.decide(office.as("hecha"), List.of(figure), FigureFile.Move.RETURN, "佐证与数对不上");
        assertThat(known(indicator)).isEmpty();
        report(indicator, "9", "", null);
        assertThat(known(indicator)).isEqualTo("9 REPORTED");
    }

    @Test
    void figuresThatCannotBeAreRefusedWithTheRule() {
        UUID monthly = indicator("月报数", IndicatorKind.FLOW, RollUp.NONE);
        refusedReport("figure.period", monthly, LocalDate.of(2022, 5, 30), "1");
        refusedReport("figure.period", monthly, LocalDate.of(2022, 7, 31), "1");
        refusedReport("figure.decimals", monthly, MAY, "1.2345");
        refusedReport("figure.empty", monthly, MAY, null);
        UUID judged = indicator("两个同步", IndicatorKind.JUDGED, RollUp.NONE);
        refusedReport("figure.grounds", judged, MAY, "1");
        assertThatThrownBy(() -> figures.report(office.as("shuili-lly"), List.of(new Report(judged, water, MAY, new BigDecimal(2), null, null, "据统计公报", List.of(), null))))
                .hasMessageStartingWith("figure.judged");
        assertThatThrownBy(() -> figures.report(office.as("hecha"), List.of(new Report(monthly, water, MAY, BigDecimal.ONE, null, null, "", List.of(), null))))
                .isInstanceOf(Door.Denied.class);
    }

    @Test
    void aUnitCannotTellFiguresThatItDoesNotOweByNoWayIn() {
        UUID others = luoshi.part(Indicators.class).add(Actor.system("test"), passport("别家的数", IndicatorKind.FLOW, RollUp.SUM, ""));
        refusedReport("figure.not-owed", others, MAY, "1");
        assertThat(figures.judge(List.of(new Report(others, water, MAY, BigDecimal.ONE, null, null, "", List.of(), null))).getFirst()).get().hasToString("luoshi.people.Refusal: figure.not-owed [别家的数, 2022]");
        assertThat(known(others)).isEmpty();
    }

    @Test
    void noFigurePassesALockThatIsUnderWay() throws Exception {
        UUID indicator = indicator("封账数", IndicatorKind.FLOW, RollUp.NONE);
        Locks locks = luoshi.part(Locks.class);
        Locks.Lock lock = new Locks.Lock(UUID.randomUUID(), water, indicator, MAY, "五月通报已印发");
        CompletableFuture<?> locking = new CompletableFuture<>();
        CompletableFuture<?> end = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> luoshi.part(Journal.class).act(Actor.system("test"), () -> {
            locks.add(lock, false);
            locking.complete(null);
            end.join();
        }));
        locking.get(10, TimeUnit.SECONDS);
        CompletableFuture<UUID> report = CompletableFuture.supplyAsync(() -> report(indicator, "1", "", null));
        assertThat(report).as("it waits for what is under way").failsWithin(300, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
        end.complete(null);

        assertThat(report).failsWithin(10, TimeUnit.SECONDS).withThrowableOfType(ExecutionException.class).withMessageContaining("figure.locked");
        luoshi.part(Journal.class).act(Actor.system("test"), () -> locks.add(lock, true));
        report(indicator, "1", "", null);
    }

    @Test
    void aLockWaitsForFiguresThatAreOnTheirWay() throws Exception {
        Locks locks = luoshi.part(Locks.class);
        Locks.Lock lock = new Locks.Lock(UUID.randomUUID(), water, indicator("在途数", IndicatorKind.FLOW, RollUp.NONE), MAY, "五月通报已印发");
        CompletableFuture<Void> locked = luoshi.part(Journal.class).act(Actor.system("test"), () -> {
            locks.hold();
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> luoshi.part(Journal.class).act(Actor.system("test"), () -> locks.add(lock, false)));
            assertThat(waits).failsWithin(300, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
            return waits;
        });
        locked.get(10, TimeUnit.SECONDS);
        assertThat(locks.find(lock.lock())).contains(lock);
    }

    @Test
    void aFormulaThatLeadsBackToItselfIsRefused() {
        indicator("甲", IndicatorKind.FLOW, RollUp.NONE);
        Indicators indicators = luoshi.part(Indicators.class);
        UUID second = indicators.add(Actor.system("test"), passport("乙", IndicatorKind.RATE, RollUp.NONE, "甲 / 2"));
        Indicator.Version version = indicators.find(second).orElseThrow();
        assertThatThrownBy(() -> indicators.add(Actor.system("test"), passport("丙", IndicatorKind.RATE, RollUp.NONE, "乙 / 丁"))).hasMessageContaining("丁");
        indicators.add(Actor.system("test"), passport("丙", IndicatorKind.RATE, RollUp.NONE, "乙 + 1"));
        assertThatThrownBy(() -> indicators.change(Actor.system("test"), passport("乙", IndicatorKind.RATE, RollUp.NONE, "丙 * 2").identified(second), version.leaf()))
                .hasMessageContaining("乙 → 丙 → 乙");
    }

    @Test
    void theProjectionIsWhatTheFactsTell() {
        UUID indicator = indicator("合计数", IndicatorKind.FLOW, RollUp.NONE);
        decide("hecha", report(indicator, "3", "", null), FigureFile.Move.VERIFY);
        KnownStore.Total total = luoshi.part(KnownStore.class).totals(look(indicator, now()), List.of(indicator)).get(indicator).getFirst();
        assertThat(total.value().toPlainString() + " " + total.count() + " " + total.state()).isEqualTo("3 1 VERIFIED");

        assertThat(luoshi.part(Journal.class).act(Actor.system("test"), () -> luoshi.part(FigureStore.class).compare())).isEmpty();
    }

    @Test
    void whatIsPurgedIsAddedUpNoMore() {
        UUID indicator = indicator("误报的数", IndicatorKind.FLOW, RollUp.NONE);
        UUID first = report(indicator, "3", "", null);
        decide("hecha", first, FigureFile.Move.VERIFY);
        UUID wrong = report(indicator, "4", "更正", first);
        decide("hecha", wrong, FigureFile.Move.VERIFY);
        long leaf = figures.find(List.of(wrong)).getFirst().leaf();
        luoshi.part(Purges.class).pin();
        luoshi.part(Journal.class).act(Actor.system("test"), () -> luoshi.part(Purges.class).purge(luoshi.part(Entries.class).findByArrival(leaf).orElseThrow(),
                new Purges.Ground(office.as("duchashi").actor(), office.as("hecha").actor(), "误传涉密内容")));

        assertThat(known(indicator)).isEqualTo("3 VERIFIED");
        KnownStore.Total total = luoshi.part(KnownStore.class).totals(look(indicator, now()), List.of(indicator)).get(indicator).getFirst();
        assertThat(total.value().toPlainString() + " " + total.count()).isEqualTo("3 1");
        assertThat(luoshi.part(Journal.class).act(Actor.system("test"), () -> luoshi.part(FigureStore.class).compare())).isEmpty();
    }

    private UUID indicator(String code, IndicatorKind kind, RollUp rollUp) {
        return luoshi.part(Indicators.class).add(Actor.system("test"), passport(code, kind, rollUp, ""));
    }

    private Indicator passport(String code, IndicatorKind kind, RollUp rollUp, String formula) {
        return new Indicator(null, code, water, code, "口径", new MeasureUnit("个"), kind, Direction.MORE, Frequency.MONTH, 15, 2, "台账", "抽查", "", false,
                rollUp, formula, null, YEAR);
    }

    private UUID report(UUID indicator, String value, String note, UUID replaces) {
        return figures.report(office.as("shuili-lly"), List.of(new Report(indicator, water, MAY, new BigDecimal(value), null, null, note, List.of(), replaces))).getFirst();
    }

    private void refusedReport(String key, UUID indicator, LocalDate to, String value) {
        Report report = new Report(indicator, water, to, value == null ? null : new BigDecimal(value), null, null, "", List.of(), null);
        assertThatThrownBy(() -> figures.report(office.as("shuili-lly"), List.of(report))).isInstanceOf(Refusal.class).hasMessageStartingWith(key);
    }

    private void decide(String who, UUID figure, FigureFile.Move move) {
        figures.decide(office.as(who), List.of(figure), move, "理由");
    }

    private void refused(String why, String who, UUID figure, FigureFile.Move move) {
        assertThatThrownBy(() -> decide(who, figure, move)).hasMessageContaining(why);
    }

    private String known(UUID indicator) {
        return known(indicator, now());
    }

    private String known(UUID indicator, Instant moment) {
        return luoshi.part(KnownStore.class).values(look(indicator, moment), Map.of(indicator, List.of(water))).stream()
                .map(value -> value.value().stripTrailingZeros().toPlainString() + " " + value.state()).collect(Collectors.joining(", "));
    }

    private static KnownStore.Look look(UUID indicator, Instant known) {
        return new KnownStore.Look(Map.of(indicator, MAY), YEAR, MAY, known, known, 4);
    }

    private static Instant now() {
        return luoshi.part(Clock.class).instant();
    }
}
