package luoshi.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.journal.Withheld;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: slow hashes with their algorithm before them; only the latest of a person opens. */
@Component
public class Passwords {

    /** Shortest allowed. GB/T 22239-2019 8.1.4.1 asks for complexity without a figure; ASVS 2.1.1 for twelve characters. */
    public static final int SHORTEST = 12;

    /** Longest that is hashed whole; bcrypt looks at no more bytes. */
    private static final int MOST_BYTES = 72;

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    /** Compared where there is no such person, so that the time taken does not tell who exists. */
    private volatile String nobodys;
    private final JdbcClient jdbc;
    private final Journal journal;

    Passwords(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    private record Stored(String hash, boolean once) {}

    /** Sets a password that the person has chosen. */
    public void choose(Actor actor, Person person, String password) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refusal("password.length", SHORTEST, MOST_BYTES);
        }
        if (kinds(password) < 3) {
            throw new Refusal("password.kinds");
        }
        if (password.toLowerCase(Locale.ROOT).contains(person.signInName())) {
            throw new Refusal("password.name");
        }
        if (opens(person.id(), password)) {
            throw new Refusal("password.same");
        }
        store(actor, person.id(), password, false);
    }

    /** Gives a new one-time password, which is told once and must be replaced at the first signing in. */
    public String reset(Actor actor, UUID person) {
        String password = oneTime();
        store(actor, person, password, true);
        return password;
    }

    /** Gives several people one password that is no secret: for demos. */
    public void giveAll(Actor actor, List<UUID> persons, String password) {
        String hash = encoder.encode(password);
        journal.act(actor, () -> persons.forEach(person -> insert(person, hash, false)));
    }

    private void store(Actor actor, UUID person, String password, boolean once) {
        String hash = encoder.encode(password);
        journal.act(actor, () -> insert(person, hash, once));
    }

    private void insert(UUID person, String hash, boolean once) {
        jdbc.sql("insert into people_password (person, hash, once) values (:person, :hash, :once)")
                .param("person", person)
                .param("hash", hash)
                .param("once", once)
                .update();
    }

    /** Whether this is the person's password; takes as long for a person that does not exist. */
    public boolean opens(UUID person, String password) {
        Optional<Stored> stored = person == null ? Optional.empty() : latest(person);
        String other = nobodys(); // made at the first signing in, which takes longer for it whoever it is
        boolean same = encoder.matches(password, stored.map(Stored::hash).orElse(other));
        return same && stored.isPresent();
    }

    private String nobodys() {
        if (nobodys == null) {
            nobodys = encoder.encode(oneTime());
        }
        return nobodys;
    }

    /** Whether the person's password is one that was given to them and not chosen. */
    boolean oneTimeFor(UUID person) {
        return latest(person).map(Stored::once).orElse(true);
    }

    /** When the person got passwords, and whether each was for one use; the passwords themselves nobody can tell. */
    public List<Recorded<Boolean>> history(UUID person) {
        return jdbc.sql("select once, leaf from people_password where person = :person order by leaf")
                .param("person", person)
                .query((row, _) -> new Recorded<>(row.getBoolean("once"), row.getLong("leaf")))
                .list();
    }

    /** By which the person's latest password is known from the ones before. */
    Optional<Long> latestLeaf(UUID person) {
        return jdbc.sql("select leaf from people_password where person = :person order by leaf desc limit 1").param("person", person).query(Long.class).optional();
    }

    private Optional<Stored> latest(UUID person) {
        return jdbc.sql("select hash, once from people_password where person = :person order by leaf desc limit 1")
                .param("person", person)
                .query(Stored.class)
                .optional();
    }

    private static long kinds(String password) {
        return Stream.of("\\p{Lower}", "\\p{Upper}", "\\d", "[^\\p{Alnum}]")
                .filter(kind -> Pattern.compile(kind).matcher(password).find())
                .count();
    }

    private static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(READABLE.charAt(CHANCE.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** Hashes of passwords are shown to nobody. */
    @Configuration(proxyBeanMethods = false)
    static class Secrets {
        @Bean
        Withheld hashesOfPasswords() {
            return new Withheld("people_password", "hash");
        }
    }
}
