package luoshi.matter.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import luoshi.journal.Rows;
import luoshi.kernel.SearchText;
import luoshi.matter.Assignment;
import luoshi.matter.Matter;
import luoshi.matter.course.Course;
import luoshi.matter.course.Interval;
import luoshi.matter.course.Part;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, beside the facts and in the same act, where matters and their parts stand: by this they are listed, searched and counted. */
@Component
public class Projection {

    /** Matters whose rows go to the database together. */
    private static final int AT_ONCE = 250;

    private final JdbcClient jdbc;
    private final JdbcOperations copies;

    Projection(JdbcClient jdbc, JdbcOperations copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /**
     * A matter as it stands, with the row that holds of it.
     *
     * @param version the row
     * @param standing where it stands
     */
    public record Current(UUID version, Course.Standing standing) {}

    /** Keeps matters that were not there before. */
    void begin(Collection<Current> matters) {
        rows(matters).insert(copies);
    }

    /** Takes the place of what was kept of these matters. Of their parts only what is another now is written: a step leaves most of the past as it was. */
    void keep(Collection<Current> matters) {
        List<Current> all = List.copyOf(matters);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            keepSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void keepSome(List<Current> matters) {
        UUID[] ids = matters.stream().map(current -> current.standing().matter().id()).toArray(UUID[]::new);
        Rows rows = rows(matters);
        String parts = rows.take("matter_part");
        jdbc.sql("""
                delete from matter_part kept
                using (select * from matter_part where matter = any(:ids) except select * from jsonb_populate_recordset(null::matter_part, :parts::jsonb)) other
                where kept.assignment = other.assignment and kept.since = other.since""").param("ids", ids).param("parts", parts).update();
        jdbc.sql("""
                insert into matter_part
                select * from jsonb_populate_recordset(null::matter_part, :parts::jsonb) except select * from matter_part where matter = any(:ids)""")
                .param("ids", ids).param("parts", parts).update();
        jdbc.sql("delete from matter_current where matter = any(:ids)").param("ids", ids).update();
        rows.insert(copies);
    }

    private static Rows rows(Collection<Current> matters) {
        Rows rows = new Rows();
        matters.forEach(current -> {
            row(rows, current);
            current.standing().parts().forEach(part -> part.intervals().forEach(interval -> row(rows, current.standing().matter(), part, interval)));
        });
        return rows;
    }

    private static void row(Rows rows, Current current) {
        Course.Standing standing = current.standing();
        Matter matter = standing.matter();
        String folded = SearchText.folded(matter.title() + "|" + matter.origin().words() + (matter.origin().number().isEmpty() ? "" : "|" + matter.origin().number()));
        List<Interval> now = standing.parts().stream().map(Part::now).toList();
        rows.add("matter_current", "matter", matter.id(), "version", current.version(), "unit", matter.unit(), "year", matter.year(), "number", matter.number(),
                "phase", standing.phase(), "class", matter.kind(), "source", matter.origin().source(), "source_title", matter.origin().title(),
                "heading", matter.origin().heading(), "title", matter.title(), "leader", matter.leader(),
                "lead", matter.assignments().isEmpty() ? null : matter.lead().unit(), "deadline", matter.deadline(), "issued", standing.issued(),
                "ended", standing.ended(), "chased", standing.chased(), "due", first(now, Interval::due), "yellow_at", first(now, Interval::yellowAt),
                "red_at", first(now, Interval::redAt), "supervise_at", first(now, Interval::superviseAt), "grey", now.stream().anyMatch(Interval::grey),
                "late", now.stream().anyMatch(Interval::late), "clocks", now.stream().mapToInt(Interval::clocks).sum(),
                "folded", folded, "pairs", new SearchText(List.of(folded)).bigrams());
    }

    private static void row(Rows rows, Matter matter, Part part, Interval interval) {
        Assignment assignment = part.assignment();
        rows.add("matter_part", "assignment", assignment.id(), "since", interval.since(), "until", moment(interval.until()), "matter", matter.id(),
                "issuer", matter.unit(), "unit", assignment.unit(), "role", assignment.role(), "open", interval.open(), "state", interval.state(),
                "waits", interval.waits(), "proposes", interval.proposes(), "clock", interval.clock(), "node", interval.node(), "due", moment(interval.due()),
                "yellow_at", moment(interval.yellowAt()), "red_at", moment(interval.redAt()), "supervise_at", moment(interval.superviseAt()),
                "grey", interval.grey(), "late", interval.late(), "clocks", interval.clocks());
    }

    private static Object first(List<Interval> parts, Function<Interval, Instant> moment) {
        return moment(parts.stream().map(moment).min(Comparator.naturalOrder()).orElse(Interval.FOREVER));
    }

    private static Object moment(Instant moment) {
        return moment.equals(Interval.FOREVER) ? "infinity" : moment;
    }

    /** Forgets everything that was kept, before it is kept anew. */
    public void clear() {
        jdbc.sql("delete from matter_part").update();
        jdbc.sql("delete from matter_current").update();
    }

    /** What is kept, a line for each row: for comparing it with what is told anew. */
    public List<String> lines() {
        return jdbc.sql("select to_jsonb(one)::text from matter_current one union all select to_jsonb(one)::text from matter_part one order by 1").query(String.class).list();
    }
}
