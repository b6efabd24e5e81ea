package luoshi.reading.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.ResponsibleUnit.Role;
import luoshi.reading.task.Labels.Holds;
import luoshi.reading.text.CleanText;

/** Reads units, their parts and the time limit out of a stretch that says who does something by when. */
final class AssignmentParser {

    private record Named(UnitNames.Name name, Holds part) {}

    /** Behind a label even an odd name is a unit's, but one of two or three characters is a person's. */
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 20;

    private final CleanText clean;
    private final String text;
    private final List<Named> named = new ArrayList<>();
    private String deadline = "";
    private int strangers;
    private boolean spoken;

    AssignmentParser(CleanText clean) {
        this.clean = clean;
        this.text = clean.text();
    }

    /** Reads a stretch with labels or predicates in it. */
    void read(int from, int to) {
        Holds holds = null;
        int at = from;
        Matcher label = Labels.labels(text).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
        while (label.find()) {
            predicates(at, label.start(), holds);
            holds = Labels.holds(label);
            spoken = spoken || holds != Holds.OTHER && holds != Holds.CONTENT;
            at = label.end();
        }
        predicates(at, to, holds);
    }

    /** Reads a stretch whose label or column head is known. */
    void read(int from, int to, Holds holds) {
        spoken = true;
        predicates(from, to, holds);
    }

    private void predicates(int from, int to, Holds holds) {
        if (holds == Holds.OTHER || holds == Holds.CONTENT) {
            return;
        }
        if (holds == Holds.DEADLINE) {
            deadline = deadline.isEmpty() ? timeLimit(from, to) : deadline;
            return;
        }
        Holds rest = holds;
        int at = from;
        Matcher predicate = Labels.PREDICATE.matcher(text).region(from, to);
        while (predicate.find()) {
            spoken = true;
            boolean joint = predicate.group("joint") != null;
            Holds part = joint ? Holds.LEADERS : part(predicate);
            boolean note = predicate.start() > from && text.charAt(predicate.start() - 1) == '（' && predicate.end() < to && text.charAt(predicate.end()) == '）';
            add(at, predicate.start(), note ? rest : part, note ? part : null, holds != null);
            rest = joint ? Holds.UNITS : holds;
            at = predicate.end();
        }
        add(at, to, rest, null, holds != null);
    }

    private static Holds part(Matcher predicate) {
        if (predicate.group("lead") != null) {
            return Holds.LEADERS;
        }
        return predicate.group("support") != null ? Holds.SUPPORTERS : Holds.UNITS;
    }

    private void add(int from, int to, Holds part, Holds last, boolean labelled) {
        int first = named.size();
        for (UnitNames.Name name : UnitNames.in(text, from, to)) {
            String limit = Deadlines.given(name.words());
            if (!limit.isEmpty()) {
                deadline = limit;
            } else if (name.isUnit() || labelled && name.words().length() >= SHORTEST_NAME && name.words().length() <= LONGEST_NAME) {
                named.add(new Named(name, part == null ? Holds.UNITS : part));
            } else if (!labelled) {
                strangers++;
            }
        }
        if (last != null && named.size() > first) {
            named.set(named.size() - 1, new Named(named.getLast().name(), last));
        }
    }

    private String timeLimit(int from, int to) {
        String words = text.substring(from, Math.min(to, from + 60)).replaceFirst("[。；，）\\s]+$", "").strip();
        String given = Deadlines.given(words);
        String found = given.isEmpty() ? Deadlines.last(words) : given;
        return found.isEmpty() && words.length() <= 20 ? words : found;
    }

    /** Whether nearly all that was named is a unit, and a word said that they are to act. */
    boolean plausible() {
        return spoken && (!named.isEmpty() || !deadline.isEmpty()) && strangers * 2 <= named.size();
    }

    /** Whether only units are named, though no word says what for. */
    boolean onlyUnits() {
        return !named.isEmpty() && strangers == 0 && named.stream().allMatch(one -> one.name().words().length() > 2);
    }

    /** What was read, as an assignment that takes up a stretch. */
    Assignment assignment(int from, int to) {
        boolean led = named.stream().anyMatch(one -> one.part() == Holds.LEADERS);
        List<ResponsibleUnit> units = new ArrayList<>();
        for (Named one : named) {
            boolean first = !led && one.part() == Holds.UNITS;
            led = led || first;
            Role role = first || one.part() == Holds.LEADERS ? Role.LEAD : one.part() == Holds.SUPPORTERS ? Role.SUPPORT : Role.RESPONSIBLE;
            units.add(new ResponsibleUnit(one.name().words(), role, clean.rawSpan(one.name().from(), one.name().to())));
        }
        units.sort(Comparator.comparing(unit -> unit.role() != Role.LEAD));
        return new Assignment(from, to, units, deadline);
    }
}
