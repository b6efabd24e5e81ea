package luoshi.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import luoshi.proof.text.LeafBody;

/**
 * What the journal keeps of one fact: when, by whom, which row, and the salted hash of its content.
 *
 * @param at the machine's time at which the leaf was appended, in whole microseconds, years 0000 to 9999
 * @param actor who made the fact; not empty, no control characters
 * @param table the table that holds the row: lower-case letters, digits, underscores
 * @param row the row's id: a lower-case UUID or a whole number
 * @param content the hash of the {@linkplain CanonicalRow canonical row}
 */
public record Leaf(Instant at, String actor, String table, String row, Sha256 content) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public Leaf {
        if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("叶的时间只到微秒，写的是 " + at);
        }
        byte[] body = format(at, actor, table, row, content);
        new LeafBody().read(body, 0, body.length);
    }

    /** Reads a leaf body and refuses every form but the canonical one. */
    public static Leaf parse(byte[] body) {
        LeafBody fields = new LeafBody();
        fields.read(body, 0, body.length);
        Instant at = Instant.EPOCH.plus(fields.atMicros(), ChronoUnit.MICROS);
        return new Leaf(at, fields.actor(), fields.table(), fields.row(), Sha256.ofBytes(fields.content()));
    }

    /** The canonical body, whose {@linkplain MerkleTree#leafHash hash} stands in the tree. */
    public byte[] body() {
        return format(at, actor, table, row, content);
    }

    private static byte[] format(Instant at, String actor, String table, String row, Sha256 content) {
        return "luoshi-leaf 1\nat %s\nactor %s\ntable %s\nrow %s\ncontent %s\n"
                .formatted(TIME.format(at), actor, table, row, content)
                .getBytes(UTF_8);
    }
}
