package luoshi.bench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import luoshi.app.MeasuredServer;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.journal.Entries;
import luoshi.journal.Entries.Entry;
import luoshi.journal.Heads;
import luoshi.journal.Journal;
import luoshi.journal.Purges;
import luoshi.journal.Purges.Ground;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a new store through the doors that everybody uses, with heads signed now and then, evidence of several pieces, and two lawful purges. */
final class FilledStore {

    private static final int ROUNDS = 6;

    private final MeasuredServer server;
    private final Random random;
    private final Actor actor = Actor.user(UUID.randomUUID());
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();

    FilledStore(MeasuredServer server, Random random) {
        this.server = server;
        this.random = random;
    }

    void fill() throws SQLException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            work(round);
            sign();
        }
        purge("select leaf from evidence_file where size between 1 and 100 order by leaf limit 1");
        purge("select leaf from people_person where phone is not null order by leaf limit 1");
        sign();
        work(ROUNDS);
        sign();
    }

    private void work(int round) {
        Unit city = server.part(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst();
        LocalDate from = city.from();
        for (int i = 0; i < 4; i++) {
            units.add(server.part(Units.class).record(actor, new Unit(null, "试验局" + round + "-" + i, "局" + i, UnitKind.BUREAU, city.id(), from, false)));
        }
        for (int i = 0; i < 12; i++) {
            UUID person = server.part(People.class).record(actor, new Person(null, "p" + round + "-" + i, "同志" + i, i % 3 == 0 ? "0391-" + random.nextInt(9999) : null, true));
            persons.add(person);
            server.part(Posts.class).record(actor, new Post(null, person, units.get(random.nextInt(units.size())), "联络员\n（兼）", Role.CONTACT, from, i % 2 == 0 ? from.plusYears(1) : null));
        }
        // more than 256 entries, so that there is a stored subtree
        server.part(Passwords.class).giveAll(actor, persons, "Xunlian-2022-" + round);
        for (int size : new int[] {1 + random.nextInt(90), 5_000, 0}) {
            keep(size);
        }
        if (round == 1) {
            keep((2 << 20) + 1 + random.nextInt(1000));
        }
        server.part(SignIns.class).attempt("nobody-" + round, "x", "127.0.0.1");
    }

    private void keep(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        server.part(EvidenceFiles.class).keep(actor, units.getFirst(), "现场照片" + size + ".jpg", new ByteArrayResource(bytes));
    }

    /** Waits until every leaf has its position, and signs. */
    private void sign() throws SQLException, InterruptedException {
        try (Connection database = server.connect(); Statement statement = database.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery("select count(*) from journal_pending")) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        break;
                    }
                }
                Thread.sleep(50);
            }
        }
        server.part(Heads.class).sign();
    }

    /** What the page of purges does. */
    private void purge(String leaf) {
        long purged = server.part(JdbcClient.class).sql(leaf).query(Long.class).single();
        Entry entry = server.part(Entries.class).findByArrival(purged).orElseThrow();
        List<String> hashes = server.part(JdbcClient.class).sql("select content_hash from evidence_file where leaf = :leaf").param("leaf", purged).query(String.class).list();
        Ground ground = new Ground(Actor.user(UUID.randomUUID()), Actor.user(UUID.randomUUID()), "误传");
        server.part(Journal.class).act(actor, () -> {
            server.part(Purges.class).purge(entry, ground);
            server.part(EvidenceFiles.class).removeUnnamed(hashes);
        });
        server.part(Purges.class).pin();
    }
}
