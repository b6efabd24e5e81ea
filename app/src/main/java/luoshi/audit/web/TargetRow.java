package luoshi.audit.web;

import java.time.Instant;
import luoshi.audit.PurgeRequest.Target;
import luoshi.journal.Entries;
import luoshi.journal.Entries.Entry;
import luoshi.page.Words;

/**
 * A fact that is to go, as a page shows it: never its content.
 *
 * @param position of its entry
 * @param what what kind of fact
 * @param row its id
 * @param at since when it was known
 */
public record TargetRow(long position, String what, String row, Instant at) {

    static TargetRow of(Target target, Entries entries, Words words) {
        Instant at = entries.find(target.position()).map(Entry::at).orElse(null);
        return new TargetRow(target.position(), JournalRow.what(target.table(), words), target.row(), at);
    }
}
