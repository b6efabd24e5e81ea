package luoshi.matter.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.matter.Ask;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.people.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into the form of a move; it comes back unchanged where the move is refused.
 *
 * @param assignment the part that moves, empty for the whole matter
 * @param move what is to be done
 * @param draft whether it is only to be drafted for the head
 * @param answers the draft that is signed or sent back
 * @param words what is said
 * @param approver who approved it
 * @param grade how well it was done
 * @param passed yes or no
 * @param clock of which clock it speaks: a kind, and for a date of the node plan its number after a colon
 * @param until a day
 * @param kind the new class
 * @param nodes a node plan, a line each: day and words
 * @param units ids of the units that owe it now
 * @param files ids of evidence that was handed in with the form
 * @param noEvidence why there is none
 * @param seen leaf of the last step that the page showed
 */
public record MoveForm(String assignment, String move, boolean draft, String answers, String words, String approver, String grade, String passed, String clock,
        String until, String kind, String nodes, List<String> units, List<String> files, String noEvidence, String seen) {

    /** A form in which nothing has been typed. */
    public static final MoveForm BLANK = new MoveForm("", "", false, "", "", "", "", "", "", "", "", "", List.of(), List.of(), "", "");

    static MoveForm of(MultiValueMap<String, String> sent) {
        return new MoveForm(text(sent, "assignment"), text(sent, "move"), "yes".equals(sent.getFirst("draft")), text(sent, "answers"), text(sent, "words"),
                text(sent, "approver"), text(sent, "grade"), text(sent, "passed"), text(sent, "clock"), text(sent, "until"), text(sent, "kind"), text(sent, "nodes"),
                all(sent, "units"), all(sent, "held"), text(sent, "noEvidence"), text(sent, "seen"));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.replace("\0", "").strip();
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    /** The same with these files. */
    MoveForm holding(List<UUID> evidence) {
        List<String> all = evidence.stream().map(UUID::toString).toList();
        return new MoveForm(assignment, move, draft, answers, words, approver, grade, passed, clock, until, kind, nodes, units, all, noEvidence, seen);
    }

    /** Whether it was sent from the form of this move for this part. */
    public boolean isOf(String part, Move other) {
        return assignment.equals(part) && move.equals(other.name());
    }

    /** The files that were handed in with it. */
    List<UUID> held() {
        return files.stream().map(MoveForm::id).filter(file -> file != null).toList();
    }

    UUID part() {
        return id(assignment);
    }

    Move asked() {
        return one(Move.class, move);
    }

    /** What it asks for. */
    Ask ask() {
        Move asked = asked();
        if (asked == null) {
            throw new Refusal("matter.move");
        }
        String[] spoken = clock.split(":");
        int node = spoken.length == 2 && spoken[1].matches("\\d{1,3}") ? Integer.parseInt(spoken[1]) : 0;
        Step.Said said = new Step.Said(words, approver, one(Step.Grade.class, grade), passed.isEmpty() ? null : passed.equals("yes"), one(ClockKind.class, spoken[0]), node,
                until.isEmpty() ? null : day(until), null);
        Ask ask = new Ask(asked, null, id(answers), said, one(MatterClass.class, kind), Matter.Node.read(nodes), handed(), held(),
                noEvidence, seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0);
        return draft ? ask.drafted() : ask;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new Refusal("matter.day", typed);
        }
    }

    /** The first leads, the others owe; where the unit that is released did not lead, the matter itself puts it right. */
    private List<Assignment> handed() {
        List<UUID> ids = units.stream().map(MoveForm::id).filter(unit -> unit != null).distinct().toList();
        List<Assignment> handed = new ArrayList<>();
        ids.forEach(unit -> handed.add(Assignment.of(unit, handed.isEmpty() ? AssignmentRole.LEAD : AssignmentRole.RESPONSIBLE, "")));
        return handed;
    }

    private static UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
