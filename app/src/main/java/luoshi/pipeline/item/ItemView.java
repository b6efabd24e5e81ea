package luoshi.pipeline.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.people.UnitTree;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Definition.BatchKind;
import luoshi.pipeline.web.LampWords;

/**
 * An item as its page shows it.
 *
 * @param pipeline its register
 * @param standing where it stands on the day of the page
 * @param title what it is called
 * @param names what things are called in the language of the page
 * @param tree the units on that day
 * @param line its stages
 * @param lamps its lamps
 * @param fields its fields
 * @param batches the batches it is declared in
 * @param evidence what bears it out, by kinds
 * @param history its entries, the newest first
 * @param doing what who looks may do with it; null on another day
 */
public record ItemView(Pipeline pipeline, Standing standing, String title, Names names, UnitTree tree, List<StageNode> line, List<LampWords.Shown> lamps, List<ShownField> fields,
        List<String> batches, Map<String, List<Step.Proof>> evidence, List<Step> history, Doing doing) {

    /**
     * What somebody may do with an item, and what was typed when it was refused.
     *
     * @param typed what was typed
     * @param writes whether they may change its fields
     * @param keeps whether they keep the register
     * @param ways the ways on
     * @param returns whether it may come back
     * @param inputs its fields as a form has them
     * @param kinds the kinds of evidence
     * @param periods the periods of the register
     * @param units the units that it may be handed to
     * @param today today
     */
    public record Doing(Typed typed, boolean writes, boolean keeps, List<Way> ways, boolean returns, List<Input> inputs, List<String> kinds, List<Period> periods, Map<String, String> units,
            LocalDate today) {

        /** Whether anything can be done at all. */
        public boolean any() {
            return writes || ways.stream().anyMatch(way -> way.barred().isEmpty());
        }

        /** The next stage: the first that this person may take it to. */
        public boolean next(Way way) {
            return ways.stream().filter(one -> !one.exit() && one.barred().isEmpty()).findFirst().filter(way::equals).isPresent();
        }

        /** The ways on: stages, or exits. */
        public List<Way> ways(boolean exits) {
            return ways.stream().filter(way -> way.exit() == exits).toList();
        }
    }

    /** The page. */
    public String path() {
        return "/pipelines/" + pipeline.key() + "/items/" + standing.item().id();
    }

    /** The number under which it stands. */
    public String number() {
        return String.valueOf(standing.item().number());
    }

    /** The leaf of its last entry. */
    public String seen() {
        return String.valueOf(standing.item().leaf());
    }

    /** Its typed fields in which something stands, but for tables. */
    public List<ShownField> typed() {
        return fields.stream().filter(field -> !field.derived() && !field.wide() && !field.empty()).toList();
    }

    /** What is told from them. */
    public List<ShownField> told() {
        return fields.stream().filter(field -> field.derived() && !field.empty()).toList();
    }

    /** Its tables. */
    public List<ShownField> tables() {
        return fields.stream().filter(field -> !field.derived() && field.wide() && !field.empty()).toList();
    }

    /** The names of the fields in which nothing stands. */
    public String empty() {
        return fields.stream().filter(field -> field.empty() && !field.derived()).map(ShownField::name).collect(Collectors.joining(names.words().t("item.and")));
    }

    /** A batch as people call it. */
    public String batch(String batch) {
        return Step.batch(batch, standing.definition(), names);
    }

    /** A kind of batch as people call it. */
    public String kind(BatchKind kind) {
        return names.of(kind.name());
    }

    /** How it has left; empty while it has not. */
    public String left() {
        return standing.absence().map(absence -> standing.definition().exit(absence.exit()).map(exit -> names.of(exit.name())).orElse(absence.exit())).orElse("");
    }
}
