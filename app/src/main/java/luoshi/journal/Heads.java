package luoshi.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.proof.Frontier;
import luoshi.proof.JournalKey;
import luoshi.proof.TreeHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 存证头: signs how far the journal has come, and brings each signed head out of the database. */
@Component
@EnableConfigurationProperties(JournalSettings.class)
public class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    /** A grown journal is signed this often at most: what an attacker may rewrite unseen is as young as this. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Subtrees subtrees;
    private final JournalSettings settings;
    private final Clock clock;
    private final Webhook webhook;
    private KeyPair keys;
    private TreeHead last;
    private Instant signedAt = Instant.EPOCH;

    Heads(JdbcClient jdbc, Subtrees subtrees, JournalSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.subtrees = subtrees;
        this.settings = settings;
        this.clock = clock;
        webhook = new Webhook(settings.webhook());
    }

    /** The newest head, if one has been signed. */
    public Optional<TreeHead> newest() {
        return jdbc.sql("select line from journal_head order by size desc limit 1").query(String.class).optional().map(TreeHead::parse);
    }

    /** The newest heads, of those below a size; all of them where it is null. */
    public List<TreeHead> list(Long below, int limit) {
        return jdbc.sql("select line from journal_head where size < :below order by size desc limit :limit")
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(TreeHead::parse)
                .toList();
    }

    /** The head of this size. */
    public Optional<TreeHead> find(long size) {
        return jdbc.sql("select line from journal_head where size = :size").param("size", size).query(String.class).optional().map(TreeHead::parse);
    }

    /** The file outside the database to which every head is appended; missing before the first. */
    public Path file() {
        return settings.heads();
    }

    /** The key to check heads with, as the file beside the signing key has it; empty before the first head. */
    public Optional<JournalKey> publicKey() {
        Path file = SigningKey.publicFile(settings.signingKey());
        try {
            return Files.exists(file) ? Optional.of(JournalKey.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At the start: whoever comes without the key is told then, and not when the journal has grown unsigned for days. */
    void requireKey() {
        if (newest().isPresent()) {
            keys(true);
        }
    }

    void signIfDue() {
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(INTERVAL) >= 0) {
            sign();
        }
    }

    /**
     * Signs the journal as it is, if it has grown since the last head, and brings the head out. A journal that no longer holds what was
     * signed before is not signed again: whoever rewrites the past gets no signature under it.
     */
    public synchronized void sign() {
        signedAt = clock.instant();
        long size = jdbc.sql("select coalesce(max(position) + 1, 0) from journal_entry").query(Long.class).single();
        if (size == 0) {
            return;
        }
        KeyPair pair = keys(newest().isPresent());
        last = last == null ? lastSignedBy(pair) : last;
        if (last != null && last.size() == size) {
            return;
        }
        if (last != null && !continues(last, size)) {
            LOG.error("the journal no longer holds what head {} covers; nothing more is signed until the database is restored from a verified backup", last.size());
            return;
        }
        UUID journal = jdbc.sql("select id from journal_genesis").query(UUID.class).single();
        TreeHead head = TreeHead.sign(journal, size, Frontier.resume(size, subtrees).root(), signedAt.truncatedTo(ChronoUnit.MILLIS), pair);
        // out first: a head that only the database holds protects nothing
        append(head.line());
        last = head;
        jdbc.sql("insert into journal_head (size, line) values (:size, :line) on conflict do nothing").param("size", size).param("line", head.line()).update();
        webhook.send(head.line());
    }

    private boolean continues(TreeHead before, long size) {
        if (before.size() > size) {
            return false;
        }
        if (subtrees.fit(before)) {
            return true;
        }
        subtrees.rebuild(size); // perhaps only what is derived was spoilt
        return subtrees.fit(before);
    }

    /** The longest head with a good signature, in the file or in the database. */
    private TreeHead lastSignedBy(KeyPair pair) {
        JournalKey key = new JournalKey(pair.getPublic());
        return Stream.concat(exported().stream(), jdbc.sql("select line from journal_head order by size desc limit 1").query(String.class).list().stream())
                .flatMap(line -> parsed(line).stream())
                .filter(head -> head.isSignedBy(key))
                .max(Comparator.comparingLong(TreeHead::size))
                .orElse(null);
    }

    private List<String> exported() {
        try {
            return Files.exists(settings.heads()) ? Files.readAllLines(settings.heads()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TreeHead> parsed(String line) {
        try {
            return Optional.of(TreeHead.parse(line));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // torn when the machine stopped, or somebody's note
        }
    }

    /** A journal that has been signed keeps its key: a new one would make every copy of the public key worthless. */
    private KeyPair keys(boolean signedBefore) {
        if (keys == null) {
            boolean there = Files.exists(settings.signingKey());
            if (!there && signedBefore) {
                throw new LostKeyException(settings.signingKey());
            }
            keys = there ? SigningKey.read(settings.signingKey()) : SigningKey.make(settings.signingKey());
        }
        return keys;
    }

    private void append(String line) {
        try {
            Files.createDirectories(settings.heads().toAbsolutePath().getParent());
            try (FileChannel file = FileChannel.open(settings.heads(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                file.truncate(wholeLines(file)).position(file.size());
                file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
                file.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the last whole line ends: what comes behind was torn when the machine stopped, and is said again by the next head. */
    private static long wholeLines(FileChannel file) throws IOException {
        long end = file.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0 && file.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
            end--;
        }
        return end;
    }
}
