package luoshi.matter.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.matter.ClockKind;
import luoshi.matter.DueLamp;
import luoshi.matter.MatterList;
import luoshi.matter.Party;
import luoshi.matter.Phase;
import luoshi.matter.store.Sources;
import luoshi.page.Lamp;
import luoshi.page.Words;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the rows of a page what lists of matters do not tell: the clock that runs out next, who is waited for, and the leaders' names. */
@Component
class BoardRows {

    private final JdbcClient jdbc;
    private final People people;
    private final Sources sources;

    BoardRows(JdbcClient jdbc, People people, Sources sources) {
        this.jdbc = jdbc;
        this.people = people;
        this.sources = sources;
    }

    /**
     * What the fields of the board offer.
     *
     * @param units by id
     * @param leaders by id
     * @param titles plans, meetings and documents
     * @param headings the sections of the one that is chosen, or of the only one
     */
    public record Choices(Map<String, String> units, Map<String, String> leaders, List<String> titles, List<String> headings) {}

    /** Whoever does not see everything is offered only what stands in what they see. */
    Choices choices(String title, Door.Scope scope, UnitTree tree) {
        Sources.Seen seen = sources.of(scope, title);
        return new Choices(tree.choices(unit -> scope.covers(unit.id())), names(seen.leaders()), seen.titles(), seen.headings());
    }

    /**
     * A row of the board.
     *
     * @param row the matter
     * @param leader name of the leader in charge; empty for none
     * @param clock the clock that runs out next; null for none
     * @param node its date of the node plan; 0 for other clocks
     * @param waits who is to act, for the parts of which units
     * @param asOf the moment of its lamp
     */
    public record Line(MatterList.Row row, String leader, ClockKind clock, int node, Map<Party, List<UUID>> waits, Instant asOf) {

        /** Its lamp. */
        public Lamp lamp(Words words) {
            return row.phase().timed() ? DueLamp.shown(row.lamp(), clockWords(words), row.due(), asOf, words) : new Lamp(Lamp.Light.GREY, words.t("due-lamp.none"), "");
        }

        /** The clock that runs out next, in words; empty for none. */
        public String clockWords(Words words) {
            return clock == null ? "" : clock == ClockKind.NODE ? words.t("clock.node", Integer.toString(node)) : words.of("clock", clock);
        }

        /** The last day on which that is in time; empty for none. */
        public String lastDay() {
            return row.due() == null ? "" : DueLamp.lastDay(row.due()).toString();
        }
    }

    private record Part(UUID matter, UUID unit, Party waits, ClockKind clock, int node) {}

    /** The rows as the board shows them. */
    List<Line> lines(List<MatterList.Row> rows, Instant asOf) {
        Map<UUID, List<Part>> parts = parts(rows.stream().map(MatterList.Row::id).toArray(UUID[]::new));
        Map<UUID, Person> leaders = people.findAll(rows.stream().map(MatterList.Row::leader).filter(Objects::nonNull).distinct().toList());
        return rows.stream().map(row -> line(row, parts.getOrDefault(row.id(), List.of()), leaders, asOf)).toList();
    }

    private static Line line(MatterList.Row row, List<Part> parts, Map<UUID, Person> leaders, Instant asOf) {
        Map<Party, List<UUID>> waits = new LinkedHashMap<>();
        parts.stream().filter(part -> part.waits() != Party.NOBODY).forEach(part -> waits.computeIfAbsent(part.waits(), _ -> new ArrayList<>()).add(part.unit()));
        if (row.phase() == Phase.SUBMITTED || row.phase() == Phase.CLOSED) {
            waits.put(Party.ISSUER, List.of());
        }
        Part next = parts.isEmpty() ? null : parts.getFirst();
        String leader = row.leader() != null && leaders.containsKey(row.leader()) ? leaders.get(row.leader()).name() : "";
        return new Line(row, leader, next == null || row.due() == null ? null : next.clock(), next == null ? 0 : next.node(), waits, asOf);
    }

    /** The open parts of matters, what is due first standing first. */
    private Map<UUID, List<Part>> parts(UUID[] matters) {
        return jdbc.sql("select matter, unit, waits, clock, node, due from matter_part where until = 'infinity' and open and matter = any(:matters) order by due, since")
                .param("matters", matters).query((row, _) -> part(row)).list().stream().collect(Collectors.groupingBy(Part::matter));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getObject("matter", UUID.class), row.getObject("unit", UUID.class), Party.valueOf(row.getString("waits")),
                BoardForm.one(ClockKind.class, row.getString("clock")), row.getInt("node"));
    }

    /** Names of leaders, to choose from. */
    Map<String, String> names(List<UUID> leaders) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<UUID, Person> found = people.findAll(leaders);
        leaders.stream().filter(found::containsKey).forEach(leader -> names.put(leader.toString(), found.get(leader).name()));
        return names;
    }
}
