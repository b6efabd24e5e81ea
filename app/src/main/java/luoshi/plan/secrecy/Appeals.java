package luoshi.plan.secrecy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.plan.secrecy.Appeal.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The door of appeals 申诉. A file with a classification marking is refused before a byte of it is kept; who is sure that the marking is
 * none appeals, and who looks after secrecy decides: 保守国家秘密法 (2024). Of the file only its hash, its name and the marking are recorded.
 */
@Component
public class Appeals {

    /** Characters of a reason and of a ground. */
    public static final int LONGEST = 500;

    private static final String STATES = """
            select distinct on (appeal) appeal as id, unit, file_hash as hash, name, words, line, reason, filed_by, decision, ground, decided_by,
                   min(leaf) over (partition by appeal) as filed, leaf from plan_appeal""";
    private static final String LATEST = " order by appeal, leaf desc";

    private final JdbcClient jdbc;
    private final Journal journal;

    Appeals(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Lets a marked file pass if exactly its bytes have been allowed.
     *
     * @throws MarkedFileException otherwise
     */
    public void requireAllowed(MarkedFile file) {
        Appeal appeal = findFor(file.hash()).orElseThrow(() -> MarkedFileException.appealable(file));
        switch (appeal.decision()) {
            case FILED -> throw MarkedFileException.waiting(file);
            case DENIED -> throw MarkedFileException.denied(file, appeal.ground());
            case ALLOWED -> { }
        }
    }

    /**
     * Files an appeal for a file that has just been refused.
     *
     * @throws Refusal without a reason, and where there is an appeal for the same bytes
     */
    public UUID file(SignedIn who, UUID unit, MarkedFile file, String reason) {
        String why = stated(reason);
        return journal.act(who.actor(), () -> {
            lock();
            if (findFor(file.hash()).isPresent()) {
                throw new Refusal("appeals.once");
            }
            UUID id = UUID.randomUUID();
            insert(new Appeal(id, unit, file.hash(), file.name(), file.words(), file.line(), why, who.person().id(), Decision.FILED, null, null, 0, 0));
            return id;
        });
    }

    /**
     * Decides on an appeal.
     *
     * @throws Refusal without a ground, to who filed it, and where somebody has decided before
     */
    public void decide(SignedIn who, UUID id, Decision decision, String ground) {
        String why = stated(ground);
        journal.act(who.actor(), () -> {
            lock();
            Appeal open = find(id).orElseThrow(() -> new Refusal("appeals.none"));
            if (!open.isOpen()) {
                throw new Refusal("appeals.decided");
            }
            if (open.filedBy().equals(who.person().id())) {
                throw new Refusal("appeals.second-person");
            }
            insert(new Appeal(id, open.unit(), open.hash(), open.name(), open.words(), open.line(), open.reason(), open.filedBy(), decision, why,
                    who.person().id(), 0, 0));
        });
    }

    /** The newest appeals of these units, of those filed before a leaf; all of them where it is null. */
    public List<Appeal> list(Door.Scope scope, Long below, int limit) {
        return states(" where (:all or unit = any(:units::uuid[]))", " where filed < :below order by filed desc limit :limit")
                .param("all", scope.all())
                .param("units", scope.units().stream().map(UUID::toString).toArray(String[]::new))
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("limit", limit)
                .query(Appeal.class)
                .list();
    }

    /** The appeal of this id. */
    public Optional<Appeal> find(UUID id) {
        return states(" where appeal = :id", "").param("id", id).query(Appeal.class).optional();
    }

    private Optional<Appeal> findFor(String hash) {
        return states(" where file_hash = :hash", "").param("hash", hash).query(Appeal.class).optional();
    }

    private StatementSpec states(String condition, String then) {
        return jdbc.sql("select * from (" + STATES + condition + LATEST + ") state" + then);
    }

    private static String stated(String reason) {
        String plain = reason == null ? "" : reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refusal("appeals.reason", LONGEST);
        }
        return plain;
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan_appeal'))").query((_, _) -> 0).single();
    }

    private void insert(Appeal appeal) {
        jdbc.sql("""
                        insert into plan_appeal (appeal, unit, file_hash, name, words, line, reason, filed_by, decision, ground, decided_by)
                        values (:id, :unit, :hash, :name, :words, :line, :reason, :filedBy, :decision, :ground, :decidedBy)""")
                .param("id", appeal.id())
                .param("unit", appeal.unit())
                .param("hash", appeal.hash())
                .param("name", appeal.name())
                .param("words", appeal.words())
                .param("line", appeal.line())
                .param("reason", appeal.reason())
                .param("filedBy", appeal.filedBy())
                .param("decision", appeal.decision().name())
                .param("ground", appeal.ground())
                .param("decidedBy", appeal.decidedBy())
                .update();
    }
}
