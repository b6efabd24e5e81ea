package luoshi.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import luoshi.kernel.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in: name and password against what is held, a lock after failures, and a record of every attempt. */
@Component
public class SignIns {

    /** Failures in a row that lock a name. GB/T 22239-2019 8.1.4.1 b) asks for a limit. */
    public static final int FAILURES = 5;

    /** How long they lock it. */
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;
    private final Passwords passwords;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SignIns(JdbcClient jdbc, People people, Posts posts, Passwords passwords, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What an attempt comes to. */
    public enum Outcome {
        /** Signed in. */
        IN,
        /** No such name, or not its password: which of the two is not told. */
        WRONG,
        /** Too many failures before. */
        LOCKED,
        /** The account has been stopped. */
        INACTIVE,
        /** Signed out. */
        OUT
    }

    /**
     * An attempt.
     *
     * @param outcome what it comes to
     * @param person whose name it is, null if nobody's
     */
    public record Attempt(Outcome outcome, Person person) {}

    /** Tries a name and a password. */
    public Attempt attempt(String name, String password, String address) {
        Optional<Person> person = people.findBySignInName(name);
        boolean opens = passwords.opens(person.map(Person::id).orElse(null), password);
        Outcome outcome = transactions.execute(_ -> {
            oneAtATime(name);
            Outcome found = locked(name) ? Outcome.LOCKED : !opens ? Outcome.WRONG : person.get().active() ? Outcome.IN : Outcome.INACTIVE;
            write(name, person.map(Person::id).orElse(null), found, address);
            return found;
        });
        return new Attempt(outcome, person.orElse(null));
    }

    /**
     * An account that may sign in, as long as nothing of this changes.
     *
     * @param person whose it is
     * @param password the leaf of its latest password
     */
    public record Standing(UUID person, long password) {}

    /** How an account stands; empty where it is stopped or locked, or there is none. */
    public Optional<Standing> standing(String name) {
        return people.findBySignInName(name).filter(Person::active).filter(_ -> !locked(name))
                .flatMap(person -> passwords.latestLeaf(person.id()).map(leaf -> new Standing(person.id(), leaf)));
    }

    /** However many guesses arrive together, each sees how those before it ended: the sixth is locked out, were it right or not. */
    private void oneAtATime(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people_sign_in'), hashtext(:name))").param("name", cut(name)).query((_, _) -> 0).single();
    }

    /** Writes down that somebody has signed out. */
    public void out(Person person, String address) {
        write(person.signInName(), person.id(), Outcome.OUT, address);
    }

    /** The person with the posts of today, if they may still be signed in. */
    public Optional<SignedIn> signedIn(UUID person) {
        return people.find(person)
                .filter(Person::active)
                .map(found -> SignedIn.of(found, posts.of(person), CityClock.today(clock), passwords.oneTimeFor(person)));
    }

    /** Wrong passwords since the last success count; a locked attempt itself does not lengthen the lock. */
    private boolean locked(String name) {
        return jdbc.sql("""
                        select count(*) >= :failures from people_sign_in
                        where sign_in_name = :name and outcome = 'WRONG' and at > :since
                          and at > coalesce((select max(at) from people_sign_in where sign_in_name = :name and outcome = 'IN'), '-infinity')""")
                .param("failures", FAILURES)
                .param("name", cut(name))
                .param("since", Timestamp.from(clock.instant().minus(LOCKED_FOR)))
                .query(Boolean.class)
                .single();
    }

    private void write(String name, UUID person, Outcome outcome, String address) {
        jdbc.sql("insert into people_sign_in (at, sign_in_name, person, outcome, address) values (:at, :name, :person, :outcome, :address)")
                .param("at", Timestamp.from(clock.instant()))
                .param("name", cut(name))
                .param("person", person)
                .param("outcome", outcome.name())
                .param("address", address)
                .update();
    }

    private static String cut(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "?");
        return plain.substring(0, Math.min(60, plain.length()));
    }
}
