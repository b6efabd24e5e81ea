package luoshi.audit.web;

import java.time.Instant;
import java.util.List;
import luoshi.audit.PurgeRequest.Target;
import luoshi.evidence.Resting.Rest;
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
 * @param rests what in force rests on it
 */
public record TargetRow(long position, String what, String row, Instant at, List<Rest> rests) {

    static TargetRow of(Target target, List<Rest> rests, Entries entries, Words words) {
        Instant at = entries.find(target.position()).map(Entry::at).orElse(null);
        return new TargetRow(target.position(), JournalRow.what(target.table(), words), target.row(), at, rests);
    }
}
