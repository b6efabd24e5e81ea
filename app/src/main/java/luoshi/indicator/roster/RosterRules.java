package luoshi.indicator.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import luoshi.indicator.Figures.Thing;
import luoshi.kernel.PersonalNumber;
import luoshi.people.Refusal;

/** What a roster may hold: named things, and never what tells who a person is. */
public final class RosterRules {

    /** The most things of one roster. */
    static final int MOST = 5_000;
    static final int LONGEST = 200;

    private RosterRules() {}

    /** Refuses a list with the first thing that cannot stand in it. */
    public static void refuse(List<Thing> things) {
        if (things.isEmpty() || things.size() > MOST) {
            throw new Refusal(things.isEmpty() ? "roster.empty" : "roster.long", MOST);
        }
        for (int i = 0; i < things.size(); i++) {
            Optional<Refusal> fault = fault(things.get(i));
            if (fault.isPresent()) {
                throw new Refusal("roster.row", i + 1, fault.get().key().endsWith("person") ? "" : things.get(i).name());
            }
        }
    }

    /** What is wrong with a thing. */
    static Optional<Refusal> fault(Thing thing) {
        if (texts(thing).anyMatch(PersonalNumber::in)) {
            return Optional.of(new Refusal("roster.person"));
        }
        if (texts(thing).anyMatch(text -> text.length() > LONGEST)) {
            return Optional.of(new Refusal("roster.cell", LONGEST));
        }
        return thing.name().isBlank() && thing.key().isBlank() ? Optional.of(new Refusal("roster.unnamed")) : Optional.empty();
    }

    private static Stream<String> texts(Thing thing) {
        return Stream.of(thing.key(), thing.name(), thing.place(), thing.remark());
    }
}
