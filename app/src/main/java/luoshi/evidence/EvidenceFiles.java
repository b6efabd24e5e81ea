package luoshi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Facts;
import luoshi.journal.Journal;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of evidence. Bytes go in and out in pieces, so that a large file needs little memory. */
@Component
public class EvidenceFiles {

    /** The largest file that is taken. */
    public static final long LARGEST = 64L << 20;

    private static final int PIECE = 1 << 20;
    private static final int HEAD = 512;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Facts facts;

    EvidenceFiles(JdbcClient jdbc, Journal journal, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.journal = journal;
    }

    /**
     * Keeps a file; bytes that are held already are not stored again.
     *
     * @param source gives the bytes as often as asked: once for the hash, once to store them
     * @throws TooLargeException above {@link #LARGEST}
     */
    public EvidenceFile keep(Actor actor, UUID unit, String name, InputStreamSource source) {
        try {
            Measured measured = measure(source);
            EvidenceFile file = new EvidenceFile(UUID.randomUUID(), measured.hash, unit, plainName(name), measured.mediaType, measured.size);
            journal.act(actor, () -> store(file, source));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Algorithm and hash of bytes, as {@link EvidenceFile#contentHash()} has it. */
    public static String hashOf(InputStreamSource source) {
        try {
            return measure(source).hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Measured(String hash, String mediaType, long size) {}

    private static Measured measure(InputStreamSource source) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] head = null;
        try (InputStream in = source.getInputStream()) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                head = head == null ? Arrays.copyOf(piece, Math.min(HEAD, piece.length)) : head;
                digest.update(piece);
                size += piece.length;
                if (size > LARGEST) {
                    throw new TooLargeException();
                }
            }
        }
        return new Measured("sha256:" + HexFormat.of().formatHex(digest.digest()), MediaType.of(head == null ? new byte[0] : head), size);
    }

    private void store(EvidenceFile file, InputStreamSource source) {
        alone(file.contentHash());
        boolean held = jdbc.sql("select exists (select from evidence_chunk where content_hash = :hash)").param("hash", file.contentHash()).query(Boolean.class).single();
        if (!held) {
            storePieces(file.contentHash(), source);
        }
        jdbc.sql("""
                        insert into evidence_file (id, content_hash, unit, name, media_type, size)
                        values (:id, :contentHash, :unit, :name, :mediaType, :size)""")
                .paramSource(file)
                .update();
    }

    private void storePieces(String hash, InputStreamSource source) {
        MessageDigest digest = sha256();
        try (InputStream in = source.getInputStream()) {
            int number = 0;
            byte[] piece = in.readNBytes(PIECE);
            do {
                digest.update(piece);
                jdbc.sql("insert into evidence_chunk (content_hash, number, bytes) values (:hash, :number, :bytes) on conflict do nothing")
                        .param("hash", hash)
                        .param("number", number++)
                        .param("bytes", piece)
                        .update();
                piece = in.readNBytes(PIECE);
            } while (piece.length > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!hash.equals("sha256:" + HexFormat.of().formatHex(digest.digest()))) {
            throw new IllegalStateException("the file changed while it was read");
        }
    }

    /** Within an act that purges: takes bytes away that no present fact names any more. */
    public void removeUnnamed(Collection<String> hashes) {
        for (String hash : new TreeSet<>(hashes)) {
            alone(hash);
            if (!facts.nameContent(hash)) {
                jdbc.sql("delete from evidence_chunk where content_hash = :hash").param("hash", hash).update();
            }
        }
    }

    /** Until the end of the act nobody else hands in or takes away the same bytes: else a row could come to name what has just gone. */
    private void alone(String hash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('evidence_chunk'), hashtext(:hash))").param("hash", hash).query((_, _) -> 0).single();
    }

    /** The file of this id. */
    public Optional<EvidenceFile> find(UUID id) {
        return jdbc.sql("select id, content_hash, unit, name, media_type, size from evidence_file where id = :id").param("id", id).query(EvidenceFile.class).optional();
    }

    /** Several files by their ids. */
    public List<EvidenceFile> findAll(Collection<UUID> ids) {
        return jdbc.sql("select id, content_hash, unit, name, media_type, size from evidence_file where id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query(EvidenceFile.class).list();
    }

    /** The ids of the files with this hash, each a handing-in. */
    public List<UUID> listWith(String contentHash) {
        return jdbc.sql("select id from evidence_file where content_hash = :hash").param("hash", contentHash).query(UUID.class).list();
    }

    /** Writes its bytes out. */
    public void copy(EvidenceFile file, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            Optional<byte[]> piece = jdbc.sql("select bytes from evidence_chunk where content_hash = :hash and number = :number")
                    .param("hash", file.contentHash())
                    .param("number", number)
                    .query((row, _) -> row.getBytes(1))
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    /** A name without folders and control characters, so that it can stand in a header and on a page. */
    public static String plainName(String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return last.isEmpty() ? "未命名" : last.substring(0, Math.min(200, last.length()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A file above {@link #LARGEST}. */
    public static final class TooLargeException extends RuntimeException {
        TooLargeException() {
            super("more than " + LARGEST + " bytes", null, false, false);
        }
    }
}
