package luoshi.bench.store;

import static luoshi.bench.store.Tampering.seen;

import java.sql.SQLException;
import java.util.List;
import luoshi.bench.store.Tampering.Demand;

/** The bytes of evidence. */
final class EvidenceTamperings {

    private static final String LARGE = "select content_hash from evidence_chunk where number > 0 group by content_hash having max(number) > 1 order by 1";

    private EvidenceTamperings() {}

    static List<Tampering> all() {
        return List.of(
                seen("改佐证的一个字节", EvidenceTamperings::flip),
                seen("佐证少几个字节", victim -> victim.change("update evidence_chunk set bytes = substr(bytes, 1, length(bytes) - 1) where content_hash = ? and length(bytes) > 0", some(victim))),
                seen("佐证多几个字节", victim -> victim.change("update evidence_chunk set bytes = bytes || '\\x00'::bytea where content_hash = ?", some(victim))),
                seen("删佐证的一块", EvidenceTamperings::deleteChunk),
                seen("删佐证", victim -> victim.change("delete from evidence_chunk where content_hash = ?", some(victim))),
                seen("换佐证两块的次序", EvidenceTamperings::swapChunks),
                seen("改佐证的块号", EvidenceTamperings::renumber),
                seen("佐证多一块", EvidenceTamperings::addChunk),
                seen("换两份佐证的内容", EvidenceTamperings::swapContents),
                seen("佐证另挂名字", EvidenceTamperings::rename),
                seen("塞入无人提到的佐证", victim -> victim.change("insert into evidence_chunk select 'sha256:' || encode(sha256('塞入'::text::bytea), 'hex'), 0, '塞入'::text::bytea")),
                seen("塞入名字不是散列的佐证", victim -> victim.change("insert into evidence_chunk values ('../塞入', 0, 'x'::bytea)")),
                new Tampering("佐证改分块，字节不变", Demand.HARMLESS, EvidenceTamperings::mergeChunks));
    }

    private static String some(Victim victim) throws SQLException {
        return victim.one(victim.values("select distinct content_hash from evidence_chunk order by 1"));
    }

    private static String large(Victim victim) throws SQLException {
        return victim.one(victim.values(LARGE));
    }

    private static void flip(Victim victim) throws SQLException {
        String hash = some(victim);
        String number = victim.one(victim.values("select number from evidence_chunk where content_hash = ? and length(bytes) > 0 order by 1", hash));
        int length = (int) victim.number("select length(bytes) from evidence_chunk where content_hash = ? and number = " + number, hash);
        int at = victim.random().nextInt(length);
        victim.change("update evidence_chunk set bytes = set_byte(bytes, ?, get_byte(bytes, ?) # ?) where content_hash = ? and number = " + number,
                at, at, 1 << victim.random().nextInt(8), hash);
    }

    private static void deleteChunk(Victim victim) throws SQLException {
        victim.change("delete from evidence_chunk where content_hash = ? and number = ?", large(victim), victim.random().nextInt(3));
    }

    private static void swapChunks(Victim victim) throws SQLException {
        victim.free("evidence_chunk");
        victim.change("update evidence_chunk set number = 1 - number where content_hash = ? and number < 2", large(victim));
    }

    private static void renumber(Victim victim) throws SQLException {
        victim.free("evidence_chunk");
        String condition = victim.random().nextBoolean() ? "number > 0" : "true";
        victim.change("update evidence_chunk set number = number + 1 where content_hash = ? and " + condition, large(victim));
    }

    private static void addChunk(Victim victim) throws SQLException {
        victim.change("insert into evidence_chunk select content_hash, max(number) + 1, '\\x0a'::bytea from evidence_chunk where content_hash = ? group by 1", some(victim));
    }

    private static void swapContents(Victim victim) throws SQLException {
        String one = some(victim);
        String other = some(victim);
        if (one.equals(other)) {
            throw new Victim.NothingThere("two pieces of evidence");
        }
        victim.free("evidence_chunk");
        victim.change("update evidence_chunk set content_hash = case content_hash when ? then ? else ? end where content_hash in (?, ?)", one, other, one, one, other);
    }

    private static void rename(Victim victim) throws SQLException {
        victim.change("update evidence_chunk set content_hash = 'sha256:' || encode(sha256(content_hash::bytea), 'hex') where content_hash = ?", some(victim));
    }

    private static void mergeChunks(Victim victim) throws SQLException {
        String hash = large(victim);
        victim.change("update evidence_chunk c set bytes = bytes || (select bytes from evidence_chunk o where o.content_hash = c.content_hash and o.number = 1) where content_hash = ? and number = 0", hash);
        victim.change("delete from evidence_chunk where content_hash = ? and number = 1", hash);
        victim.change("update evidence_chunk set number = 1 where content_hash = ? and number = 2", hash);
    }
}
