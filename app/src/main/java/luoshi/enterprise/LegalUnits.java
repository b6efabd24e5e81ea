package luoshi.enterprise;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.growth.Measure;
import luoshi.enterprise.growth.Peers;
import luoshi.enterprise.growth.Standing;
import luoshi.enterprise.register.Among;
import luoshi.enterprise.register.FirmList;
import luoshi.enterprise.register.FirmStore;
import luoshi.enterprise.register.KnownFacts;
import luoshi.enterprise.register.KnownRules;
import luoshi.enterprise.register.Scopes;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door through which legal units are read, each reader those of their scope: a county its own, an enterprise itself, the bureaus that keep the register all. */
@Component
public class LegalUnits {

    /** To look at names and titles, without figures. */
    public static final String READ = "enterprise.read";
    /** To look at figures, and at what is judged from them. */
    public static final String FIGURES = "enterprise.figures";

    private static final int AT_ONCE = 2_000;
    /** Of so many scopes it is kept what lists can be narrowed to. */
    private static final int SCOPES = 20;
    private static final ExecutorService ONE = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("legal-units").daemon().factory());
    /** What facts are told from, without what only searching needs. */
    private static final String SELECT = "select legal_unit, code, name, industry, unit, own, park, chain, registered, held, titles";

    /** Of some industry that somebody has stated, which is looked at when it is there. */
    private static final String STATED = "E'\\n' || held like E'%\\nindustry\\t%'";

    private final FirmStore store;
    private final FirmList list;
    private final Scopes scopes;
    private final Units units;
    private final JdbcOperations jdbc;
    private final TransactionTemplate transactions;
    /** Five looks over the whole register, which every page with a list asks for and few acts change. */
    private final Journal.Kept<Door.Scope, FirmList.Choices> choices;

    LegalUnits(FirmStore store, FirmList list, Scopes scopes, Units units, JdbcOperations jdbc, TransactionTemplate transactions, Journal journal) {
        this.store = store;
        this.list = list;
        this.scopes = scopes;
        this.units = units;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.choices = journal.keeping(SCOPES, "enterprise_", "pipeline_entry");
    }

    /**
     * Goes over all legal units in the register on a day whose figures somebody may see, in one pass and without holding them: 100,000 take a few seconds. The facts are as they are known now,
     * and judged as of that day; of figures of which sources differ nothing is known. None where the person may see no figures.
     */
    public void each(SignedIn who, LocalDate asOf, BiConsumer<LegalUnit, KnownFacts> told) {
        each(scopes.of(who, FIGURES), Among.ALL, asOf, told);
    }

    private void each(Door.Scope scope, Among among, LocalDate asOf, BiConsumer<LegalUnit, KnownFacts> told) {
        if (!scope.all() && scope.units().isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(_ -> jdbc.execute((Connection connection) -> {
            go(connection, scope, among, asOf, told);
            return null;
        }));
    }

    /**
     * The same in parts that searches and comparisons take, and without holding more than one part. What is taken of a part should be little: all of them do not fit into memory at once.
     * Whoever asks waits for their turn: 100,000 judged keep the processors busy for seconds, and on the threads of requests, which share carriers, two at once would hold up everybody.
     *
     * @param told is given one part after the other, on a thread of its own
     */
    public void parts(SignedIn who, LocalDate asOf, Consumer<List<FirmFacts>> told) {
        parts(who, Among.ALL, asOf, told);
    }

    /** The same of some. */
    public void parts(SignedIn who, Among among, LocalDate asOf, Consumer<List<FirmFacts>> told) {
        parts(scopes.of(who, FIGURES), among, asOf, told);
    }

    private void parts(Door.Scope scope, Among among, LocalDate asOf, Consumer<List<FirmFacts>> told) {
        UnitTree tree = units.on(AsOf.now(asOf));
        try {
            ONE.submit(() -> parts(scope, among, asOf, tree, told)).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void parts(Door.Scope scope, Among among, LocalDate asOf, UnitTree tree, Consumer<List<FirmFacts>> told) {
        List<FirmFacts> part = new ArrayList<>(AT_ONCE);
        each(scope, among, asOf, (unit, facts) -> {
            part.add(facts.firm(tree.name(unit.unit())));
            if (part.size() == AT_ONCE) {
                told.accept(List.copyOf(part));
                part.clear();
            }
        });
        told.accept(List.copyOf(part));
    }

    /** The ids of those whose figures somebody may see, also of those that have left the register; empty for no limit, where all of them are asked about and nobody is out of sight. */
    public Optional<Set<String>> ids(SignedIn who, Among among) {
        Door.Scope scope = scopes.of(who, FIGURES);
        return scope.all() && among.all() ? Optional.empty() : Optional.of(list.ids(scope, among));
    }

    /**
     * How a legal unit whose figures somebody may see stands beside all others of its industry and size in the register, whoever looks after those: a county is to be seen beside the city. No figure
     * of another one leaves here, only how many there are and, from five on, their quartiles and the place among them; both roughly for whoever may not see the others' figures anyway.
     *
     * @param facts what is known of it, on the day that is asked about
     */
    public Map<Measure, Standing> beside(SignedIn who, KnownFacts facts, List<Measure> measures) {
        scopes.require(who, FIGURES, facts.unit());
        Peers peers = new Peers(facts.firm(""), KnownRules.book(), measures);
        peers.group().ifPresent(group -> parts(new Door.Scope(true, Set.of()), Among.industry(group.industry()), facts.asOf(), peers::add));
        boolean seesAll = scopes.of(who, FIGURES).all();
        Map<Measure, Standing> standings = new LinkedHashMap<>();
        measures.forEach(measure -> standings.put(measure, seesAll ? peers.standing(measure) : peers.standing(measure).rough()));
        return standings;
    }

    private void go(Connection connection, Door.Scope scope, Among among, LocalDate asOf, BiConsumer<LegalUnit, KnownFacts> told) throws SQLException {
        Map<String, Fact> facts = KnownRules.facts();
        try (PreparedStatement select = connection.prepareStatement(SELECT + " from enterprise_firm where (? or unit = any(?) or own = any(?)) and (? or unit = ?) and (? or industry = any(?) or " + STATED + ")"
                + " and since <= ? and (until is null or until > ?)")) {
            select.setFetchSize(AT_ONCE);
            select.setBoolean(1, scope.all());
            select.setArray(2, connection.createArrayOf("uuid", scope.units().toArray(UUID[]::new)));
            select.setArray(3, connection.createArrayOf("uuid", scope.units().toArray(UUID[]::new)));
            select.setBoolean(4, among.unit() == null);
            select.setObject(5, among.unit(), Types.OTHER);
            select.setBoolean(6, among.industries().isEmpty());
            select.setArray(7, connection.createArrayOf("text", among.industries().toArray(String[]::new)));
            select.setObject(8, asOf);
            select.setObject(9, asOf);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    KnownFacts known = FirmList.facts(row, asOf, facts);
                    if (among.takes(known)) {
                        told.accept(known.unit(), known);
                    }
                }
            }
        }
    }

    /** One legal unit with all that was recorded of it, as far as somebody may look at it at all; its figures only where they may see those. */
    public Optional<FirmFile> find(SignedIn who, UUID id, AsOf asOf) {
        return Optional.ofNullable(store.files(List.of(id), asOf.size()).get(id)).filter(file -> scopes.allows(who, READ, file.unit()))
                .map(file -> scopes.allows(who, FIGURES, file.unit()) ? file : new FirmFile(file.unit(), file.versions(), List.of(), file.titles(), file.passages(), file.successorOf()));
    }

    /** Whether somebody may do this to a legal unit. */
    public boolean allows(SignedIn who, String action, LegalUnit unit) {
        return scopes.allows(who, action, unit);
    }

    /** Those of a list that somebody may look at. */
    public FirmList.Found list(SignedIn who, FirmList.Filter filter, LocalDate day, int page) {
        return list.find(scopes.of(who, READ), filter, day, page);
    }

    /** How many entered and left in a year up to a day, among those that somebody may look at. */
    public FirmList.Turnover turnover(SignedIn who, LocalDate day) {
        return list.turnover(scopes.of(who, READ), day);
    }

    /** What lists can be narrowed to. */
    public FirmList.Choices choices(SignedIn who) {
        return choices.get(scopes.of(who, READ), () -> list.choices(scopes.of(who, READ)));
    }
}
