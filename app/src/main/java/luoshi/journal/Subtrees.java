package luoshi.journal;

import java.util.List;
import luoshi.proof.Frontier;
import luoshi.proof.Sha256;
import luoshi.proof.StoredSubtrees;
import luoshi.proof.TreeHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The hashes of leaves and of complete subtrees of 256, 65,536, … leaves, as the database holds them. */
@Component
class Subtrees implements StoredSubtrees {

    private static final int LEAVES = 1 << STRIDE;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Subtrees(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Sha256> hashes(int power, long first, int count) {
        String sql = power == 0
                ? "select hash from journal_entry where position >= :first and position < :end order by position"
                : "select hash from journal_subtree where level = :level and number >= :first and number < :end order by number";
        return jdbc.sql(sql)
                .param("level", power)
                .param("first", first)
                .param("end", first + count)
                .query((row, _) -> Sha256.ofBytes(row.getBytes(1)))
                .list();
    }

    /** Stores the subtrees that are complete in a log of this size and not stored yet: after it has grown, and after a restore. */
    void complete(long size) {
        for (int level = 1; size >> level * STRIDE > 0; level++) {
            long stored = jdbc.sql("select coalesce(max(number) + 1, 0) from journal_subtree where level = :level").param("level", level).query(Long.class).single();
            for (long number = stored; number < size >> level * STRIDE; number++) {
                Frontier subtree = new Frontier();
                hashes(level - 1, number * LEAVES, LEAVES).forEach(subtree::append);
                jdbc.sql("insert into journal_subtree (level, number, hash) values (:level, :number, :hash)")
                        .param("level", level)
                        .param("number", number)
                        .param("hash", subtree.root().bytes())
                        .update();
            }
        }
    }

    /** Whether the first entries still give the root of a head. */
    boolean fit(TreeHead head) {
        try {
            return Frontier.resume(head.size(), this).root().equals(head.root());
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException missing) {
            return false;
        }
    }

    /** Forgets all of them and computes them from the entries. */
    void rebuild(long size) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('journal_entry'))").query((_, _) -> 0).single();
            jdbc.sql("delete from journal_subtree").update();
            complete(size);
        });
    }
}
