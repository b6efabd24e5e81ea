package luoshi.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.plan.secrecy.ClassificationMarking;
import luoshi.plan.secrecy.MarkedFile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of plans and their editions. */
@Component
public class Plans {

    private static final String PLANS = "select distinct on (plan) plan as id, unit, title, year from plan_plan";
    private static final String EDITIONS = "select id, plan, unit, stage, file from plan_edition";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final EvidenceFiles evidence;
    private final Readings readings;
    private final SentenceStore sentences;
    private final PlanSearch search;

    Plans(JdbcClient jdbc, Journal journal, EvidenceFiles evidence, Readings readings, SentenceStore sentences, PlanSearch search) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.evidence = evidence;
        this.readings = readings;
        this.sentences = sentences;
        this.search = search;
    }

    /**
     * A file as it was handed in.
     *
     * @param name as its owner calls it
     * @param path where it lies for now
     * @param text its decoded text
     */
    public record Received(String name, Path path, String text) {

        /** Reads a file; what is marked as a state secret is refused before anything of it is kept. */
        public static Received of(String name, Path path) throws UnreadableDocumentException {
            return of(name, path, marked -> {
                throw new Refusal("plans.classified", marked.words());
            });
        }

        /** Reads a file; on what is marked as a state secret a clearance decides, before anything of it is kept, by throwing or not. */
        public static Received of(String name, Path path, Consumer<MarkedFile> clearance) throws UnreadableDocumentException {
            String text = new Documents().readText(path);
            ClassificationMarking.find(text).ifPresent(marking -> clearance.accept(
                    new MarkedFile(EvidenceFiles.hashOf(new FileSystemResource(path)), EvidenceFiles.plainName(name), marking.words(), marking.line())));
            return new Received(name, path, storable(text));
        }

        /** Refuses a text that is marked as a state secret, before anything of it is kept. */
        public static void refuseMarked(String text) {
            ClassificationMarking.find(text).ifPresent(marking -> {
                throw new Refusal("plans.classified", marking.words());
            });
        }

        /** With as many characters, so that addresses stay, and none that PostgreSQL cannot hold: a pdf may give such. */
        static String storable(String text) {
            return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
        }
    }

    /**
     * Records a plan with its first edition.
     *
     * @throws Refusal where the same text or file is held already, or the plan is not well-formed
     */
    public UUID receive(Actor actor, Plan given, Stage stage, Received received) {
        Plan plan = given.checked();
        return journal.act(actor, () -> {
            refuseHeld(received);
            UUID id = UUID.randomUUID();
            jdbc.sql("insert into plan_plan (plan, unit, title, year) values (:id, :unit, :title, :year)")
                    .param("id", id)
                    .param("unit", plan.unit())
                    .param("title", plan.title())
                    .param("year", plan.year())
                    .update();
            record(actor, new Plan(id, plan.unit(), plan.title(), plan.year()), stage, received);
            return id;
        });
    }

    /**
     * Records a further edition of a plan, whose sentences keep the numbers they have in the edition before. A draft may follow an issued
     * text: the newest is what was received last.
     *
     * @throws Refusal where the same text is held already
     */
    public void receive(Actor actor, UUID plan, Stage stage, Received received) {
        journal.act(actor, () -> {
            refuseHeld(received);
            record(actor, find(plan).orElseThrow(), stage, received);
        });
    }

    /** One after the other: a text comes in once, and the numbers of a plan go on from the edition before. */
    private void refuseHeld(Received received) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan_edition'))").query((_, _) -> 0).single();
        holding(received).ifPresent(_ -> {
            throw new Refusal("plans.held"); // without its title, which not everybody may read
        });
    }

    private void record(Actor actor, Plan plan, Stage stage, Received received) {
        EvidenceFile file = evidence.keep(actor, plan.unit(), received.name(), new FileSystemResource(received.path()));
        Edition edition = new Edition(UUID.randomUUID(), plan.id(), plan.unit(), stage, file.id());
        jdbc.sql("insert into plan_edition (id, plan, unit, stage, file, text) values (:id, :plan, :unit, :stage, :file, :text)")
                .param("id", edition.id())
                .param("plan", plan.id())
                .param("unit", plan.unit())
                .param("stage", stage.name())
                .param("file", file.id())
                .param("text", received.text())
                .update();
        sentences.record(editions(plan.id()).reversed());
        readings.record(actor, edition, received.text());
        search.record(edition, received.text(), sentences(edition));
    }

    /** The plan that has an edition with exactly this text, or one that came in a file of the same bytes. */
    public Optional<Plan> holding(Received received) {
        return holding(received.text()).or(() -> holdingAny(evidence.listWith(EvidenceFiles.hashOf(new FileSystemResource(received.path())))));
    }

    private Optional<Plan> holdingAny(List<UUID> files) {
        return jdbc.sql("select plan from plan_edition where file = any(:files::uuid[]) order by leaf limit 1")
                .param("files", files.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** The plan that has an edition with exactly this text. */
    public Optional<Plan> holding(String text) {
        return jdbc.sql("select plan from plan_edition where md5(text) = md5(:text) and text = :text order by leaf limit 1")
                .param("text", text)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** The plans of these units, the newest year first. */
    public List<Plan> list(Door.Scope scope) {
        return jdbc.sql("select * from (" + PLANS + " order by plan, leaf desc) state where :all or unit = any(:units::uuid[]) order by year desc, title collate \"zh-Hans-CN-x-icu\"")
                .param("all", scope.all())
                .param("units", scope.units().stream().map(UUID::toString).toArray(String[]::new))
                .query(Plan.class)
                .list();
    }

    /** The plan of this id. */
    public Optional<Plan> find(UUID id) {
        return jdbc.sql(PLANS + " where plan = :id order by plan, leaf desc").param("id", id).query(Plan.class).optional();
    }

    /** The editions of a plan, the newest first. */
    public List<Edition> editions(UUID plan) {
        return jdbc.sql(EDITIONS + " where plan = :plan order by leaf desc").param("plan", plan).query(Edition.class).list();
    }

    /** The text of an edition: what every address points into. */
    public String text(Edition edition) {
        return jdbc.sql("select text from plan_edition where id = :id").param("id", edition.id()).query(String.class).single();
    }

    /** The leaf of an edition in the journal: what was recorded of it later has a higher one. */
    public long leaf(Edition edition) {
        return jdbc.sql("select leaf from plan_edition where id = :id").param("id", edition.id()).query(Long.class).single();
    }

    /** The sentences of an edition in order, with the numbers that last. */
    public List<Sentence> sentences(Edition edition) {
        List<Sentence> recorded = sentences.recorded(edition.id());
        return recorded.isEmpty() ? sentences.through(editions(edition.plan()).reversed()).get(edition.id()) : recorded;
    }

    /** The way of every sentence of a plan through all its editions. */
    public Lineage lineage(UUID plan) {
        List<Edition> editions = editions(plan).reversed();
        return editions.isEmpty() ? new Lineage(List.of(), Map.of()) : new Lineage(editions.stream().map(Edition::id).toList(), sentences.through(editions));
    }

    /** Two editions of one plan side by side; it is seen for itself which came first. */
    public Comparison compare(Edition one, Edition other) {
        Lineage lineage = lineage(one.plan());
        boolean turned = lineage.isBefore(other.id(), one.id());
        Edition older = turned ? other : one;
        Edition newer = turned ? one : other;
        return Comparison.of(older, text(older), newer, text(newer), lineage);
    }

    /** When the editions of a plan came in. */
    public Map<UUID, Instant> received(UUID plan) {
        Map<UUID, Long> leaves = jdbc.sql("select id, leaf from plan_edition where plan = :plan").param("plan", plan)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Long, Journal.Told> told = journal.tell(leaves.values());
        return leaves.keySet().stream().collect(Collectors.toMap(edition -> edition, edition -> told.get(leaves.get(edition)).at()));
    }

    /**
     * How far a plan has come.
     *
     * @param stage of its newest edition
     * @param received when that came in
     * @param editions how many there are
     */
    public record Standing(Stage stage, Instant received, int editions) {}

    /** How far plans have come. */
    public Map<UUID, Standing> standings(Collection<UUID> plans) {
        record Newest(UUID plan, Stage stage, long leaf, int editions) {}
        List<Newest> newest = jdbc.sql("""
                        select distinct on (plan) plan, stage, leaf, count(*) over (partition by plan) as editions
                        from plan_edition where plan = any(:plans::uuid[]) order by plan, leaf desc""")
                .param("plans", plans.stream().map(UUID::toString).toArray(String[]::new))
                .query(Newest.class)
                .list();
        Map<Long, Journal.Told> told = journal.tell(newest.stream().map(Newest::leaf).toList());
        return newest.stream().collect(Collectors.toMap(Newest::plan, one -> new Standing(one.stage, told.get(one.leaf).at(), one.editions)));
    }
}
