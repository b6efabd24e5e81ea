package luoshi.pipeline.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import luoshi.journal.AsOf;
import luoshi.people.UnitTree;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.tally.Measured;
import luoshi.pipeline.tally.Question;
import luoshi.pipeline.tally.Selection;
import luoshi.pipeline.tally.Tally;
import luoshi.pipeline.tally.Tally.Total;

/**
 * A register as one page looks at it: as of a day, as far as who looks may see it, narrowed by a filter.
 *
 * @param pipeline which
 * @param definition the version in force on the day
 * @param tally its counts
 * @param asOf the day
 * @param tree the units on the day
 * @param visible the units whose items are seen; null for all
 * @param filter what is asked for
 */
public record Register(Pipeline pipeline, Definition definition, Tally tally, AsOf asOf, UnitTree tree, Set<UUID> visible, RegisterFilter filter) {

    /** What a tally is asked for, without the words searched for. */
    public Question question() {
        return filter.narrow(Question.on(asOf.day()), visible, tree, definition);
    }

    /** The items that are shown, whatever words are searched for. */
    public Selection items() {
        return tally.select(question());
    }

    /** The items that a measure is told from: in a period those that are declared in it in the kind of batch that the measure goes by. */
    public Selection items(Measure measure) {
        return tally.select(filter.narrow(Question.on(asOf.day()), visible, tree, definition, measure.cohort()));
    }

    /** What a measure comes to. */
    public Measured measured(Measure measure) {
        return Measured.of(measure, items(measure));
    }

    /** What some measures come to. */
    public List<Measured> measured(List<Measure> measures) {
        Function<Measure, Selection> cohorts = cohorts();
        return measures.stream().map(measure -> Measured.of(measure, cohorts.apply(measure))).toList();
    }

    /** The items of measures, chosen once for each kind of batch; without a period all measures are told from the same. */
    private Function<Measure, Selection> cohorts() {
        Map<String, Selection> chosen = new HashMap<>();
        return measure -> chosen.computeIfAbsent(filter.period().isEmpty() || measure.cohort() == null ? "" : measure.cohort(), _ -> items(measure));
    }

    /** Some measures for each unit that owns something that is shown to some of them. */
    public Map<UUID, List<Measured>> byUnit(List<Measure> measures) {
        Function<Measure, Selection> cohorts = cohorts();
        List<Map<UUID, Measured>> columns = measures.stream().map(measure -> Measured.byUnit(measure, cohorts.apply(measure))).toList();
        Map<UUID, List<Measured>> all = new HashMap<>();
        columns.stream().flatMap(column -> column.keySet().stream()).distinct().forEach(unit -> all.put(unit, IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).getOrDefault(unit, new Measured(measures.get(i), Total.NONE, measures.get(i).whole() == null ? null : Total.NONE, 0))).toList()));
        return all;
    }

    /** The units in the order of their tree. */
    public Comparator<UUID> treeOrder() {
        Map<UUID, Integer> places = new HashMap<>();
        tree.inOrder().forEach(unit -> places.put(unit.id(), places.size()));
        return Comparator.comparingInt(unit -> places.getOrDefault(unit, Integer.MAX_VALUE));
    }
}
