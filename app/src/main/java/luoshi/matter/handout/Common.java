package luoshi.matter.handout;

import java.time.LocalDate;
import luoshi.matter.MatterClass;

/**
 * What holds for all matters that are handed out together, where a row says nothing else.
 *
 * @param kind what sort of matter
 * @param rhythm how often the node plan asks
 * @param deadline the day by which all of it is to be done; null for none
 * @param lead who leads, by name
 * @param leader the leader in charge, by name
 * @param lookBack whether it is looked at once more before it is struck off
 */
record Common(MatterClass kind, Rhythm rhythm, LocalDate deadline, String lead, String leader, boolean lookBack) {

    /** @param before what is chosen before anybody has */
    static Common of(Typed typed, MatterClass before) {
        MatterClass kind = typed.one("kind", before);
        return new Common(kind, typed.one("rhythm", before == MatterClass.CONTINUING ? Rhythm.QUARTER : Rhythm.NONE), Typed.day(typed.text("deadline")),
                typed.text("lead"), typed.text("leader"), typed.text("lookBack").equals("yes"));
    }
}
