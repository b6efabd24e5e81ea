package luoshi.matter.handout;

import java.util.List;
import luoshi.matter.MatterClass;
import luoshi.matter.deed.Outset;
import luoshi.people.Refusal;

/**
 * A row of the table of matters to be handed out.
 *
 * @param proposed what it is made of
 * @param ticked whether it is handed out with the others
 * @param title what is to be done
 * @param target what is to be reached
 * @param lead who leads, by name
 * @param responsible who owes it beside, by name
 * @param support who helps, by name
 * @param due by when, as typed
 * @param leader the leader in charge, by name
 * @param misfit how far the class of all goes from its dates; null where it goes with them
 * @param kind the class that was chosen for it alone; null for that of all
 * @param problems what must be put right first
 * @param past whether the day has passed already
 */
public record Row(Proposed proposed, boolean ticked, String title, String target, String lead, String responsible, String support, String due, String leader,
        Outset.Misfit misfit, MatterClass kind, List<Refusal> problems, boolean past) {

    /** What it is called on its page. */
    public String key() {
        return proposed.key();
    }

    /** The words it comes from. */
    public String words() {
        return proposed.words();
    }

    /** The section they stand in. */
    public String heading() {
        return proposed.heading();
    }

    /** How many of its units owe it. */
    public int owing() {
        return (int) responsible.lines().flatMap(line -> List.of(line.split("[\\s　]+", 2)[0].split("、")).stream()).filter(name -> !name.isEmpty()).count();
    }
}
