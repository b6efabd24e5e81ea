package luoshi.notice.robot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.notice.Inbox;
import luoshi.notice.robot.Outgoing.Letter;
import luoshi.notice.robot.Outgoing.Standing;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/**
 * 消息汇总: what has arrived since the last digest, counted into the next, an hour later at the earliest. While one waits for the robot no other
 * is written: however long the robot is away, what it hears then is one digest.
 */
@Component
class Digests {

    private static final Duration APART = Duration.ofHours(1);
    /** Where a robot is new or was away, nobody needs to be called about what is older. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final Inbox inbox;
    private final Units units;
    private final Outgoing outgoing;

    Digests(Inbox inbox, Units units, Outgoing outgoing) {
        this.inbox = inbox;
        this.units = units;
        this.outgoing = outgoing;
    }

    /** Writes the digest that is due, if there is anything to tell. */
    void writeDue(String link, Instant now) {
        if (due(outgoing.standing(), now)) {
            outgoing.alone(() -> {
                Standing standing = outgoing.standing();
                return due(standing, now) && write(standing, link, now);
            });
        }
    }

    private boolean due(Standing last, Instant now) {
        return last.waiting() == 0 && !now.isBefore(last.at().plus(APART)) && inbox.newest() > last.until();
    }

    private boolean write(Standing last, String link, Instant now) {
        long until = inbox.newest();
        UnitTree tree = units.on(AsOf.now(LocalDate.ofInstant(now, CityClock.ZONE)));
        List<String> parts = DigestText.parts(inbox.tally(last.until(), until, now.minus(FRESH)), unit -> tree.find(unit).map(Unit::shortName).orElse("—"));
        for (int part = 0; part < parts.size(); part++) {
            UUID id = UUID.randomUUID();
            outgoing.add(new Letter(id, DigestText.whole(parts.get(part), id, now, link), 0), part, until, now);
        }
        return !parts.isEmpty();
    }
}
