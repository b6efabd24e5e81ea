package luoshi.flood.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Colour;
import luoshi.flood.OpenWarnings;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.Warning;
import luoshi.flood.warning.Change;
import luoshi.flood.warning.Rule;
import luoshi.flood.warning.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The warnings that observations called for: those that were open at a moment, and what became of one. */
@Component
public class Warnings implements OpenWarnings {

    private static final Map<String, Warning.Kind> KINDS =
            RuleBook.shipped().stream().collect(Collectors.toMap(Rule::key, rule -> rule.kind().warning(), (one, _) -> one));

    private final JdbcClient jdbc;
    private final Stations stations;

    Warnings(JdbcClient jdbc, Stations stations) {
        this.jdbc = jdbc;
        this.stations = stations;
    }

    /**
     * What became of a warning at one time.
     *
     * @param warning the warning through its stages
     * @param step 0 when it opened
     * @param station its station
     * @param rule key of its rule
     * @param change what became of it
     * @param before its colour until then; null where none was open
     * @param after its colour from then on; null where it closed
     * @param since when what it speaks of first held
     * @param said the sentence in Chinese
     * @param saidEn the sentence in English
     * @param at when the server knew
     */
    public record Passed(UUID warning, int step, UUID station, String rule, Change.Kind change, Colour before, Colour after, Instant since, String said, String saidEn, Instant at) {}

    /** The warnings of a moment: those that have been closed since, as far as they had come then, and those that are open still. */
    @Override
    public List<Warning> at(Instant asOf) {
        Map<UUID, Station> known = stations.register().stations();
        Map<UUID, List<Passed>> passed = jdbc.sql("""
                        with asked as (select warning from flood_open where colour is not null union select warning from flood_warning where change = 'CLOSED' and at > :asOf)
                        select warning, step, station, rule, change, before, after, since, said, said_en, at from flood_warning join asked using (warning) where at <= :asOf order by step""")
                .param("asOf", Timestamp.from(asOf)).query(Passed.class).list().stream().collect(Collectors.groupingBy(Passed::warning, LinkedHashMap::new, Collectors.toList()));
        return passed.values().stream().map(steps -> warning(steps, known)).toList();
    }

    private static Warning warning(List<Passed> steps, Map<UUID, Station> known) {
        Passed first = steps.getFirst();
        Passed last = steps.getLast();
        Station station = known.get(last.station());
        Colour highest = steps.stream().map(Passed::after).filter(colour -> colour != null).max(Comparator.naturalOrder()).orElseThrow();
        return new Warning(last.warning(), last.rule(), kind(last.rule()), last.after(), highest, last.station(), station == null ? "" : station.name(),
                station == null ? null : station.county(), last.said(), last.saidEn(), first.since(), first.at(), null);
    }

    /** Where the warnings of a rule come from. */
    public static Warning.Kind kind(String rule) {
        return KINDS.getOrDefault(rule, Warning.Kind.MEASURED);
    }

    /** What became of all warnings from one moment up to another, in the order in which the server knew. */
    public List<Passed> between(Instant from, Instant to) {
        return jdbc.sql("select warning, step, station, rule, change, before, after, since, said, said_en, at from flood_warning where at >= :from and at < :to order by at, leaf")
                .param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).query(Passed.class).list();
    }
}
