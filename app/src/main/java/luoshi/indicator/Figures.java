package luoshi.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.store.FigureStore;
import luoshi.indicator.store.FigureStore.Key;
import luoshi.indicator.store.Locks;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/**
 * The door of figures: one reports, another verifies, and somebody of another unit certifies. Whatever is recorded stays; a correction is another figure.
 */
@Component
public class Figures {

    private final Indicators indicators;
    private final FigureStore store;
    private final Locks locks;
    private final Journal journal;
    private final Door door;
    private final Clock clock;

    Figures(Indicators indicators, FigureStore store, Locks locks, Journal journal, Door door, Clock clock) {
        this.indicators = indicators;
        this.store = store;
        this.locks = locks;
        this.journal = journal;
        this.door = door;
        this.clock = clock;
    }

    /**
     * What somebody reports.
     *
     * @param indicator what is measured
     * @param unit of which unit it speaks
     * @param to last day of the period
     * @param value the value; of a rate null where part and whole are given
     * @param part numerator of a rate, else null
     * @param whole denominator of a rate, else null
     * @param note what is said about it; a correction needs its reason
     * @param files what bears it out
     * @param replaces the figure that was seen in its place; null for none
     */
    public record Report(UUID indicator, UUID unit, LocalDate to, BigDecimal value, BigDecimal part, BigDecimal whole, String note, List<UUID> files, UUID replaces) {

        Key key() {
            return new Key(indicator, unit, to);
        }
    }

    /** Records what somebody reports, all of it or nothing; answers the figures in the same order. */
    public List<UUID> report(SignedIn who, List<Report> reports) {
        Map<UUID, IndicatorVersion> known = indicators.list().stream().collect(Collectors.toMap(one -> one.state().id(), one -> one));
        List<Key> keys = reports.stream().map(Report::key).distinct().toList();
        if (keys.size() < reports.size()) {
            throw new Refusal("figure.twice");
        }
        return journal.act(who.actor(), () -> {
            store.alone(keys);
            Map<Key, List<FigureFile>> before = store.of(keys);
            FigureStore.Entry entry = new FigureStore.Entry();
            List<UUID> ids = new ArrayList<>();
            for (Report report : reports) {
                door.require(who, "figures.report", report.unit());
                IndicatorVersion indicator = Optional.ofNullable(known.get(report.indicator())).orElseThrow(() -> new Refusal("indicator.gone"));
                List<FigureFile> held = before.getOrDefault(report.key(), List.of());
                Figure figure = checked(report, indicator, held);
                entry.figure(figure, FigureStore.notBefore(held, now()), report.files());
                ids.add(figure.id());
            }
            store.add(entry, keys);
            return ids;
        });
    }

    private Figure checked(Report report, IndicatorVersion version, List<FigureFile> held) {
        Indicator indicator = version.state();
        if (indicator.derived()) {
            throw new Refusal("figure.derived", indicator.name(), indicator.formula());
        }
        if (!indicator.frequency().endsOn(report.to()) || report.to().isAfter(CityClock.today(clock))) {
            throw new Refusal("figure.period", indicator.name(), report.to());
        }
        locks.refuse(report.indicator(), report.to());
        BigDecimal value = value(report, indicator);
        Refusal.whereLonger(report.note(), Indicator.LONGEST);
        UUID last = held.stream().filter(file -> file.state() != null).reduce((_, newer) -> newer).map(file -> file.figure().id()).orElse(null);
        if (last != null && !last.equals(report.replaces())) {
            throw new Refusal("figure.stale", indicator.name());
        }
        if (report.note().isBlank() && (last != null || indicator.kind() == IndicatorKind.JUDGED)) {
            throw new Refusal(last != null ? "figure.reason" : "figure.grounds", indicator.name());
        }
        LocalDate from = indicator.kind().sinceNewYear() ? report.to().withDayOfYear(1) : report.to();
        return new Figure(UUID.randomUUID(), indicator.id(), version.row(), report.unit(), from, report.to(), value, report.part(), report.whole(), report.note().strip(), last);
    }

    private static BigDecimal value(Report report, Indicator indicator) {
        if (report.part() != null && report.whole() != null && indicator.kind() == IndicatorKind.RATE) {
            return report.whole().signum() == 0 ? null : report.part().multiply(new BigDecimal(100)).divide(report.whole(), MathContext.DECIMAL64);
        }
        BigDecimal value = report.value();
        if (value == null) {
            throw new Refusal("figure.empty", indicator.name());
        }
        if (value.stripTrailingZeros().scale() > indicator.decimals() || value.precision() - value.scale() > 15) {
            throw new Refusal("figure.decimals", value.toPlainString(), indicator.decimals());
        }
        if (indicator.kind() == IndicatorKind.JUDGED && value.compareTo(BigDecimal.ZERO) != 0 && value.compareTo(BigDecimal.ONE) != 0) {
            throw new Refusal("figure.judged", value.toPlainString());
        }
        return value;
    }

    /**
     * Verifies, certifies or returns figures, all of them or none.
     *
     * @param words the reason of a return
     */
    public void decide(SignedIn who, Collection<UUID> figures, FigureMove move, String words) {
        if (move == FigureMove.RETURN && words.isBlank()) {
            throw new Refusal("figure.return-reason");
        }
        Refusal.whereLonger(words, Indicator.LONGEST);
        List<Key> keys = store.find(figures).stream().map(file -> Key.of(file.figure())).distinct().toList();
        journal.act(who.actor(), () -> {
            store.alone(keys);
            List<FigureFile> files = store.find(figures);
            if (files.size() < figures.size()) {
                throw new Refusal("figure.gone");
            }
            FigureStore.Entry entry = new FigureStore.Entry();
            for (FigureFile file : files) {
                allow(who, file, move);
                entry.step(file.figure(), move, FigureStore.notBefore(List.of(file), now()), words.strip());
            }
            store.add(entry, keys);
        });
    }

    private void allow(SignedIn who, FigureFile file, FigureMove move) {
        Figure figure = file.figure();
        Indicator indicator = indicators.find(figure.indicator()).orElseThrow(() -> new Refusal("indicator.gone")).state();
        boolean certifies = move == FigureMove.CERTIFY || move == FigureMove.RETURN && file.state() == FigureState.VERIFIED;
        door.require(who, certifies ? "figures.certify" : "figures.verify", figure.unit());
        FigureState needed = move == FigureMove.CERTIFY ? FigureState.VERIFIED : move == FigureMove.VERIFY ? FigureState.REPORTED : file.state();
        if (file.state() == null || file.state() != needed || move == FigureMove.REPORT || move == FigureMove.RETURN && file.state() == FigureState.CERTIFIED) {
            throw new Refusal("figure.moved", indicator.name());
        }
        locks.refuse(figure.indicator(), figure.to());
        boolean acted = journal.tell(file.steps().stream().map(FigureFile.Step::leaf).toList()).values().stream().anyMatch(told -> told.actor().equals(who.actor().name()));
        if (acted && move != FigureMove.RETURN) {
            throw new Refusal("figure.own-hand", indicator.name());
        }
        if (certifies && who.units().anyMatch(figure.unit()::equals)) {
            throw new Refusal("figure.own-unit", indicator.name());
        }
        if (move == FigureMove.CERTIFY && indicator.certifier() != null && who.units().noneMatch(indicator.certifier()::equals)) {
            throw new Refusal("figure.certifier", indicator.name());
        }
    }

    /** Some figures with all that was done with them. */
    public List<FigureFile> find(Collection<UUID> figures) {
        return store.find(figures);
    }

    /** All figures of an indicator for a unit and a period, those that others have taken the place of too, in the order in which they came. */
    public List<FigureFile> of(UUID indicator, UUID unit, LocalDate to) {
        Key key = new Key(indicator, unit, to);
        return store.of(List.of(key)).getOrDefault(key, List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
