package luoshi.matter.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Phase;
import luoshi.matter.deed.BulkDeeds.Change;
import luoshi.matter.deed.TakenOver;
import luoshi.matter.sheet.MatterImports.Import;
import luoshi.matter.store.MatterStore;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetTable;
import org.springframework.stereotype.Component;

/** Compares a task table with the matters that are held: what would be new, taken over, changed, in conflict or refused. */
@Component
class TaskPlanner {

    /** Matters that are opened at once. */
    private static final int AT_ONCE = 1_000;

    private final Matters matters;
    private final MatterStore store;
    private final Units units;
    private final People people;
    private final Posts posts;
    private final Door door;
    private final Clock clock;

    TaskPlanner(Matters matters, MatterStore store, Units units, People people, Posts posts, Door door, Clock clock) {
        this.matters = matters;
        this.store = store;
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.door = door;
        this.clock = clock;
    }

    /** Units and leaders by their names of today. */
    Names names() {
        LocalDate today = CityClock.today(clock);
        List<Post> leading = posts.newest().stream().map(Recorded::state).filter(post -> post.role() == Role.LEADER && post.heldOn(today)).toList();
        Map<UUID, Person> persons = people.findAll(leading.stream().map(Post::person).toList());
        return new Names(units.on(AsOf.now(today)), leading.stream().filter(post -> persons.get(post.person()).active())
                .map(post -> new Names.Leader(persons.get(post.person()), post.title())).toList());
    }

    /** What a table would do now in somebody's hands. */
    TaskPlan plan(Import given, SheetTable table, SignedIn who) {
        return new Planning(given, table, who, names()).plan();
    }

    /** The unit in whose name somebody hands out. */
    UUID issuer(SignedIn who) {
        return who.posts().stream().filter(post -> post.role() == Role.SUPERVISOR).map(Post::unit).findFirst().or(() -> who.units().findFirst()).orElseThrow();
    }

    /** One table while it is compared. */
    private final class Planning {

        private final Import given;
        private final SignedIn who;
        private final Names names;
        private final UUID issuer;
        private final List<TaskRow> rows;
        private final Map<UUID, TaskRow> stated = new LinkedHashMap<>();
        private final List<TaskRow> others = new ArrayList<>();
        private final Map<String, TaskRow> titles = new HashMap<>();
        private final TaskPlan plan = new TaskPlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        Planning(Import given, SheetTable table, SignedIn who, Names names) {
            this.given = given;
            this.who = who;
            this.names = names;
            issuer = issuer(who);
            rows = table.rows().stream().map(row -> new TaskRow(table, row)).toList();
        }

        TaskPlan plan() {
            String section = "";
            for (TaskRow row : rows) {
                Optional<String> line = row.line();
                section = line.filter(text -> !text.isEmpty()).orElse(section);
                if (line.isEmpty()) {
                    sort(row, section);
                }
            }
            List<UUID> ids = List.copyOf(stated.keySet());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                held(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            }
            Map<String, Integer> known = store.numbers(issuer, others.stream().map(row -> row.text("title")).collect(Collectors.toSet()));
            others.forEach(row -> fresh(row, known));
            rows.forEach(row -> plan.lines().add(row.told()));
            return plan;
        }

        /** Which matter each row speaks of: the one whose id it has, else a new one. */
        private void sort(TaskRow row, String section) {
            String id = row.text("id");
            if (id.isEmpty()) {
                row.below(section);
                row.numberedElsewhere();
                others.add(row);
            } else if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                row.problem("title", new Refusal("matter-sheet.id", id));
            } else {
                TaskRow before = stated.putIfAbsent(UUID.fromString(id), row);
                if (before != null) {
                    row.problem("title", new Refusal("matter-sheet.twice", before.number()));
                }
            }
        }

        private void held(List<UUID> ids) {
            Map<UUID, MatterFile> files = matters.findAll(ids).stream().collect(Collectors.toMap(file -> file.matter().id(), Function.identity()));
            Map<Long, People.Recorder> recorders = people.recorders(files.values().stream().map(file -> file.last(null).leaf()).toList());
            TaskComparison comparison = new TaskComparison(names);
            for (UUID id : ids) {
                TaskRow row = stated.get(id);
                MatterFile file = files.get(id);
                if (file == null || !door.allows(who, "matters.import", file.matter().unit())) {
                    row.problem("title", new Refusal("matter-sheet.id", id));
                    continue;
                }
                People.Recorder recorder = recorders.get(file.last(null).leaf());
                Matter wanted = comparison.compare(row, file, told(recorder));
                if (wanted != null) {
                    (file.standing().phase() == Phase.DRAFT ? plan.drafts() : plan.replanned()).add(new Change(wanted, file.last(null).leaf()));
                }
            }
        }

        private Object[] told(People.Recorder recorder) {
            return recorder == null ? new Object[] {"—", "—"} : new Object[] {recorder.name().isEmpty() ? "Luoshi" : recorder.name(),
                recorder.at().atZone(CityClock.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ')};
        }

        private void fresh(TaskRow row, Map<String, Integer> known) {
            Set<String> columns = TaskColumns.DEFINING.stream().filter(column -> !row.text(column).isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
            columns.addAll(List.of("lead", "title", "kind"));
            LedgerReader ledger = new LedgerReader(row, given.year(), CityClock.today(clock));
            Matter matter = new TaskReader(names, row, TaskReader.empty(issuer), columns, given.year()).read();
            boolean runs = ledger.runs();
            TakenOver taken = runs ? ledger.read(matter) : null;
            row.is(runs ? Outcome.TAKEN_OVER : Outcome.NEW);
            if (matter == null || runs && taken == null) {
                return;
            }
            int year = taken == null ? CityClock.today(clock).getYear() : taken.issued().getYear();
            refuseKnown(row, matter, year, known);
            if (!row.sound()) {
                return;
            }
            if (taken != null) {
                plan.taken().add(taken);
            } else {
                plan.fresh().add(matter);
            }
        }

        /** The same thing to be done by the same unit in the same year is one matter, whether it stands twice in the table or is held already. */
        private void refuseKnown(TaskRow row, Matter matter, int year, Map<String, Integer> known) {
            String same = year + " " + matter.lead().unit() + " " + matter.title();
            TaskRow before = titles.putIfAbsent(same, row);
            if (before != null) {
                row.problem("title", new Refusal("matter-sheet.twice", before.number()));
            } else if (known.containsKey(same)) {
                row.problem("title", new Refusal("matter-sheet.known", matter.title(), year + "-" + known.get(same)));
            }
        }
    }
}
