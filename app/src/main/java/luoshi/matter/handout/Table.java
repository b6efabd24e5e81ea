package luoshi.matter.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.deed.Outset;
import luoshi.people.Refusal;

/** The table of matters that are about to be handed out: what was proposed, what was typed over it, and what cannot be handed out as it stands. */
public final class Table {

    private final Typed typed;
    private final Names names;
    private final Outset outset;
    private final List<String> joined;
    private final List<String> split;
    private final List<Proposed> proposed;
    private final List<Row> rows = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();

    /**
     * @param outset when they are handed out
     * @param unit the unit that hands out
     * @param all what is proposed
     * @param origin where a matter of it comes from
     * @param kind what sort of matter they are where nobody has chosen
     */
    Table(Typed typed, Names names, Outset outset, UUID unit, List<Proposed> all, Function<Proposed, Matter.Origin> origin, MatterClass kind) {
        this.typed = typed;
        this.names = names;
        this.outset = outset;
        List<String> ticked = ticked(typed);
        joined = arrange("join", ticked, new ArrayList<>(typed.all("joined")));
        split = arrange("split", ticked, new ArrayList<>(typed.all("split")));
        proposed = Proposed.arranged(all, split, joined);
        proposed.forEach(one -> add(one, typed.has("rows") ? isTicked(one, ticked) : one.lead() != null, unit, origin, kind));
    }

    /** The keys of the rows that are ticked, as far as they are keys. */
    static List<String> ticked(Typed typed) {
        return typed.all("tick").stream().filter(key -> key.matches("\\d{1,9}(?:\\.\\d{1,3}|(?:_\\d{1,9}){0,499})")).toList();
    }

    /** What was ticked when several were joined, or one was split, stays ticked in its new shape. */
    private static boolean isTicked(Proposed one, List<String> ticked) {
        return ticked.contains(one.key()) || ticked.contains(one.whole()) || Stream.of(one.key().split("_")).anyMatch(ticked::contains) || ticked.stream().anyMatch(key -> List.of(key.split("_")).contains(one.key()))
                || ticked.stream().anyMatch(key -> key.startsWith(one.key() + "."));
    }

    private List<String> arrange(String act, List<String> ticked, List<String> before) {
        String wanted = typed.text("do");
        if (wanted.equals("apart")) {
            before.removeIf(keys -> ticked.contains(keys) || ticked.stream().anyMatch(key -> key.startsWith(keys + ".")));
        } else if (wanted.equals(act) && act.equals("split")) {
            ticked.stream().filter(key -> key.matches("\\d{1,9}") && !before.contains(key)).forEach(before::add);
        } else if (wanted.equals(act)) {
            List<String> whole = ticked.stream().flatMap(key -> Stream.of(key.split("_"))).map(key -> key.split("\\.")[0]).filter(key -> key.matches("\\d{1,9}")).distinct().toList();
            before.removeIf(keys -> Stream.of(keys.split("_")).anyMatch(whole::contains));
            if (whole.size() > 1) {
                before.add(String.join("_", whole));
            }
        }
        return before.stream().filter(keys -> keys.matches("\\d{1,9}(?:_\\d{1,9}){0,499}")).toList();
    }

    private void add(Proposed one, boolean ticked, UUID unit, Function<Proposed, Matter.Origin> origin, MatterClass kind) {
        String dot = "." + one.key();
        String due = one.due() == null ? "" : one.due().toString();
        List<Refusal> problems = new ArrayList<>();
        String deadline = typed.text("due" + dot, due);
        Outset.Misfit misfit = misfit(deadline, kind);
        MatterClass adopted = misfit == null ? null : typed.text("do").equals("adopt") && ticked || typed.text("kind" + dot).equals(misfit.fitting().name()) ? misfit.fitting() : null;
        String leadBefore = (names.unit(one.lead()) + " " + one.leadShare()).strip();
        Row row = new Row(one, ticked, typed.text("title" + dot, one.title()), typed.text("target" + dot, one.target()), typed.text("lead" + dot, leadBefore),
                typed.text("responsible" + dot, names.lines(one.responsible())), typed.text("support" + dot, names.lines(one.supports())), deadline,
                typed.text("leader" + dot), misfit, adopted, problems, isPast(deadline));
        if (ticked) {
            try {
                matters.add(matter(row, unit, origin.apply(one), Common.of(typed, kind)));
            } catch (Refusal refusal) {
                problems.add(refusal);
            }
        }
        rows.add(row);
    }

    /** Of a day that cannot be read its row says so. */
    private Outset.Misfit misfit(String due, MatterClass kind) {
        try {
            Common common = Common.of(typed, kind);
            LocalDate deadline = deadline(due, common);
            return outset.misfit(common.kind(), deadline, common.rhythm().after(outset.today(), deadline)).orElse(null);
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private static LocalDate deadline(String due, Common common) {
        LocalDate own = Typed.day(due);
        return own == null ? common.deadline() : own;
    }

    private boolean isPast(String due) {
        return due.matches("\\d{4}-\\d{2}-\\d{2}") && due.compareTo(outset.today().toString()) < 0;
    }

    private Matter matter(Row row, UUID unit, Matter.Origin origin, Common common) {
        List<Assignment> parts = parts(row.lead().isBlank() ? common.lead() : row.lead(), row.responsible(), row.support(), names, row.title());
        LocalDate deadline = deadline(row.due(), common);
        if (deadline != null && deadline.isBefore(outset.today())) {
            throw new Refusal("handout.past", deadline, outset.today());
        }
        UUID leader = names.typedLeader(row.leader().isBlank() ? common.leader() : row.leader());
        return new Matter(null, unit, 0, 0, origin, row.title(), row.target(), "", row.kind() == null ? common.kind() : row.kind(), leader, deadline, common.lookBack(), null, "",
                row.proposed().commitments(), common.rhythm().after(outset.today(), deadline), parts).checked();
    }

    /** Who leads, who owes it and who helps; a unit that is named twice has the first of these parts. */
    static List<Assignment> parts(String lead, String responsible, String support, Names names, String title) {
        List<Assignment> leads = names.typed(lead, AssignmentRole.LEAD);
        if (leads.size() != 1) {
            throw new Refusal(leads.isEmpty() ? "matter.lead" : "handout.one-lead", title);
        }
        List<Assignment> parts = new ArrayList<>(leads);
        Stream.of(names.typed(responsible, AssignmentRole.RESPONSIBLE), names.typed(support, AssignmentRole.SUPPORT)).flatMap(List::stream)
                .filter(part -> parts.stream().noneMatch(other -> other.unit().equals(part.unit()))).forEach(parts::add);
        return parts;
    }

    /** The name under which a browser keeps what is typed over the promises of a text: of another text it is another one. */
    public String draft() {
        return "matter-text-" + Integer.toHexString(typed.text("words").hashCode());
    }

    /** All rows. */
    public List<Row> rows() {
        return rows;
    }

    /** How many rows are ticked. */
    public long ticked() {
        return rows.stream().filter(Row::ticked).count();
    }

    /** How many rows cannot be handed out as they stand. */
    public long wrong() {
        return rows.stream().filter(row -> !row.problems().isEmpty()).count();
    }

    /** How many ticked rows have a class that does not go with their dates, and no other has been chosen. */
    public long misfits() {
        return rows.stream().filter(row -> row.ticked() && row.misfit() != null && row.kind() == null).count();
    }

    /** The matters of the ticked rows that can be handed out. */
    List<Matter> matters() {
        return matters;
    }

    /** Refuses a table of which nothing is ticked, or not everything that is can be handed out. */
    void check() {
        if (ticked() == 0) {
            throw new Refusal("handout.nothing");
        }
        if (wrong() > 0) {
            throw new Refusal("handout.wrong", wrong());
        }
    }

    /** Keys of those that were joined. */
    public List<String> joined() {
        return joined;
    }

    /** Keys of those that were split. */
    public List<String> split() {
        return split;
    }

    /** What was typed. */
    public Typed typed() {
        return typed;
    }

    /** Units and leaders by name. */
    public Names names() {
        return names;
    }
}
