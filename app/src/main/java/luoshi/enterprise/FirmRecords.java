package luoshi.enterprise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import luoshi.enterprise.register.FirmChecks;
import luoshi.enterprise.register.FirmStore;
import luoshi.enterprise.register.Scopes;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** The door through which legal units, their figures, entries and exits are recorded; titles are items of their register. Whatever is recorded stays; a correction is another row. */
@Component
public class FirmRecords {

    /** To record legal units, entries and exits, and figures that a bureau stands by. */
    public static final String EDIT = "enterprise.edit";
    /** To record figures as the enterprise says them. */
    public static final String REPORT = "enterprise.report";

    private final FirmStore store;
    private final Scopes scopes;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    FirmRecords(FirmStore store, Scopes scopes, Units units, Journal journal, Clock clock) {
        this.store = store;
        this.scopes = scopes;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to be recorded of one legal unit.
     *
     * @param unit as it is from now on, without an id where it is new; null where nothing of it changes
     * @param id of one that is recorded already; null for a new one
     * @param note why it is recorded so
     * @param figures what sources state
     * @param passages entries and exits; a new one needs the day on which it entered
     */
    public record Ask(LegalUnit unit, UUID id, String note, List<Stated> figures, List<Passage> passages) {

        /** A new legal unit that entered on a day. */
        public static Ask enters(LegalUnit unit, LocalDate day, String note) {
            return new Ask(unit, null, note, List.of(), List.of(new Passage(Passage.Way.ENTERED, day, null, note)));
        }

        /** Another name, code or place of one that is recorded. */
        public static Ask changes(LegalUnit unit, String note) {
            return new Ask(unit, unit.id(), note, List.of(), List.of());
        }

        /** Figures of one that is recorded. */
        public static Ask figures(UUID id, List<Stated> figures) {
            return new Ask(null, id, "", figures, List.of());
        }

        /** An entry or exit of one that is recorded. */
        public static Ask passes(UUID id, Passage passage) {
            return new Ask(null, id, "", List.of(), List.of(passage));
        }
    }

    /** What was recorded: by what figures are taken back, and the legal units in the order in which they were asked for. */
    public record Done(UUID act, List<UUID> units) {}

    /** Records one. */
    public UUID record(SignedIn who, Ask ask) {
        return recordAll(who, List.of(ask)).units().getFirst();
    }

    /** Records all of it in one act, or nothing. */
    public Done recordAll(SignedIn who, List<Ask> asks) {
        return recordAll(who, asks, _ -> { });
    }

    /**
     * The same, telling how it goes.
     *
     * @param told is told how many more rows are in: units, figures and passages
     */
    public Done recordAll(SignedIn who, List<Ask> asks, IntConsumer told) {
        return journal.act(who.actor(), () -> {
            Set<Object> keys = new HashSet<>();
            asks.forEach(ask -> {
                Optional.ofNullable(ask.id()).ifPresent(keys::add);
                Optional.ofNullable(ask.unit()).map(LegalUnit::code).ifPresent(keys::add);
            });
            store.alone(keys);
            Map<UUID, FirmFile> files = store.files(asks.stream().map(Ask::id).filter(id -> id != null).distinct().toList(), null);
            FirmStore.Entry entry = new FirmStore.Entry(now());
            FirmChecks checks = new FirmChecks(who, scopes, units.on(AsOf.now(today())), today());
            Map<String, UUID> codes = store.coded(asks.stream().map(Ask::unit).filter(unit -> unit != null).map(LegalUnit::code).toList());
            List<UUID> touched = new ArrayList<>();
            asks.forEach(ask -> touched.add(add(ask, files, entry, checks, codes)));
            store.add(entry, new HashSet<>(touched), told);
            return new Done(entry.act(), touched);
        });
    }

    private UUID add(Ask ask, Map<UUID, FirmFile> files, FirmStore.Entry entry, FirmChecks checks, Map<String, UUID> codes) {
        FirmFile file = ask.id() == null ? null : Optional.ofNullable(files.get(ask.id())).orElseThrow(() -> new Refusal("firm.gone"));
        LegalUnit unit = file == null ? ask.unit().withId(UUID.randomUUID()) : ask.unit() == null ? file.unit() : ask.unit();
        if (file != null) {
            checks.may(file.unit(), ask.unit() == null && ask.passages().isEmpty() ? REPORT : EDIT);
        }
        if (ask.unit() != null) {
            checks.unit(unit);
            UUID holder = codes.get(unit.code());
            if (holder != null && !holder.equals(unit.id())) {
                throw new Refusal("firm.code-taken", unit.code());
            }
            codes.put(unit.code(), unit.id());
            entry.unit(unit, ask.note());
        }
        checks.figures(unit, ask.figures()).forEach(one -> entry.figure(unit, one));
        boolean present = file != null && file.presentOn(LocalDate.MAX);
        for (Passage passage : ask.passages()) {
            checks.passage(unit, passage, present);
            Optional.ofNullable(passage.successor()).filter(id -> store.files(List.of(id), null).isEmpty()).ifPresent(_ -> {
                throw new Refusal("firm.successor");
            });
            entry.passage(unit, passage);
            present = passage.way().enters();
        }
        return unit.id();
    }

    /**
     * Takes back the figures that were recorded together: what the same sources had stated before holds again. Refused where somebody has stated one of them anew since.
     *
     * @param told is told how many more are taken back
     */
    public int undo(SignedIn who, UUID act, String note, IntConsumer told) {
        return journal.act(who.actor(), () -> {
            Map<UUID, List<Recorded<Stated>>> figures = store.recorded(act);
            store.alone(figures.keySet());
            Map<UUID, FirmFile> files = store.files(figures.keySet(), null);
            FirmStore.Entry entry = new FirmStore.Entry(now());
            FirmChecks checks = new FirmChecks(who, scopes, units.on(AsOf.now(today())), today());
            figures.forEach((id, rows) -> {
                FirmFile file = files.get(id);
                checks.may(file.unit(), EDIT);
                rows.forEach(row -> entry.figure(file.unit(), before(file, row, note)));
            });
            store.add(entry, figures.keySet(), told);
            return figures.values().stream().mapToInt(List::size).sum();
        });
    }

    /** Says whether a bureau keeps the register: its heads and contacts then reach all legal units. */
    public void keep(SignedIn who, UUID unit, boolean keeps, String note) {
        if (units.on(AsOf.now(today())).find(unit).filter(one -> one.kind() == UnitKind.BUREAU).isEmpty()) {
            throw new Refusal("firm.keeper");
        }
        Refusal.whereLonger(note, LegalUnit.LONGEST);
        scopes.requireKeeping(who, unit);
        journal.act(who.actor(), () -> store.keep(unit, keeps, note, now()));
    }

    private static Stated before(FirmFile file, Recorded<Stated> row, String note) {
        Stated said = row.state();
        List<Recorded<Stated>> same = file.figures().stream().filter(one -> one.state().fact().equals(said.fact()) && one.state().period().equals(said.period())
                && one.state().source().equals(said.source()) && one.state().state() == said.state()).toList();
        if (same.getLast().leaf() != row.leaf()) {
            throw new Refusal("firm.undo-late", file.unit().name());
        }
        Stated then = same.stream().filter(one -> one.leaf() < row.leaf()).reduce((_, later) -> later).map(Recorded::state).orElse(null);
        return new Stated(said.fact(), said.period(), then == null ? "" : then.value(), then == null ? "" : then.measure(), said.source(), said.state(), false, then == null ? null : then.file(), note);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return CityClock.today(clock);
    }
}
