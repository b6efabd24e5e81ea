package luoshi.people.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import luoshi.page.EnumWords;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWriter;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.sheet.ImportLine.Outcome;

/** The sheet of people: 登录名, 姓名, 电话, 账号, 单位, 岗位, 角色, 起, 止, a row for each post, and hidden ids and versions. */
final class PeopleSheet {

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.needed("sign-in", 16, "登录名", "账号名", "用户名", "Sign-in name"),
            SheetColumn.needed("name", 14, "姓名", "Name"),
            SheetColumn.of("phone", 16, "电话", "办公电话", "联系电话", "手机", "Telephone"),
            SheetColumn.of("active", 8, "账号", "账号状态", "Account"),
            SheetColumn.of("unit", 30, "单位", "单位全称", "所在单位", "Unit"),
            SheetColumn.of("title", 16, "岗位", "职务", "Post"),
            SheetColumn.of("role", 16, "角色", "Role"),
            SheetColumn.of("from", 12, "起", "任职起", "任职时间", "起始日期", "From"),
            SheetColumn.of("to", 12, "止", "任职止", "结束日期", "To"),
            SheetColumn.of("person", 0, "人员标识", "person"),
            SheetColumn.of("person-version", 0, "人员版本", "person version"),
            SheetColumn.of("post", 0, "岗位标识", "post id"),
            SheetColumn.of("post-version", 0, "岗位版本", "post version"));

    private static final String ACTIVE = "在用";
    private static final String STOPPED = "停用";

    private final Known known;
    private final Map<UUID, Recorded<Person>> persons;
    private final Map<String, UUID> bySignIn = new HashMap<>();
    private final Map<UUID, Recorded<Post>> posts;
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<UUID, LineDraft> firstLines = new HashMap<>();
    private final Map<UUID, Person> wanted = new LinkedHashMap<>();
    private final Map<UUID, Person> read = new HashMap<>();
    private final Map<UUID, Post> given = new LinkedHashMap<>();

    private PeopleSheet(Known known) {
        this.known = known;
        persons = known.persons().stream().collect(Collectors.toMap(one -> one.state().id(), one -> one));
        persons.values().forEach(one -> bySignIn.put(one.state().signInName(), one.state().id()));
        posts = known.posts().stream().collect(Collectors.toMap(one -> one.state().id(), one -> one));
        known.units().forEach(unit -> units.put(unit.shortName(), unit.id()));
        known.units().forEach(unit -> units.put(unit.name(), unit.id()));
    }

    /** Whose hands the sheet is in: accounts and posts are never in the same. */
    record Powers(UUID oneself, boolean accounts, boolean giving) {}

    /**
     * What a sheet of people is compared with.
     *
     * @param persons everybody as recorded last
     * @param posts all posts as recorded last
     * @param units the units of today
     * @param day today
     * @param powers what who imports may record
     * @param recorder who recorded a leaf and when: two values for words
     */
    record Known(List<Recorded<Person>> persons, List<Recorded<Post>> posts, List<Unit> units, LocalDate day, Powers powers, LongFunction<Object[]> recorder) {}

    /** Writes people with their posts; those without have one row. */
    static void write(List<Recorded<Person>> persons, Map<UUID, List<Recorded<Post>>> posts, Map<UUID, String> units, OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter("人员", COLUMNS)) {
            for (Recorded<Person> person : persons) {
                List<Recorded<Post>> held = posts.getOrDefault(person.state().id(), List.of());
                if (held.isEmpty()) {
                    sheet.row(cells(person, null, units));
                }
                for (Recorded<Post> post : held) {
                    sheet.row(cells(person, post, units));
                }
            }
            sheet.writeTo(out);
        }
    }

    private static List<Object> cells(Recorded<Person> person, Recorded<Post> recorded, Map<UUID, String> units) {
        Person of = person.state();
        Post post = recorded == null ? null : recorded.state();
        return Arrays.asList(of.signInName(), of.name(), of.phone(), of.active() ? ACTIVE : STOPPED,
                post == null ? null : units.get(post.unit()), post == null ? null : post.title(), post == null ? null : EnumWords.write("role", post.role()),
                post == null ? null : post.from(), post == null ? null : post.to(), of.id(), person.leaf(),
                post == null ? null : post.id(), post == null ? null : recorded.leaf());
    }

    /** Compares a sheet with what is held. */
    static ImportPlan plan(SheetTable table, Known known) {
        return new PeopleSheet(known).plan(table);
    }

    private ImportPlan plan(SheetTable table) {
        List<ImportLine> lines = new ArrayList<>();
        for (SheetTable.Row row : table.rows()) {
            LineDraft line = new LineDraft(table, row);
            line.called(line.text("name"));
            Person person = person(line);
            if (person != null && !(line.text("unit").isEmpty() && line.text("title").isEmpty())) {
                post(line, person);
            }
            lines.add(line.line());
        }
        return new ImportPlan(lines, List.of(), List.copyOf(wanted.values()), List.copyOf(given.values()));
    }

    /** The person of a row; null where it cannot be told. */
    private Person person(LineDraft line) {
        UUID stated = UnitSheet.uuid(line.text("person"));
        String signIn = line.text("sign-in").toLowerCase(Locale.ROOT);
        UUID id = stated != null && persons.containsKey(stated) ? stated : bySignIn.computeIfAbsent(signIn, _ -> UUID.randomUUID());
        Person before = Optional.ofNullable(persons.get(id)).map(Recorded::state).orElse(null);
        Person after = read(line, id, before);
        if (after == null) {
            return null;
        }
        LineDraft first = firstLines.putIfAbsent(id, line);
        if (first != null) {
            if (!after.equals(read.get(id))) {
                line.problem("name", new Refusal("sheet.otherwise", first.number()));
            }
            return line.sound() && (before != null || wanted.containsKey(id)) ? after : null;
        }
        read.put(id, after);
        return before == null ? enter(line, after) : change(line, before, after);
    }

    private Person read(LineDraft line, UUID id, Person before) {
        String phone = line.text("phone", before == null ? "" : before.phone());
        boolean active = line.text("active").isEmpty() ? before == null || before.active() : !line.text("active").matches("(已)?停用|stopped");
        try {
            Person after = new Person(id, line.text("sign-in"), line.text("name"), phone, active).checked();
            UUID other = bySignIn.get(after.signInName());
            if (other != null && !other.equals(id)) {
                throw new Refusal("people.name-taken", after.signInName(), Optional.ofNullable(persons.get(other)).map(one -> one.state().name()).orElse("—"));
            }
            return after;
        } catch (Refusal refusal) {
            line.problem(refusal.key().endsWith("nameless") ? "name" : "sign-in", refusal);
            return null;
        }
    }

    private Person enter(LineDraft line, Person person) {
        if (!known.powers().accounts()) {
            line.leave(line.found());
            return null;
        }
        line.is(Outcome.NEW);
        wanted.put(person.id(), person);
        return person;
    }

    private Person change(LineDraft line, Person before, Person after) {
        line.differs("sign-in", before.signInName(), after.signInName());
        line.differs("name", before.name(), after.name());
        line.differs("phone", before.phone(), after.phone());
        line.differs("active", before.active() ? ACTIVE : STOPPED, after.active() ? ACTIVE : STOPPED);
        if (line.found() == 0) {
            return after;
        }
        if (!known.powers().accounts()) {
            line.leave(0);
            return before;
        }
        line.is(Outcome.CHANGED);
        if (line.text("person").isEmpty()) {
            line.problem("sign-in", new Refusal("sheet.known", before.signInName()));
        } else if (line.version("person-version") != persons.get(before.id()).leaf()) {
            line.problem("sign-in", new Refusal("sheet.stale", known.recorder().apply(persons.get(before.id()).leaf())));
        } else if (before.id().equals(known.powers().oneself()) && !after.active()) {
            line.problem("active", new Refusal("people.oneself"));
        } else {
            wanted.put(after.id(), after);
        }
        return after;
    }

    private void post(LineDraft line, Person person) {
        Post wants = readPost(line, person);
        if (wants == null) {
            return;
        }
        UUID stated = UnitSheet.uuid(line.text("post"));
        Recorded<Post> before = stated != null && posts.containsKey(stated) && posts.get(stated).state().person().equals(person.id())
                ? posts.get(stated) : same(wants).orElse(null);
        Post after = new Post(before == null ? UUID.randomUUID() : before.state().id(), person.id(), wants.unit(), wants.title(), wants.role(), wants.from(), wants.to());
        if (before != null && before.state().equals(after)) {
            return;
        }
        if (!known.powers().giving()) {
            line.is(Outcome.LEFT);
            return;
        }
        line.is(before == null ? Outcome.NEW : Outcome.CHANGED);
        describe(line, before == null ? null : before.state(), after);
        check(line, stated, before, after);
        if (line.sound() && given.put(after.id(), after) != null) {
            line.problem("title", new Refusal("sheet.post-twice", after.title()));
        }
    }

    private Optional<Recorded<Post>> same(Post wants) {
        return posts.values().stream()
                .filter(one -> one.state().person().equals(wants.person()) && one.state().unit().equals(wants.unit()) && one.state().title().equals(wants.title())
                        && one.state().role() == wants.role() && one.state().from().equals(wants.from()))
                .findFirst();
    }

    private Post readPost(LineDraft line, Person person) {
        UUID unit = units.get(line.text("unit"));
        if (unit == null) {
            line.problem("unit", new Refusal("sheet.unit-unknown", line.text("unit")));
        }
        Role role = EnumWords.read(Role.class, "role", line.text("role")).orElse(null);
        if (role == null) {
            line.problem("role", new Refusal("sheet.role-unknown", line.text("role")));
        }
        LocalDate from = line.day("from", known.day());
        LocalDate to = line.day("to", null);
        if (!line.sound()) {
            return null;
        }
        Post post = new Post(null, person.id(), unit, line.text("title"), role, from, to);
        try {
            post.check();
            return post;
        } catch (Refusal refusal) {
            line.problem(refusal.key().endsWith("nameless") ? "title" : "to", refusal);
            return null;
        }
    }

    private void describe(LineDraft line, Post before, Post after) {
        line.differs("unit", before == null ? "" : unit(before.unit()), unit(after.unit()));
        line.differs("title", before == null ? "" : before.title(), after.title());
        line.differs("role", before == null ? "" : EnumWords.write("role", before.role()), EnumWords.write("role", after.role()));
        line.differs("from", before == null ? null : before.from(), after.from());
        line.differs("to", before == null ? null : before.to(), after.to());
    }

    private String unit(UUID id) {
        return known.units().stream().filter(unit -> unit.id().equals(id)).findFirst().map(Unit::name).orElse("—");
    }

    private void check(LineDraft line, UUID stated, Recorded<Post> before, Post after) {
        if (after.person().equals(known.powers().oneself())) {
            line.problem("title", new Refusal("posts.oneself"));
        } else if (before != null && stated != null && line.version("post-version") != before.leaf()) {
            line.problem("title", new Refusal("sheet.stale", known.recorder().apply(before.leaf())));
        } else if (before != null && stated == null) {
            line.problem("title", new Refusal("sheet.known", after.title()));
        } else {
            java.util.stream.Stream.concat(posts.values().stream().map(Recorded::state).filter(post -> !given.containsKey(post.id())), given.values().stream())
                    .filter(other -> other.person().equals(after.person()) && !other.id().equals(after.id()) && other.clashesWith(after))
                    .findFirst()
                    .ifPresent(other -> line.problem("role", new Refusal("posts.separate", other.title())));
        }
    }
}
