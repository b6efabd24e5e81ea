package luoshi.bench.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import luoshi.app.MeasuredServer;
import luoshi.commitment.Board;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.Target;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Span;

/** A city with units, people, plans and commitments, made through the doors that everybody uses. */
public final class FilledCity {

    public static final String PASSWORD = "Yali-Ceshi-2026";

    private static final int COUNTIES = 12;
    private static final int BUREAUS = 48;
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 8;
    private static final Role[] ROLES = {Role.SUPERVISOR, Role.SUPERVISOR, Role.HEAD, Role.CONTACT, Role.CONTACT, Role.CONTACT, Role.LEADER, Role.CHECKER, Role.AUDITOR, Role.SUPERVISOR};

    private final MeasuredServer server;
    private final Path folder;
    private final Random random;
    private final PlanText writer;
    private final Actor actor = Actor.user(UUID.randomUUID());
    private final List<UUID> units = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    public FilledCity(MeasuredServer server, Path folder, Random random) {
        this.server = server;
        this.folder = folder;
        this.random = random;
        this.writer = new PlanText(random);
    }

    public Actor actor() {
        return actor;
    }

    /** Records the units, and a person with a password for each session; answers the names with which they sign in. */
    public List<String> people(int sessions) {
        Unit city = city();
        for (int i = 0; i < COUNTIES + BUREAUS; i++) {
            String name = i < COUNTIES ? "试验" + (i + 1) + "县" : "市" + PlanText.FIELDS.get(i % PlanText.FIELDS.size()) + "第" + (i + 1) + "局";
            units.add(server.part(Units.class).record(actor, new Unit(null, name, name, i < COUNTIES ? UnitKind.COUNTY : UnitKind.BUREAU, city.id(), city.from(), false)));
            names.add(name);
        }
        List<String> signInNames = new ArrayList<>();
        List<UUID> persons = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            signInNames.add("office-" + i);
            persons.add(server.part(People.class).record(actor, new Person(null, signInNames.getLast(), "同志" + i, null, true)));
            Role role = ROLES[i % ROLES.length];
            server.part(Posts.class).record(actor, new Post(null, persons.getLast(), role == Role.SUPERVISOR ? city.id() : units.get(i % units.size()), "工作人员", role, city.from(), null));
        }
        server.part(Passwords.class).giveAll(actor, persons, PASSWORD);
        return signInNames;
    }

    /** Hands in so many plans with so many promises each and some to spare, every tenth in two editions. */
    List<UUID> plans(int count, int promises) throws IOException, UnreadableDocumentException {
        List<UUID> plans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int unit = i % units.size();
            int year = FIRST_YEAR + i / units.size() % YEARS;
            String title = names.get(unit) + year + "年" + (i % 2 == 0 ? "政府工作报告" : "重点工作安排") + (i / units.size() < YEARS ? "" : "之" + i);
            String text = writer.write(title, promises + promises / 5 + 5);
            plans.add(receive(new Plan(null, units.get(unit), title, year), i % 10 == 0 ? Stage.DRAFT : Stage.ISSUED, text));
            if (i % 10 == 0) {
                server.part(Plans.class).receive(actor, plans.getLast(), Stage.ISSUED, received(writer.next(text, 8)));
            }
        }
        return plans;
    }

    /** Hands in a plan of the city itself. */
    public UUID plan(String title, int year, int promises) throws IOException, UnreadableDocumentException {
        return receive(new Plan(null, city().id(), title, year), Stage.ISSUED, writer.write(title, promises));
    }

    private Unit city() {
        return server.part(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst();
    }

    private UUID receive(Plan plan, Stage stage, String text) throws IOException, UnreadableDocumentException {
        return server.part(Plans.class).receive(actor, plan, stage, received(text));
    }

    private Plans.Received received(String text) throws IOException, UnreadableDocumentException {
        Path file = Files.write(folder.resolve("plan.txt"), text.getBytes(StandardCharsets.UTF_8));
        return Plans.Received.of("计划.txt", file);
    }

    /** Confirms what is proposed of the newest edition, in one act, but no more than so many promises; answers how many that were. */
    public int confirm(UUID plan, int most) {
        Edition newest = server.part(Plans.class).editions(plan).getFirst();
        List<List<Span>> open = open(newest);
        return server.part(Commitments.class).confirm(actor, newest, open.subList(0, Math.min(most, open.size()))).done();
    }

    List<List<Span>> open(Edition edition) {
        return server.part(Boards.class).seen(edition).board().rows().stream().filter(row -> row.state() == Board.State.OPEN)
                .map(row -> row.proposal().targets().stream().map(Target::span).toList()).toList();
    }

    /** Changes what is owed of about so many of a thousand commitments: numbers lowered, days postponed. */
    int amend(List<UUID> plans, int share) {
        int amended = 0;
        for (UUID plan : plans) {
            for (CommitmentVersion version : server.part(Commitments.class).list(plan)) {
                if (random.nextInt(1000) < share && version.stands()) {
                    amend(version);
                    amended++;
                }
            }
        }
        return amended;
    }

    private void amend(CommitmentVersion version) {
        Commitment state = version.state();
        Target first = state.targets().getFirst();
        boolean lowers = first.value() != null && first.upper() == null && first.value().compareTo(BigDecimal.TWO) > 0;
        List<Target> targets = new ArrayList<>(state.targets());
        targets.set(0, new Target(first.id(), first.kind(), first.span(), first.words(), first.action(), first.indicator(), first.bound(),
                lowers ? first.value().subtract(BigDecimal.ONE) : first.value(), first.upper(), first.measure(), first.hedge(), first.scope(), first.deadline(), first.perUnit()));
        LocalDate due = lowers ? state.due() : state.due().plusMonths(3);
        server.part(Commitments.class).revise(actor, new Commitment(state.id(), state.plan(), state.unit(), state.number(), state.origin(), state.title(), state.nature(),
                state.scope(), state.deadline(), due, state.perUnit(), state.lead(), state.owing(), targets), lowers ? Revision.LOWERED : Revision.POSTPONED,
                "受外部条件影响，经研究调整", "市政府常务会议", null, version.leaf());
    }

    /** Hands in one large plan in two editions, of which the first was confirmed in part before the second came. */
    UUID large(int length, int promises, int confirmed) throws IOException, UnreadableDocumentException {
        String text = writer.large("试验市2026年国民经济和社会发展计划", length, promises);
        UUID plan = receive(new Plan(null, units.getFirst(), "试验市2026年国民经济和社会发展计划", 2026), Stage.DRAFT, text);
        confirm(plan, confirmed);
        server.part(Plans.class).receive(actor, plan, Stage.ISSUED, received(writer.next(text, 8)));
        return plan;
    }

    /** Says how long something took. */
    public static void told(PrintWriter out, String what, int count, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf("%s：%,d，%.1f 秒（每秒 %.1f）%n", what, count, seconds, count / seconds);
    }
}
