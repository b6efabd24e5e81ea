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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.owed.Dues;
import luoshi.indicator.roster.RosterRules;
import luoshi.indicator.store.FigureStore;
import luoshi.indicator.store.FigureStore.Key;
import luoshi.indicator.store.Locks;
import luoshi.journal.Actor;
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
    private final Dues dues;
    private final FigureStore store;
    private final Locks locks;
    private final Journal journal;
    private final Door door;
    private final Clock clock;

    Figures(Indicators indicators, Dues dues, FigureStore store, Locks locks, Journal journal, Door door, Clock clock) {
        this.indicators = indicators;
        this.dues = dues;
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
        Map<UUID, Indicator.Version> known = indicators.list().stream().collect(Collectors.toMap(one -> one.state().id(), one -> one));
        List<Key> keys = reports.stream().map(Report::key).distinct().toList();
        if (keys.size() < reports.size()) {
            throw new Refusal("figure.twice");
        }
        return journal.act(who.actor(), () -> {
            locks.hold();
            store.alone(keys);
            Map<Key, List<FigureFile>> before = store.of(keys);
            Predicate<Report> owes = dues.owes();
            List<Locks.Lock> locked = locks.list();
            FigureStore.Entry entry = new FigureStore.Entry();
            List<UUID> ids = new ArrayList<>();
            for (Report report : reports) {
                door.require(who, "figures.report", report.unit());
                Indicator.Version indicator = Optional.ofNullable(known.get(report.indicator())).orElseThrow(() -> new Refusal("indicator.gone"));
                List<FigureFile> held = before.getOrDefault(report.key(), List.of());
                Figure figure = checked(report, indicator, held, owes, locked);
                entry.figure(figure, FigureStore.notBefore(held, now()), report.files());
                ids.add(figure.id());
            }
            store.add(entry, keys);
            return ids;
        });
    }

    /** What would be refused of each of these were it reported now, in their order. */
    public List<Optional<Refusal>> judge(List<Report> reports) {
        Map<UUID, Indicator.Version> known = indicators.list().stream().collect(Collectors.toMap(one -> one.state().id(), one -> one));
        Map<Key, List<FigureFile>> before = store.of(reports.stream().map(Report::key).distinct().toList());
        Predicate<Report> owes = dues.owes();
        List<Locks.Lock> locked = locks.list();
        return reports.stream().map(report -> judged(report, known.get(report.indicator()), before.getOrDefault(report.key(), List.of()), owes, locked)).toList();
    }

    private Optional<Refusal> judged(Report report, Indicator.Version indicator, List<FigureFile> held, Predicate<Report> owes, List<Locks.Lock> locked) {
        try {
            checked(report, Optional.ofNullable(indicator).orElseThrow(() -> new Refusal("indicator.gone")), held, owes, locked);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private Figure checked(Report report, Indicator.Version version, List<FigureFile> held, Predicate<Report> owes, List<Locks.Lock> locked) {
        Indicator indicator = version.state();
        if (indicator.derived()) {
            throw new Refusal("figure.derived", indicator.name(), indicator.formula());
        }
        if (!indicator.frequency().endsOn(report.to()) || report.to().isAfter(CityClock.today(clock))) {
            throw new Refusal("figure.period", indicator.name(), report.to());
        }
        if (!owes.test(report)) {
            throw new Refusal("figure.not-owed", indicator.name(), report.to().getYear());
        }
        Locks.refuse(locked, report.indicator(), report.to());
        BigDecimal value = value(report, indicator);
        Refusal.whereLonger(report.note(), Indicator.LONGEST);
        UUID last = FigureFile.standing(held).map(file -> file.figure().id()).orElse(null);
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
        if (indicator.rollUp() == RollUp.RATIO && (value != null || report.part() != null || report.whole() != null)) {
            throw new Refusal("figure.parts", indicator.name()); // the city's rate is that of parts and wholes added up
        }
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
    public void decide(SignedIn who, Collection<UUID> figures, FigureFile.Move move, String words) {
        if (move == FigureFile.Move.RETURN && words.isBlank()) {
            throw new Refusal("figure.return-reason");
        }
        Refusal.whereLonger(words, Indicator.LONGEST);
        List<Key> keys = store.find(figures).stream().map(file -> Key.of(file.figure())).distinct().toList();
        journal.act(who.actor(), () -> {
            locks.hold();
            store.alone(keys);
            List<FigureFile> files = store.find(figures);
            if (files.size() < figures.size()) {
                throw new Refusal("figure.gone");
            }
            Map<Key, List<FigureFile>> series = store.of(keys);
            Map<Long, Journal.Told> told = told(files);
            Map<UUID, Indicator> passports = passports();
            List<Locks.Lock> locked = locks.list();
            FigureStore.Entry entry = new FigureStore.Entry();
            for (FigureFile file : files) {
                Indicator indicator = Optional.ofNullable(passports.get(file.figure().indicator())).orElseThrow(() -> new Refusal("indicator.gone"));
                allow(who, file, move, indicator, told, locked);
                if (file.isReplaced(series.get(Key.of(file.figure())))) {
                    throw new Refusal("figure.moved", indicator.name());
                }
                entry.step(file.figure(), move, FigureStore.notBefore(List.of(file), now()), words.strip());
            }
            store.add(entry, keys);
        });
    }

    private void allow(SignedIn who, FigureFile file, FigureFile.Move move, Indicator indicator, Map<Long, Journal.Told> told, List<Locks.Lock> locked) {
        Figure figure = file.figure();
        boolean certifies = move == FigureFile.Move.CERTIFY || move == FigureFile.Move.RETURN && file.state() == FigureState.VERIFIED;
        door.require(who, certifies ? "figures.certify" : "figures.verify", figure.unit());
        boolean fits = move == FigureFile.Move.RETURN ? file.next() != null : move != FigureFile.Move.REPORT && move == file.next();
        if (!fits) {
            throw new Refusal("figure.moved", indicator.name());
        }
        Locks.refuse(locked, figure.indicator(), figure.to());
        separated(who, file, move, indicator, told).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Who reports does not verify, and who had a hand in a figure, or is of its unit, does not certify it. */
    static Optional<Refusal> separated(SignedIn who, FigureFile file, FigureFile.Move move, Indicator indicator, Map<Long, Journal.Told> told) {
        boolean acted = file.steps().stream().map(step -> told.get(step.leaf())).anyMatch(one -> one != null && one.actor().equals(who.actor().name()));
        if (acted && move != FigureFile.Move.RETURN) {
            return Optional.of(new Refusal("figure.own-hand", indicator.name()));
        }
        if (file.state() == FigureState.VERIFIED && who.units().anyMatch(file.figure().unit()::equals)) {
            return Optional.of(new Refusal("figure.own-unit", indicator.name()));
        }
        if (move == FigureFile.Move.CERTIFY && indicator.certifier() != null && who.units().noneMatch(indicator.certifier()::equals)) {
            return Optional.of(new Refusal("figure.certifier", indicator.name()));
        }
        return Optional.empty();
    }

    Map<Long, Journal.Told> told(List<FigureFile> files) {
        return journal.tell(files.stream().flatMap(file -> file.steps().stream()).map(FigureFile.Step::leaf).toList());
    }

    /** All passports, by their indicators. */
    Map<UUID, Indicator> passports() {
        return indicators.list().stream().map(Indicator.Version::state).collect(Collectors.toMap(Indicator::id, one -> one));
    }

    /**
     * Figures were returned, all in one act. Published within its transaction, so that who keeps something about it keeps it with the act or not at all.
     *
     * @param figures those
     */
    public record Returned(List<Figure> figures) {}

    /**
     * Something that a count counts: an enterprise, a project, a place; never a person.
     *
     * @param key its number in a register: a unified social credit code, a project number; may be empty
     * @param name what it is called; may be empty where it has a number
     * @param place the county or unit it belongs to; may be empty
     * @param day when it came to be counted; null where nobody says
     * @param remark what else is said
     */
    public record Thing(String key, String name, String place, LocalDate day, String remark) {}

    /**
     * Records what a figure counts, while nobody has verified it; the latest list holds.
     *
     * @param source the file it was read from; empty where it was pasted
     */
    public void name(SignedIn who, UUID id, String source, List<Thing> things) {
        Figure figure = store.find(List.of(id)).stream().findFirst().orElseThrow(() -> new Refusal("figure.gone")).figure();
        door.require(who, "figures.report", figure.unit());
        Indicator indicator = indicators.find(figure.indicator()).orElseThrow(() -> new Refusal("indicator.gone")).state();
        if (!indicator.roster()) {
            throw new Refusal("roster.not-wanted", indicator.name());
        }
        RosterRules.refuse(things);
        List<Key> keys = List.of(Key.of(figure));
        journal.act(who.actor(), () -> {
            locks.hold();
            store.alone(keys);
            Locks.refuse(locks.list(), figure.indicator(), figure.to());
            FigureFile.standing(store.of(keys).getOrDefault(keys.getFirst(), List.of())).filter(one -> one.figure().id().equals(id) && one.state() == FigureState.REPORTED)
                    .orElseThrow(() -> new Refusal("roster.stands", indicator.name()));
            FigureStore.Entry entry = new FigureStore.Entry();
            entry.roster(figure, EvidenceFiles.plainName(source), things);
            store.add(entry, List.of());
        });
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

    /**
     * Figures for the program that measures: what a city has told of in years is recorded in minutes, as facts with their leaves and what was known when, by
     * the same code as one step after the other. Whether it was allowed is not asked.
     */
    @Component
    public static class Measured {

        private final FigureStore store;
        private final Journal journal;

        Measured(FigureStore store, Journal journal) {
            this.store = store;
            this.journal = journal;
        }

        /**
         * Records what was lived.
         *
         * @param lived figures with all that was done with them; their leaves are given here
         */
        public void record(Actor actor, List<FigureFile> lived) {
            List<Key> keys = lived.stream().map(file -> Key.of(file.figure())).distinct().toList();
            journal.act(actor, () -> {
                store.alone(keys);
                FigureStore.Entry entry = new FigureStore.Entry();
                for (FigureFile file : lived) {
                    entry.figure(file.figure(), file.steps().getFirst().at(), file.files());
                    file.steps().stream().skip(1).forEach(step -> entry.step(file.figure(), step.move(), step.at(), step.words()));
                }
                store.add(entry, keys);
            });
        }
    }
}
