package luoshi.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import luoshi.flood.FloodCommand;
import luoshi.indicator.Figures;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.Deputies;
import luoshi.matter.MatterList;
import luoshi.matter.MatterList.Alarm;
import luoshi.matter.MattersMoved;
import luoshi.people.Role;
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
    /** What is older does not stand in a leader's digest. */
    public static final int DIGEST_DAYS = 14;
    private static final int MOST_ALARMS = 1_000;

    private final InboxStore store;
    private final MatterList matters;
    private final Deputies deputies;
    private final Journal journal;
    private final Clock clock;

    Inbox(InboxStore store, MatterList matters, Deputies deputies, Journal journal, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.deputies = deputies;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Kept with the act or not at all, and as the last thing before it is committed: the lock that gives messages their numbers in the order of
     * commits is then held for no longer than that, and nothing is waited for while it is held.
     */
    @EventListener
    void moved(MattersMoved event) {
        keep((at, actor) -> store.insert(at, actor, event.moves()));
    }

    /** The same of figures: whose they are is to mend them. */
    @EventListener
    void returned(Figures.Returned event) {
        keep((at, actor) -> store.insertReturned(at, actor, event.figures()));
    }

    /** The same of orders of floods: whoever has a task by one, and not the duty officer alone, is to know. */
    @EventListener
    void ordered(FloodCommand.Ordered event) {
        keep((at, actor) -> store.insertOrdered(at, actor, event));
    }

    private void keep(BiConsumer<Instant, UUID> message) {
        Instant at = clock.instant();
        UUID actor = journal.actor().user().orElse(null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                message.accept(at, actor);
            }
        });
    }

    /** The newest messages for somebody, of those below a number and about one thing; all of them where these are null. */
    public List<Message> list(SignedIn who, Enum<?> what, Long below, int limit) {
        return store.list(who.person().id(), hearing(who), what, below, limit);
    }

    /** How many messages somebody has not seen, up to {@link #MANY}. */
    public int unread(SignedIn who) {
        int messages = store.unread(who.person().id(), hearing(who), MANY);
        return leads(who) && messages < MANY ? Math.min(MANY, messages + alarms(who, seenDigest(who), MANY).size()) : messages;
    }

    private Hearing hearing(SignedIn who) {
        return Hearing.of(who, deputies.unitsOf(who.person().id(), CityClock.today(clock)));
    }

    private static boolean leads(SignedIn who) {
        return who.posts().stream().anyMatch(post -> post.role() == Role.LEADER);
    }

    /** 每日摘要: what a leader is to hear of matters in their charge, the newest first; of nobody else's. It is told from the matters, and not kept. */
    public List<Alarm> digest(SignedIn who) {
        return leads(who) ? alarms(who, Instant.MIN, MOST_ALARMS) : List.of();
    }

    private List<Alarm> alarms(SignedIn who, Instant after, int limit) {
        Instant now = clock.instant();
        Instant oldest = CityClock.startOf(CityClock.today(clock).minusDays(DIGEST_DAYS - 1L));
        return matters.alarms(who.person().id(), after.isAfter(oldest) ? after : oldest, now, limit);
    }

    /** Up to when somebody has seen their digest. */
    public Instant seenDigest(SignedIn who) {
        return store.seenDigest(who.person().id());
    }

    /** The last message that somebody has marked as seen, 0 before the first. */
    public long seen(SignedIn who) {
        return store.seen(who.person().id());
    }

    /**
     * Marks all messages up to a number as seen, and the digest up to a moment; what arrives later is unread whatever the number and the moment.
     */
    public void markSeen(SignedIn who, long until, Instant digest) {
        Instant now = clock.instant();
        store.markSeen(who.person().id(), until, digest.isAfter(now) ? now : digest);
    }

    /**
     * Of how much the messages of one kind tell a unit.
     *
     * @param unit whose posts hear of it, null for checkers
     * @param move what was done
     * @param count how many matters or figures
     */
    public record Tally(UUID unit, Enum<?> move, long count) {}

    /** The number of the newest message there is, 0 for none. */
    public long newest() {
        return store.newest();
    }

    /** What has arrived above one number and up to another, not before a moment, counted. */
    public List<Tally> tally(long above, long until, Instant from) {
        return store.tally(above, until, from);
    }
}
