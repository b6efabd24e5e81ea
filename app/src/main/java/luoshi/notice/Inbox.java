package luoshi.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.matter.MattersMoved;
import luoshi.matter.Move;
import luoshi.people.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 收件箱: keeps a message for whoever is to act on what has moved, and where nobody is, for the unit whose part it is. */
@Component
public class Inbox {

    /** More unread messages are not counted. */
    public static final int MANY = 100;

    private final InboxStore store;
    private final Journal journal;
    private final Clock clock;

    Inbox(InboxStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Kept with the act or not at all, and as the last thing before it is committed: the lock that gives messages their numbers in the order of
     * commits is then held for no longer than that, and nothing is waited for while it is held.
     */
    @EventListener
    void moved(MattersMoved event) {
        Instant at = clock.instant();
        UUID actor = journal.actor().user().orElse(null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                store.insert(at, actor, event.moves());
            }
        });
    }

    /** The newest messages for somebody, of those below a number and about one move; all of them where these are null. */
    public List<Message> list(SignedIn who, Move move, Long below, int limit) {
        return store.list(who.person().id(), Hearing.of(who), move, below, limit);
    }

    /** How many messages somebody has not seen, up to {@link #MANY}. */
    public int unread(SignedIn who) {
        return store.unread(who.person().id(), Hearing.of(who), MANY);
    }

    /** The last message that somebody has marked as seen, 0 before the first. */
    public long seen(SignedIn who) {
        return store.seen(who.person().id());
    }

    /** Marks all messages up to a number as seen; what arrives later is unread whatever the number. */
    public void markSeen(SignedIn who, long until) {
        store.markSeen(who.person().id(), until);
    }

    /**
     * How many messages of one kind there are for a unit.
     *
     * @param unit whose posts hear of it, null for checkers
     * @param move what was done
     * @param count how many
     */
    public record Tally(UUID unit, Move move, long count) {}

    /** The number of the newest message there is, 0 for none. */
    public long newest() {
        return store.newest();
    }

    /** What has arrived above one number and up to another, not before a moment, counted. */
    public List<Tally> tally(long above, long until, Instant from) {
        return store.tally(above, until, from);
    }
}
