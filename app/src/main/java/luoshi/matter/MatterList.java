package luoshi.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.SearchText;
import luoshi.matter.slip.SlipKind;
import luoshi.page.Lamp;
import luoshi.page.Words;
import luoshi.people.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of lists and counts of matters. What hurts most comes first: what has been past its day for longest, and then what is due next. */
@Component
public class MatterList {

    private static final String LAMP = "matter_lamp(cast(:asOf as timestamptz), %1$s.yellow_at, %1$s.red_at, %1$s.supervise_at, %1$s.grey, %1$s.late, %1$s.clocks)";
    private static final String SEEN = "matter.matter = any(array(select seen.matter from matter_part seen where seen.until = 'infinity' and seen.unit = any(:%s)))";
    private static final String ROW = "matter.matter, matter.year, matter.number, matter.title, matter.phase, matter.class, matter.source, matter.source_title, matter.heading,"
            + " matter.leader, matter.lead, matter.deadline, matter.due, " + LAMP.formatted("matter") + " as lamp";
    private static final String PART = ", part.assignment, part.unit, part.state, part.waits, part.proposes, part.clock, part.due as part_due, " + LAMP.formatted("part") + " as part_lamp";

    /** Asked whether it is true, so that those who wait are gone through once and kept, and not looked for at every matter. */
    private static final String WAITING = "(matter.matter in (select matter from matter_part where until = 'infinity' and open and waits = :waits)) is true";
    private static final String ORDER = " order by matter.red_at, matter.due, matter.year, matter.number";

    static final String LAMPS_BY_UNIT = "select part.unit, " + LAMP.formatted("part") + ", count(*) from matter_part part"
            + " where part.open and part.since <= :asOf and part.until > :asOf group by 1, 2";

    private final JdbcClient jdbc;

    MatterList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; null for whatever does not matter.
     *
     * @param phases in one of these phases; none for any
     * @param lamps with one of these lamps ({@link DueLamp#code()}); none for any
     * @param unit a unit that has a part in it
     * @param waits somebody who is to act on a part of it
     * @param leader the leader in charge
     * @param source where it comes from
     * @param sourceTitle the plan, meeting or document
     * @param heading the section of it
     * @param kind what sort of matter
     * @param text words in its title or in the words it comes from
     */
    public record Filter(List<Phase> phases, List<Integer> lamps, UUID unit, Party waits, UUID leader, Matter.Source source, String sourceTitle, String heading,
            MatterClass kind, SearchText text) {

        /** All that is in hand. */
        public static final Filter OPEN = new Filter(List.of(Phase.OPEN, Phase.SUSPENDED), List.of(), null, null, null, null, null, null, null, new SearchText(List.of()));

        public Filter {
            phases = List.copyOf(phases);
            lamps = List.copyOf(lamps);
        }

        /** What holds these words, also what has come to its end. */
        public static Filter of(SearchText text) {
            return new Filter(List.of(), List.of(), null, null, null, null, null, null, null, text);
        }

        /** The same with one lamp or another. */
        public Filter lit(List<Integer> others) {
            return new Filter(phases, others, unit, waits, leader, source, sourceTitle, heading, kind, text);
        }

        private String conditions(Door.Scope scope) {
            List<String> all = new ArrayList<>(List.of("true"));
            Stream.of(phases.isEmpty() ? "" : phases.stream().map(phase -> "'" + phase.name() + "'").collect(Collectors.joining(", ", "matter.phase in (", ")")),
                            lit(), unit == null ? "" : SEEN.formatted("unit"), scope.all() ? "" : SEEN.formatted("scope"),
                            waits == null ? "" : WAITING,
                            leader == null ? "" : "matter.leader = :leader", source == null ? "" : "matter.source = :source",
                            sourceTitle == null ? "" : "matter.source_title = :sourceTitle", heading == null ? "" : "matter.heading = :heading",
                            kind == null ? "" : "matter.class = :kind",
                            text.isEmpty() ? "" : "matter.pairs @> :pairs::text[] and not exists (select from unnest(:terms::text[]) term where position(term in matter.folded) = 0)")
                    .filter(condition -> !condition.isEmpty()).forEach(all::add);
            return String.join(" and ", all);
        }

        /** The lamps, and what they say of the order in which rows stand, so that only the past, or only what is yet to come, is gone through. */
        private String lit() {
            if (lamps.isEmpty()) {
                return "";
            }
            if (Set.copyOf(lamps).equals(Set.of(5, 6))) {
                return "matter.red_at <= :asOf"; // all that is past its day
            }
            boolean red = lamps.stream().allMatch(lamp -> lamp > 4);
            boolean notRed = lamps.stream().allMatch(lamp -> lamp < 5);
            return (red == notRed ? "" : "matter.red_at " + (red ? "<=" : ">") + " :asOf and ") + LAMP.formatted("matter")
                    + lamps.stream().map(String::valueOf).collect(Collectors.joining(", ", " in (", ")"));
        }

        private JdbcClient.StatementSpec ask(JdbcClient jdbc, String select, Door.Scope scope, Instant asOf, String rest) {
            return jdbc.sql(select + " from matter_current matter where " + conditions(scope) + rest)
                    .param("asOf", Timestamp.from(asOf)).param("unit", unit == null ? null : new UUID[] {unit}).param("scope", scope.units().toArray(UUID[]::new))
                    .param("waits", waits == null ? null : waits.name()).param("leader", leader).param("source", source == null ? null : source.name())
                    .param("sourceTitle", sourceTitle).param("heading", heading).param("kind", kind == null ? null : kind.name())
                    .param("pairs", text.bigrams().toArray(String[]::new)).param("terms", text.unsure().toArray(String[]::new));
        }
    }

    /**
     * A matter as lists show it.
     *
     * @param id the matter
     * @param year year of its number
     * @param number its number
     * @param title what is to be done
     * @param phase where it stands
     * @param kind what sort of matter
     * @param origin where it comes from; without its words
     * @param leader the leader in charge, or null
     * @param lead the unit that leads
     * @param deadline the day by which all of it is to be done, or null
     * @param due when the next of its clocks runs out; null where none runs
     * @param lamp its worst lamp now: {@link DueLamp#code()}
     */
    public record Row(UUID id, int year, int number, String title, Phase phase, MatterClass kind, Matter.Origin origin, UUID leader, UUID lead, LocalDate deadline,
            Instant due, int lamp) {

        /** Its number as lists print it: 2022-15. */
        public String label() {
            return year + "-" + number;
        }
    }

    /**
     * A part that somebody is to act on.
     *
     * @param matter the matter
     * @param assignment the part; null where the whole matter waits
     * @param unit the unit that owes it
     * @param state where it stands; null where the whole matter waits
     * @param waits who is to act
     * @param proposes the move whose draft waits for the head; null for none
     * @param clock the clock that runs out next; null for none
     * @param due when it runs out; null where none runs
     * @param lamp its lamp now
     */
    public record Duty(Row matter, UUID assignment, UUID unit, State state, Party waits, Move proposes, ClockKind clock, Instant due, int lamp) {

        /** Where it is done: the matter's page, at the part. */
        public String page() {
            return "/matters/" + matter.id() + (assignment == null ? "" : "#part-" + assignment);
        }

        /** Its lamp at that moment, as lists show it. */
        public Lamp shown(Instant asOf, Words words) {
            boolean untimed = lamp == 0 && due == null && state != null && state.waits() == Party.UNIT; // who helps has no day
            return untimed ? new Lamp(Lamp.Light.GREY, words.t("due-lamp.none"), "") : DueLamp.shown(lamp, clock == null ? "" : words.of("clock", clock), due, asOf, words);
        }

        /** The last day on which it is in time; empty where no clock runs. */
        public String lastDay() {
            return due == null ? "" : DueLamp.lastDay(due).toString();
        }

        /** The one next thing to do. */
        public Move next() {
            if (state == null) {
                return matter.phase() == Phase.CLOSED ? Move.STRIKE_OFF : Move.ISSUE;
            }
            return proposes != null ? proposes : switch (state) {
                case ISSUED -> Move.SIGN;
                case SIGNED -> Move.DEPLOY;
                case IN_HAND -> clock == null || clock == ClockKind.FEEDBACK || clock == ClockKind.NODE ? Move.FEEDBACK : Move.APPLY;
                case OBJECTED -> Move.KEEP;
                case EXTENDING -> Move.GRANT;
                case ESCALATED -> Move.DECIDE;
                case APPLIED -> Move.CHECK;
                default -> Move.ACCEPT;
            };
        }
    }

    /**
     * Part of what was looked for.
     *
     * @param rows so many of them
     * @param total how many there are
     */
    public record Found<T>(List<T> rows, int total) {}

    /** Matters that are looked for, as far as the scope covers a unit that has a part in them, from a place on. */
    public Found<Row> search(Door.Scope scope, Filter filter, Instant asOf, int offset, int limit) {
        return new Found<>(list(scope, filter, asOf, offset, limit), filter.ask(jdbc, "select count(*)", scope, asOf, "").query(Integer.class).single());
    }

    /** The same for who knows already how many there are. Those before the place are passed over in the index alone. */
    public List<Row> list(Door.Scope scope, Filter filter, Instant asOf, int offset, int limit) {
        return filter.ask(jdbc, "select " + ROW + " from (select matter.matter as id", scope, asOf, ORDER + " limit :limit offset :offset) page join matter_current matter on matter.matter = page.id" + ORDER)
                .param("limit", limit).param("offset", offset).query((row, _) -> row(row)).list();
    }

    /** How many of them have which lamp. */
    public Map<Integer, Integer> lamps(Door.Scope scope, Filter filter, Instant asOf) {
        Map<Integer, Integer> lamps = new TreeMap<>();
        filter.ask(jdbc, "select " + LAMP.formatted("matter") + ", count(*)", scope, asOf, " group by 1").query((row, _) -> lamps.put(row.getInt(1), row.getInt(2))).list();
        return lamps;
    }

    /** By what matters can be told apart. */
    public enum Group {
        /** 牵头领导. */
        LEADER("leader"),
        /** 来源. */
        SOURCE("source_title"),
        /** 出处：the section of the document. */
        SECTION("heading");

        private final String column;

        Group(String column) {
            this.column = column;
        }
    }

    /** How many of them have which lamp, told apart: leader's id, source or section → lamp → how many. What has none stands under nothing. */
    public Map<String, Map<Integer, Integer>> lampsBy(Group group, Door.Scope scope, Filter filter, Instant asOf) {
        Map<String, Map<Integer, Integer>> groups = new TreeMap<>();
        filter.ask(jdbc, "select coalesce(matter." + group.column + "::text, ''), " + LAMP.formatted("matter") + ", count(*)", scope, asOf, " group by 1, 2")
                .query((row, _) -> groups.computeIfAbsent(row.getString(1), _ -> new TreeMap<>()).put(row.getInt(2), row.getInt(3))).list();
        return groups;
    }

    /**
     * How many open parts of each unit had which lamp at a moment, as far as is known now: unit → lamp → how many.
     */
    public Map<UUID, Map<Integer, Integer>> lampsByUnit(Instant asOf) {
        Map<UUID, Map<Integer, Integer>> units = new HashMap<>();
        jdbc.sql(LAMPS_BY_UNIT).param("asOf", Timestamp.from(asOf))
                .query((row, _) -> units.computeIfAbsent(row.getObject(1, UUID.class), _ -> new TreeMap<>()).put(row.getInt(2), row.getInt(3))).list();
        return units;
    }

    /**
     * Whose turn it is, for one party.
     *
     * @param units whose parts: the units that owe them; null for all
     */
    public Found<Duty> duties(Party party, Collection<UUID> units, Instant asOf, int offset, int limit) {
        String from = " from matter_part part join matter_current matter on matter.matter = part.matter where part.until = 'infinity' and part.open and part.waits = :waits"
                + (units == null ? "" : " and part.unit = any(:units)");
        UUID[] those = units == null ? null : units.toArray(UUID[]::new);
        int total = jdbc.sql("select count(*) from matter_part part where part.until = 'infinity' and part.open and part.waits = :waits" + (units == null ? "" : " and part.unit = any(:units)"))
                .param("waits", party.name()).param("units", those).query(Integer.class).single();
        List<Duty> duties = jdbc.sql("select " + ROW + PART + from + " order by part.due, part.since, matter.year, matter.number limit :limit offset :offset")
                .param("asOf", Timestamp.from(asOf)).param("waits", party.name()).param("units", those).param("limit", limit).param("offset", offset)
                .query((row, _) -> duty(row)).list();
        return new Found<>(duties, total);
    }

    /** Which of a unit's parts. */
    public enum Held {
        /** Something is owed. */
        OPEN("part.open"),
        /** It has asked for something, or applied to close, and waits for the answer. */
        ASKED("part.open and part.state in ('OBJECTED', 'EXTENDING', 'ESCALATED', 'APPLIED', 'CHECKED')"),
        /** Nothing is owed any more. */
        DONE("not part.open");

        private final String condition;

        Held(String condition) {
            this.condition = condition;
        }
    }

    /**
     * The parts of a unit, what hurts most first.
     *
     * @param lamps with one of these lamps; none for any
     */
    public List<Duty> parts(UUID unit, Held held, List<Integer> lamps, Instant asOf, int offset, int limit) {
        String lit = lamps.isEmpty() ? "" : " and " + LAMP.formatted("part") + lamps.stream().map(String::valueOf).collect(Collectors.joining(", ", " in (", ")"));
        return jdbc.sql("select " + ROW + PART + " from matter_part part join matter_current matter on matter.matter = part.matter where part.until = 'infinity' and part.unit = :unit and "
                        + held.condition + lit + " order by part.red_at, part.due, matter.year desc, matter.number desc limit :limit offset :offset")
                .param("asOf", Timestamp.from(asOf)).param("unit", unit).param("limit", limit).param("offset", offset).query((row, _) -> duty(row)).list();
    }

    /** How many of them have which lamp. */
    public Map<Integer, Integer> lamps(UUID unit, Held held, Instant asOf) {
        Map<Integer, Integer> lamps = new TreeMap<>();
        jdbc.sql("select " + LAMP.formatted("part") + ", count(*) from matter_part part where part.until = 'infinity' and part.unit = :unit and " + held.condition + " group by 1")
                .param("asOf", Timestamp.from(asOf)).param("unit", unit).query((row, _) -> lamps.put(row.getInt(1), row.getInt(2))).list();
        return lamps;
    }

    /** Of each of these matters the part that hurts most, or is due first. */
    public Map<UUID, Duty> worstParts(Collection<UUID> matters, Instant asOf) {
        return jdbc.sql("select distinct on (part.matter) " + ROW + PART + " from matter_part part join matter_current matter on matter.matter = part.matter"
                        + " where part.until = 'infinity' and part.open and part.matter = any(:matters) order by part.matter, part.red_at, part.due, part.role")
                .param("asOf", Timestamp.from(asOf)).param("matters", matters.toArray(UUID[]::new)).query((row, _) -> duty(row)).list().stream()
                .collect(Collectors.toMap(duty -> duty.matter().id(), duty -> duty));
    }

    /**
     * Something that happened to a matter of which its leader is to hear.
     *
     * @param at when
     * @param kind what
     * @param matter to which
     */
    public record Alarm(Instant at, Kind kind, Row matter) {

        /** What leaders hear of. */
        public enum Kind { OVERDUE, SUPERVISE, SLIP, ESCALATE, RECLASSIFY }
    }

    /** What a leader is to hear of matters in their charge, the newest first: ran out and is not done yet, or was done by others, after one moment and up to another. */
    public List<Alarm> alarms(UUID leader, Instant after, Instant asOf, int limit) {
        return jdbc.sql("select alarm.at, alarm.kind, " + ROW + """
                         from (
                            select matter, red_at as at, 'OVERDUE' as kind from matter_current where leader = :leader and phase = 'OPEN' and red_at > :after and red_at <= :asOf
                            union all select matter, supervise_at, 'SUPERVISE' from matter_current where leader = :leader and phase = 'OPEN' and supervise_at > :after and supervise_at <= :asOf
                            union all select matter, at, case move when 'CHASE' then 'SLIP' else move end from matter_step
                                where (move in ('ESCALATE', 'RECLASSIFY') or move = 'CHASE' and starts_with(words, '%s')) and at > :after and at <= :asOf) alarm
                        join matter_current matter on matter.matter = alarm.matter where matter.leader = :leader
                        order by alarm.at desc, matter.year, matter.number limit :limit""".formatted(SlipKind.SUPERVISE.word()))
                .param("leader", leader).param("after", Timestamp.from(after)).param("asOf", Timestamp.from(asOf)).param("limit", limit)
                .query((row, _) -> new Alarm(moment(row, "at"), Alarm.Kind.valueOf(row.getString("kind")), row(row))).list();
    }

    /** The titles of matters, by their ids. */
    public Map<UUID, Row> rows(Collection<UUID> matters, Instant asOf) {
        return jdbc.sql("select " + ROW + " from matter_current matter where matter.matter = any(:ids)").param("asOf", Timestamp.from(asOf)).param("ids", matters.toArray(UUID[]::new))
                .query((row, _) -> row(row)).list().stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    /** The matters that serve a commitment. */
    public List<Row> of(UUID commitment, Instant asOf) {
        return jdbc.sql("select " + ROW + " from matter_current matter join matter_commitment link on link.matter = matter.matter and link.version = matter.version where link.commitment = :commitment order by year, number")
                .param("asOf", Timestamp.from(asOf)).param("commitment", commitment).query((row, _) -> row(row)).list();
    }

    /** How many matters that were not taken back serve each of these commitments; those that none serves are left out. */
    public Map<UUID, Integer> serving(Collection<UUID> commitments) {
        Map<UUID, Integer> serving = new HashMap<>();
        jdbc.sql("""
                        select link.commitment, count(*) from matter_commitment link
                        join matter_current matter on matter.matter = link.matter and matter.version = link.version
                        where link.commitment = any(:commitments) and matter.phase not in ('CANCELLED', 'REOPENED') group by 1""")
                .param("commitments", commitments.toArray(UUID[]::new)).query((row, _) -> serving.put(row.getObject(1, UUID.class), row.getInt(2))).list();
        return serving;
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(row(row), row.getObject("assignment", UUID.class), row.getObject("unit", UUID.class), State.valueOf(row.getString("state")),
                Party.valueOf(row.getString("waits")), one(Move.class, row.getString("proposes")), one(ClockKind.class, row.getString("clock")), moment(row, "part_due"),
                row.getInt("part_lamp"));
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }

    private static Row row(ResultSet row) throws SQLException {
        Matter.Origin origin = new Matter.Origin(Matter.Source.valueOf(row.getString("source")), row.getString("source_title"), null, "", row.getString("heading"));
        return new Row(row.getObject("matter", UUID.class), row.getInt("year"), row.getInt("number"), row.getString("title"), Phase.valueOf(row.getString("phase")),
                MatterClass.valueOf(row.getString("class")), origin, row.getObject("leader", UUID.class), row.getObject("lead", UUID.class),
                row.getObject("deadline", LocalDate.class), moment(row, "due"), row.getInt("lamp"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp due = row.getTimestamp(column);
        return due.getTime() < 253_402_300_800_000L ? due.toInstant() : null; // the year 10000: infinity
    }
}
