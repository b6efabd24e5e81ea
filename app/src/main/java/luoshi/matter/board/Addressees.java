package luoshi.matter.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import luoshi.matter.MatterFile;
import luoshi.matter.Party;
import luoshi.matter.course.Interval;
import luoshi.matter.course.Part;
import luoshi.matter.slip.SlipKind;

/** To whom a slip about a matter goes: the units that owe it and are waited for; of these, where any has a lamp that calls for a slip, only those. */
final class Addressees {

    /** The mildest lamp that calls for a slip: near its day. */
    static final int CALLS = 4;
    private static final Set<Party> UNITS = Set.of(Party.UNIT, Party.HEAD);

    private Addressees() {}

    /** A unit's part with its lamp at a moment. */
    record To(Part part, int lamp) {}

    static List<To> of(MatterFile file, Instant at) {
        List<To> waited = file.standing().parts().stream()
                .filter(part -> part.assignment().owes())
                .flatMap(part -> part.intervals().stream().filter(one -> holds(one, at) && one.open() && UNITS.contains(one.waits())).map(one -> new To(part, one.code(at))))
                .toList();
        boolean called = waited.stream().anyMatch(to -> to.lamp() >= CALLS);
        return waited.stream().filter(to -> !called || to.lamp() >= CALLS).toList();
    }

    private static boolean holds(Interval interval, Instant at) {
        return !interval.since().isAfter(at) && interval.until().isAfter(at);
    }

    /** The slip that a lamp calls for; null for none. */
    static SlipKind kind(int lamp) {
        return switch (lamp) {
            case CALLS -> SlipKind.REMIND;
            case 5 -> SlipKind.CHASE;
            case 6 -> SlipKind.SUPERVISE;
            default -> null;
        };
    }
}
