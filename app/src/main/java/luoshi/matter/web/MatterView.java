package luoshi.matter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.Commitment;
import luoshi.evidence.EvidenceFile;
import luoshi.matter.Assignment;
import luoshi.matter.DueLamp;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.course.Part;
import luoshi.matter.course.Rule;
import luoshi.matter.deed.Outset;
import luoshi.people.People;
import luoshi.people.UnitTree;

/**
 * What the page of a matter shows.
 *
 * @param file the matter with its history
 * @param tree the units of today
 * @param parts the units' parts
 * @param moves what the visitor may do with the whole matter
 * @param lamp the worst lamp of all parts; null where nothing is owed
 * @param recorders who recorded the steps, and when
 * @param files the evidence of all steps
 * @param commitments what it serves
 * @param leader name of the leader in charge; null for none
 * @param misfit how far the class of what is not handed out yet goes from its dates; null where it goes with them
 * @param follows the matter that it goes on from; null for none
 * @param form what was typed, where a move was refused
 */
public record MatterView(MatterFile file, UnitTree tree, List<PartView> parts, List<Rule> moves, DueLamp lamp, Map<Long, People.Recorder> recorders,
        Map<UUID, EvidenceFile> files, List<Commitment> commitments, String leader, Outset.Misfit misfit, MatterFile follows, MoveForm form) {

    /**
     * A unit's part on the page.
     *
     * @param part how it stands
     * @param lamps the lamp of each of its clocks, in their order
     * @param moves what the visitor may do with it
     * @param signs whether the visitor signs for the unit: else what the unit says is drafted for its head
     */
    public record PartView(Part part, List<DueLamp> lamps, List<Rule> moves, boolean signs) {

        /** Its worst lamp; null where nothing is owed. */
        public DueLamp lamp() {
            return lamps.isEmpty() || !part.open() ? null : DueLamp.worst(lamps);
        }

        /** Address of the part within the page. */
        public String id() {
            return part.assignment().id().toString();
        }
    }

    /** What was typed into the form of a move; a blank one where that was not sent. */
    public MoveForm typed(String part, Rule rule) {
        return form.isOf(part, rule.move()) ? form : MoveForm.BLANK;
    }

    /** The steps, the newest first. */
    public List<Step> story() {
        return file.steps().reversed();
    }

    /** Whether a step was done on another day than it became known: it was taken over from a ledger. */
    public boolean takenOver(Step step) {
        People.Recorder recorder = recorders.get(step.leaf());
        return recorder != null && Math.abs(recorder.at().getEpochSecond() - step.at().getEpochSecond()) > 3_600;
    }

    /** Who took over what a unit was released from, by name; empty for nobody, null where it is not known any more. */
    public String takers(Step step) {
        Matter now = file.versions().get(step.version());
        Matter before = file.steps().stream().takeWhile(other -> !other.id().equals(step.id())).reduce((_, last) -> last).map(Step::version).map(file.versions()::get).orElse(null);
        return now == null || before == null ? null : now.assignments().stream().filter(one -> !before.assignments().contains(one)).map(one -> tree.name(one.unit())).collect(Collectors.joining("、"));
    }

    /** The unit of a step's part, by name; empty for a step of the whole matter. */
    public String unit(Step step) {
        return step.assignment() == null ? "" : tree.name(step.unit());
    }

    /** Leaf of the last step that concerns a part, or the whole matter. */
    public String seen(UUID assignment) {
        return String.valueOf(file.last(assignment).leaf());
    }

    /** The last feedback of a part, also one that was returned: the next one begins with it. Null for none. */
    public Step lastFeedback(PartView part) {
        return file.steps().stream().filter(step -> step.move() == Move.FEEDBACK && part.part().assignment().id().equals(step.assignment())).reduce((_, last) -> last).orElse(null);
    }

    /** The node plan as it is typed, a line each. */
    public String nodes() {
        return Matter.Node.write(file.matter().nodes());
    }

    /** The units that could take a part over. */
    public Map<String, String> choices() {
        return tree.choices(_ -> true);
    }

    /** Since when somebody is waited for. */
    public static Instant since(Part part) {
        return part.now().since();
    }

    /** The units that have a part, by what they are to it. */
    public Stream<Assignment> assignments() {
        return file.matter().assignments().stream();
    }
}
