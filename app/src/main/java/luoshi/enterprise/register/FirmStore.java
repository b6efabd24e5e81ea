package luoshi.enterprise.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.Passage;
import luoshi.enterprise.Stated;
import luoshi.enterprise.TitleHeld;
import luoshi.journal.Purges;
import luoshi.journal.Rows;
import luoshi.kernel.SearchText;
import luoshi.people.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register, and beside them, kept in the same act, how each legal unit stands. */
@Component
public class FirmStore {

    private static final String KNOWN = " where legal_unit = any(:ids) and journal_known(leaf, :size) order by leaf";

    private final JdbcClient jdbc;
    private final JdbcOperations copies;
    private final Titles titles;

    FirmStore(JdbcClient jdbc, JdbcOperations copies, Titles titles) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.titles = titles;
    }

    /** What is recorded in one act. */
    public static final class Entry {

        private final Rows rows = new Rows();
        private final Instant at;
        private final UUID act = UUID.randomUUID();

        /** At a moment. */
        public Entry(Instant at) {
            this.at = at;
        }

        /** By which figures that were recorded together are known. */
        public UUID act() {
            return act;
        }

        /** A legal unit as it is from now on. */
        public void unit(LegalUnit unit, String note) {
            rows.add("enterprise_unit", "legal_unit", unit.id(), "code", unit.code(), "name", unit.name(), "industry", unit.industry(), "unit", unit.unit(), "own", unit.own(), "park", unit.park(),
                    "chain", unit.chain(), "registered", unit.registered(), "note", note, "at", at);
        }

        /** A figure. */
        public void figure(LegalUnit unit, Stated said) {
            rows.add("enterprise_figure", "act", act, "legal_unit", unit.id(), "unit", unit.unit(), "fact", said.fact(), "period", said.period(), "value", said.value(), "measure", said.measure(),
                    "source", said.source(), "state", said.state(), "settles", said.settles(), "file", said.file(), "note", said.note(), "at", at);
        }

        /** An entry or exit. */
        public void passage(LegalUnit unit, Passage passage) {
            rows.add("enterprise_passage", "legal_unit", unit.id(), "unit", unit.unit(), "way", passage.way(), "day", passage.day(), "successor", passage.successor(), "note", passage.note(), "at", at);
        }
    }

    /** Until the end of the act nobody else records anything of these legal units, gives their codes to others, or records titles, which would miss what is not there yet. */
    public void alone(Collection<?> keys) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('enterprise titles'))").query((_, _) -> 0).single();
        Integer[] locks = keys.stream().map(key -> key.hashCode() & 1_023).distinct().sorted().toArray(Integer[]::new);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('enterprise'), number) from unnest(:locks) with ordinality as lock (number, place) order by place").param("locks", locks).query((_, _) -> 0).list();
    }

    /** Records it, and how the legal units that it touches stand then; told how many more rows are in. */
    public void add(Entry entry, Collection<UUID> touched, IntConsumer told) {
        entry.rows.insert(copies, told);
        refresh(touched);
    }

    /** That a bureau keeps the register, or does not any more. */
    public void keep(UUID unit, boolean keeps, String note, Instant at) {
        jdbc.sql("insert into enterprise_keeper (unit, keeps, note, at) values (:unit, :keeps, :note, :at)").param("unit", unit).param("keeps", keeps).param("note", note).param("at", Timestamp.from(at))
                .update();
    }

    private void refresh(Collection<UUID> touched) {
        Rows rows = new Rows();
        files(touched, null).values().forEach(file -> row(rows, file));
        jdbc.sql("delete from enterprise_firm where legal_unit = any(:ids)").param("ids", touched.toArray(UUID[]::new)).update();
        rows.insert(copies);
    }

    private static void row(Rows rows, FirmFile file) {
        LegalUnit unit = file.unit();
        Map<Held.Place, Held> held = Held.of(file.figures(), KnownRules.facts());
        Passage last = file.passageOn(LocalDate.MAX).orElse(null);
        LocalDate since = file.passages().stream().map(Recorded::state).filter(one -> one.way().enters()).map(Passage::day).max(LocalDate::compareTo).orElse(null);
        SearchText text = SearchText.of(unit.name() + " " + unit.code());
        rows.add("enterprise_firm", "legal_unit", unit.id(), "code", unit.code(), "name", unit.name(), "industry", unit.industry(), "unit", unit.unit(), "own", unit.own(), "park", unit.park(), "chain",
                unit.chain(), "registered", unit.registered(), "since", since, "until", last == null || last.way().enters() ? null : last.day(), "exit",
                last == null || last.way().enters() ? null : last.way(), "held", HeldText.of(held), "titles", HeldText.titles(file.titles()), "conflicts",
                held.values().stream().filter(Held::conflict).count(), "folded", SearchText.folded(unit.name() + " " + unit.code()), "pairs", text.bigrams());
    }

    /** Tells anew which titles those hold who have one of these codes, or had it before. Whoever records anything of legal units waits until the end of the act. */
    void retell(Collection<String> codes) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('enterprise titles'))").query((_, _) -> 0).single();
        Map<UUID, List<String>> firms = new LinkedHashMap<>();
        jdbc.sql("select distinct legal_unit, code from enterprise_unit where legal_unit in (select legal_unit from enterprise_unit where code = any(:codes))").param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    firms.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>()).add(row.getString(2));
                });
        if (!firms.isEmpty()) {
            Map<String, List<TitleHeld>> held = titles.of(firms.values().stream().flatMap(List::stream).collect(Collectors.toSet()), null);
            String[] texts = firms.values().stream().map(own -> HeldText.titles(own.stream().flatMap(code -> held.getOrDefault(code, List.of()).stream()).toList())).toArray(String[]::new);
            jdbc.sql("update enterprise_firm set titles = told.titles from unnest(:firms, :texts) as told (firm, titles) where legal_unit = told.firm")
                    .param("firms", firms.keySet().toArray(UUID[]::new)).param("texts", texts).update();
        }
    }

    /** What is purged does not count any more. */
    @EventListener
    void purged(Purges.Purging purging) {
        if (List.of("enterprise_unit", "enterprise_figure", "enterprise_passage").contains(purging.table())) {
            List<UUID> touched = jdbc.sql("select legal_unit from " + purging.table() + " where id = :row").param("row", purging.row()).query(UUID.class).list();
            alone(touched);
            purging.afterwards().add(() -> refresh(touched));
        }
    }

    /** All that was recorded of some legal units, as far as the first so many entries of the journal tell it; of all where size is null. */
    public Map<UUID, FirmFile> files(Collection<UUID> ids, Long size) {
        Map<UUID, List<FirmFile.Version>> versions = grouped("select * from enterprise_unit", ids, size, FirmStore::version);
        Map<UUID, List<Recorded<Stated>>> figures = grouped("select * from enterprise_figure", ids, size, FirmStore::figure);
        Map<String, List<TitleHeld>> held = titles.of(versions.values().stream().flatMap(List::stream).map(one -> one.unit().code()).collect(Collectors.toSet()), size);
        Map<UUID, List<Recorded<Passage>>> passages = grouped("select * from enterprise_passage", ids, size, FirmStore::passage);
        Map<UUID, List<UUID>> merged = new HashMap<>();
        jdbc.sql("select successor, legal_unit from enterprise_passage where successor = any(:ids) and journal_known(leaf, :size) order by leaf").param("ids", ids.toArray(UUID[]::new)).param("size", size)
                .query(row -> {
                    merged.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>()).add(row.getObject(2, UUID.class));
                });
        Map<UUID, FirmFile> files = new LinkedHashMap<>();
        versions.forEach((id, all) -> {
            List<TitleHeld> own = all.stream().map(one -> one.unit().code()).distinct().flatMap(code -> held.getOrDefault(code, List.of()).stream()).toList();
            files.put(id, new FirmFile(all.getLast().unit(), all, figures.getOrDefault(id, List.of()), own, passages.getOrDefault(id, List.of()),
                    merged.getOrDefault(id, List.of())));
        });
        return files;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> grouped(String select, Collection<UUID> ids, Long size, Reader<T> reader) {
        Map<UUID, List<T>> grouped = new LinkedHashMap<>();
        jdbc.sql(select + KNOWN).param("ids", ids.toArray(UUID[]::new)).param("size", size).query(row -> {
            grouped.computeIfAbsent(row.getObject("legal_unit", UUID.class), _ -> new ArrayList<>()).add(reader.read(row));
        });
        return grouped;
    }

    static LegalUnit unit(ResultSet row) throws SQLException {
        return new LegalUnit(row.getObject("legal_unit", UUID.class), row.getString("code"), row.getString("name"), row.getString("industry"), row.getObject("unit", UUID.class),
                row.getObject("own", UUID.class), row.getString("park"), row.getString("chain"), row.getObject("registered", LocalDate.class));
    }

    private static FirmFile.Version version(ResultSet row) throws SQLException {
        return new FirmFile.Version(unit(row), row.getString("note"), row.getLong("leaf"), row.getTimestamp("at").toInstant());
    }

    private static Recorded<Stated> figure(ResultSet row) throws SQLException {
        return new Recorded<>(new Stated(row.getString("fact"), row.getString("period"), row.getString("value"), row.getString("measure"), row.getObject("source", UUID.class),
                Assurance.valueOf(row.getString("state")), row.getBoolean("settles"), row.getObject("file", UUID.class), row.getString("note")), row.getLong("leaf"));
    }

    private static Recorded<Passage> passage(ResultSet row) throws SQLException {
        return new Recorded<>(new Passage(Passage.Way.valueOf(row.getString("way")), row.getObject("day", LocalDate.class), row.getObject("successor", UUID.class), row.getString("note")), row.getLong("leaf"));
    }

    /** How legal units are known now, by their ids. */
    public Map<UUID, LegalUnit> units(Collection<UUID> ids) {
        return jdbc.sql("select * from enterprise_firm where legal_unit = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> unit(row)).list().stream()
                .collect(Collectors.toMap(LegalUnit::id, Function.identity()));
    }

    /** The legal unit that has a code now. */
    public Optional<UUID> coded(String code) {
        return Optional.ofNullable(coded(List.of(code)).get(code));
    }

    /** The legal units that have these codes now. */
    public Map<String, UUID> coded(Collection<String> codes) {
        Map<String, UUID> coded = new HashMap<>();
        jdbc.sql("select code, legal_unit from enterprise_firm where code = any(:codes)").param("codes", codes.toArray(String[]::new)).query(row -> {
            coded.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return coded;
    }

    /** The legal units that have these codes now, or else had them before. */
    public Map<String, UUID> holders(Collection<String> codes) {
        Map<String, UUID> holders = new HashMap<>();
        jdbc.sql("""
                        select code, legal_unit, leaf from enterprise_unit where code = any(:codes)
                        union all select code, legal_unit, null from enterprise_firm where code = any(:codes) order by leaf nulls last""").param("codes", codes.toArray(String[]::new)).query(row -> {
            holders.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return holders;
    }

    /** The legal units that have one of these codes or names now. */
    public List<UUID> named(Collection<String> codes, Collection<String> names) {
        return jdbc.sql("select legal_unit from enterprise_firm where code = any(:codes) union select legal_unit from enterprise_firm where name = any(:names)")
                .param("codes", codes.toArray(String[]::new)).param("names", names.toArray(String[]::new)).query(UUID.class).list();
    }

    /** The figures that were recorded together. */
    public Map<UUID, List<Recorded<Stated>>> recorded(UUID act) {
        Map<UUID, List<Recorded<Stated>>> figures = new LinkedHashMap<>();
        jdbc.sql("select * from enterprise_figure where act = :act order by leaf").param("act", act).query(row -> {
            figures.computeIfAbsent(row.getObject("legal_unit", UUID.class), _ -> new ArrayList<>()).add(figure(row));
        });
        return figures;
    }
}
