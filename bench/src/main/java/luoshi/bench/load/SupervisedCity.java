package luoshi.bench.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.app.MeasuredServer;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MeasuredMatters;
import luoshi.matter.MeasuredMatters.Lived;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import luoshi.plan.UnreadableDocumentException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city whose matters have been supervised for years. */
public final class SupervisedCity {

    private static final int YEARS = 5;
    private static final int PLANS = 40;
    private static final int PROMISES = 100;
    private static final int AT_ONCE = 2_000;
    /** Of so many matters those that come from a plan serve a commitment. */
    private static final int LINKED = 40_000;
    private static final List<String> HEADINGS = List.of("一、聚力工业强市", "二、扩大有效投资", "三、推进科技创新", "四、深化改革开放", "五、推进乡村振兴", "六、提升城市品质", "七、加强生态治理", "八、防范化解风险", "九、办好民生实事");
    private static final Matter.Source[] SOURCES = Matter.Source.values();

    private final MeasuredServer server;
    private final FilledCity city;
    private final Random random;
    private final PrintWriter out;
    private final PlanText writer;
    private final List<UUID> leaders = new ArrayList<>();
    private final List<UUID> evidence = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    public SupervisedCity(MeasuredServer server, FilledCity city, Random random, PrintWriter out) {
        this.server = server;
        this.city = city;
        this.random = random;
        this.out = out;
        this.writer = new PlanText(random);
    }

    Actor actor() {
        return city.actor();
    }

    private Unit root() {
        return server.part(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst();
    }

    /** The units that owe something: all but the city itself. */
    public List<UUID> units() {
        return server.part(Units.class).on(AsOf.now(CityClock.today())).inOrder().stream().filter(unit -> unit.parent() != null).map(Unit::id).toList();
    }

    /** Records towns and people until there are so many units and persons. */
    public void people(int units, int persons) {
        long begin = System.nanoTime();
        server.part(Journal.class).act(city.actor(), () -> {
            List<Unit> counties = server.part(Units.class).on(AsOf.now(CityClock.today())).inOrder().stream().filter(unit -> unit.kind() == UnitKind.COUNTY).toList();
            List<Unit> towns = new ArrayList<>();
            for (int i = units().size(); i < units; i++) {
                towns.add(new Unit(null, "试验乡" + i, "试验乡" + i, UnitKind.TOWN, counties.get(i % counties.size()).id(), root().from(), false));
            }
            server.part(Units.class).recordAll(city.actor(), towns);
            List<UUID> all = units();
            int before = server.part(People.class).list().size();
            for (int i = before; i < persons; i++) {
                UUID person = server.part(People.class).record(city.actor(), new Person(null, "citizen-" + i, "同志" + i, null, true));
                Role role = i % 7 == 0 ? Role.HEAD : Role.CONTACT;
                server.part(Posts.class).record(city.actor(), new Post(null, person, all.get(i % all.size()), "工作人员", role, root().from(), null));
            }
        });
        FilledCity.told(out, "单位和人（" + units + " 个单位）", persons, begin);
    }

    /** Records matters with their histories; so many of a hundred are done. */
    void matters(int count, int done) throws IOException, UnreadableDocumentException {
        for (int i = 0; i < 60; i++) {
            byte[] bytes = ("现场记录" + i + "\n").repeat(200).getBytes(StandardCharsets.UTF_8);
            evidence.add(server.part(EvidenceFiles.class).keep(city.actor(), root().id(), "现场记录" + i + ".txt", new ByteArrayResource(bytes)).id());
        }
        List<UUID> units = units();
        UUID issuer = root().id();
        Instant now = CityClock.system().instant().truncatedTo(ChronoUnit.MICROS);
        List<Commitment> commitments = commitments();
        long begin = System.nanoTime();
        List<Lived> batch = new ArrayList<>();
        long steps = 0;
        for (int i = 0; i < count; i++) {
            boolean ends = random.nextInt(100) < done;
            MatterClass kind = kind();
            Instant issued = issued(now, kind, ends);
            Matter matter = server.part(MeasuredMatters.class).handedOut(matter(issuer, leaders(), i < LINKED ? commitments.get(i % commitments.size()) : null, kind, issued).assigned(MatterLife.assignments(random, units), ""), issued);
            batch.add(new MatterLife(random, matter, issued, evidence).until(now, ends));
            steps += batch.getLast().steps().size();
            if (batch.size() == AT_ONCE || i == count - 1) {
                server.part(MeasuredMatters.class).record(city.actor(), batch);
                batch.clear();
            }
        }
        FilledCity.told(out, "事项（平均 " + steps / count + " 步）", count, begin);
        settle();
    }

    /** Matters to be handed out today. */
    List<Matter> drafts(int count) {
        List<UUID> units = units();
        UUID issuer = root().id();
        Instant now = CityClock.system().instant();
        return IntStream.range(0, count).mapToObj(i -> matter(issuer, leaders(), null, kind(), now).assigned(MatterLife.assignments(random, units), "")).toList();
    }

    private List<UUID> leaders() {
        if (leaders.isEmpty()) {
            leaders.addAll(server.part(JdbcClient.class).sql("select person from people_post where role = 'LEADER' order by person").query(UUID.class).list());
        }
        return leaders;
    }

    private List<Commitment> commitments() throws IOException, UnreadableDocumentException {
        List<Commitment> all = new ArrayList<>();
        for (UUID plan : city.plans(PLANS, PROMISES)) {
            city.confirm(plan, PROMISES);
            server.part(Commitments.class).list(plan).stream().map(CommitmentVersion::state).forEach(all::add);
        }
        return all;
    }

    private MatterClass kind() {
        int chance = random.nextInt(100);
        return chance < 45 ? MatterClass.ORDINARY : chance < 75 ? MatterClass.MAJOR : MatterClass.CONTINUING;
    }

    /** What is done may be years old; what is in hand is as old as matters of its class become. */
    private Instant issued(Instant now, MatterClass kind, boolean done) {
        int span = switch (kind) {
            case ORDINARY -> 15;
            case MAJOR -> 45;
            case CONTINUING -> 330;
        };
        long least = done ? span * 1_440L : 0;
        long most = done ? YEARS * 365 * 1_440L : span * 1_440L;
        return now.minus(Duration.ofMinutes(least + (long) (random.nextDouble() * (most - least)) + 1));
    }

    private Matter matter(UUID issuer, List<UUID> leaders, Commitment commitment, MatterClass kind, Instant issued) {
        LocalDate day = LocalDate.ofInstant(issued, CityClock.ZONE);
        String words = writer.promise();
        Matter.Source source = random.nextInt(10) < 6 ? Matter.Source.PLAN : SOURCES[random.nextInt(SOURCES.length)];
        String title = source == Matter.Source.PLAN ? "试验市" + day.getYear() + "年政府工作报告" : "市政府第" + (1 + random.nextInt(60)) + "次常务会议纪要";
        Matter.Origin origin = new Matter.Origin(source, title, day, words, HEADINGS.get(random.nextInt(HEADINGS.size())));
        List<Matter.Node> nodes = new ArrayList<>();
        if (kind == MatterClass.CONTINUING) {
            int many = 2 + random.nextInt(4);
            for (int i = 1; i <= many; i++) {
                nodes.add(new Matter.Node(day.plusDays(290L * i / many), "完成第" + i + "阶段任务"));
            }
        }
        return new Matter(MatterLife.id(random), issuer, day.getYear(), numbers.merge(day.getYear(), 1, Integer::sum), origin, words.replaceFirst("。$", ""), "", "", kind,
                leaders.get(random.nextInt(leaders.size())), kind == MatterClass.CONTINUING ? day.plusDays(300) : null, false, null, "",
                commitment != null && source == Matter.Source.PLAN ? List.of(commitment.id()) : List.of(), nodes, List.of());
    }

    /** Waits until every leaf has its position, and lets the database look at what it has. */
    public void settle() {
        JdbcClient jdbc = server.part(JdbcClient.class);
        long begin = System.nanoTime();
        while (jdbc.sql("select exists (select from journal_pending)").query(Boolean.class).single()) {
            Thread.onSpinWait();
        }
        FilledCity.told(out, "日志排位（叶，其余在记录时已排）", jdbc.sql("select count(*) from journal_entry").query(Integer.class).single(), begin);
        jdbc.sql("vacuum analyze").update();
    }
}
