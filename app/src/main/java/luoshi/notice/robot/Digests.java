package luoshi.notice.robot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
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

    /** The digest of the morning tells, beside what has arrived, what is past its day and near it. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Inbox inbox;
    private final MatterList matters;
    private final Units units;
    private final Outgoing outgoing;
    /** The last morning on which there was nothing to tell: it is not asked again all day. */
    private LocalDate quiet = LocalDate.MIN;

    Digests(Inbox inbox, MatterList matters, Units units, Outgoing outgoing) {
        this.inbox = inbox;
        this.matters = matters;
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
        return last.waiting() == 0 && !now.isBefore(last.at().plus(APART)) && (isMorning(last, now) || inbox.newest() > last.until());
    }

    private boolean isMorning(Standing last, Instant now) {
        ZonedDateTime moment = now.atZone(CityClock.ZONE);
        return !moment.toLocalTime().isBefore(MORNING) && last.at().isBefore(moment.with(MORNING).toInstant()) && !moment.toLocalDate().equals(quiet);
    }

    private boolean write(Standing last, String link, Instant now) {
        long until = inbox.newest();
        UnitTree tree = units.on(AsOf.now(CityClock.dayOf(now)));
        Function<UUID, String> names = unit -> tree.find(unit).map(Unit::shortName).orElse("—");
        List<String> lines = new ArrayList<>(DigestText.lines(inbox.tally(last.until(), until, now.minus(FRESH)), names));
        if (isMorning(last, now)) {
            lines.addAll(DigestText.lamps(matters.lampsByUnit(now), names));
            quiet = lines.isEmpty() ? CityClock.dayOf(now) : quiet;
        }
        List<String> parts = DigestText.parts(lines);
        for (int part = 0; part < parts.size(); part++) {
            UUID id = UUID.randomUUID();
            outgoing.add(new Letter(id, DigestText.whole(parts.get(part), id, now, link), 0), part, until, now);
        }
        return !parts.isEmpty();
    }
}
