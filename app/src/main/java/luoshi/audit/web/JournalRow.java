package luoshi.audit.web;

import java.time.Instant;
import luoshi.journal.Entries.Entry;
import luoshi.page.Words;
import luoshi.proof.Leaf;

/**
 * An entry as a list shows it.
 *
 * @param position its place
 * @param at since when it is known
 * @param who who acted
 * @param what what kind of fact
 * @param table its table
 * @param row the id of the fact
 */
public record JournalRow(long position, Instant at, String who, String what, String table, String row) {

    static JournalRow of(Entry entry, Names names, Words words) {
        String malformed = words.t("journal.malformed");
        return entry.leaf()
                .map(leaf -> new JournalRow(entry.position(), leaf.at(), names.actor(words, leaf.actor()), what(leaf.table(), words), leaf.table(), leaf.row()))
                .orElseGet(() -> new JournalRow(entry.position(), entry.at(), malformed, malformed, "", ""));
    }

    /** What kind of fact a table holds, in words; its own name where there are none. */
    static String what(String table, Words words) {
        return words.has("fact." + table) ? words.t("fact." + table) : table;
    }

    static String actor(Entry entry) {
        return entry.leaf().map(Leaf::actor).orElse("");
    }
}
