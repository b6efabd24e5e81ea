package luoshi.pipeline.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.people.UnitTree;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.tally.Measured;
import luoshi.pipeline.tally.Question;
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

    /** All measures of the definition, each by the batches that it goes by. */
    public List<Measured> measures() {
        Map<String, Map<String, Total>> totals = new HashMap<>();
        List<Measured> all = new ArrayList<>();
        for (Measure measure : definition.measures()) {
            all.add(Measured.of(measure, totals.computeIfAbsent(cohort(measure), _ -> tally.totals(question(measure)))));
        }
        return all;
    }

    /** Without a period all measures are told from the same items. */
    private String cohort(Measure measure) {
        return filter.period().isEmpty() || measure.cohort() == null ? "" : measure.cohort();
    }

    /** The items that a measure is told from. */
    public Question question(Measure measure) {
        return filter.narrow(Question.on(asOf.day()), visible, tree, definition, measure.cohort());
    }

    /** The measures for each unit that owns some. */
    public Map<UUID, List<Measured>> byUnit(List<Measure> measures) {
        Map<String, Map<UUID, Map<String, Total>>> totals = new HashMap<>();
        measures.forEach(measure -> totals.computeIfAbsent(cohort(measure), _ -> tally.byUnit(question(measure))));
        Set<UUID> units = new HashSet<>();
        totals.values().forEach(one -> units.addAll(one.keySet()));
        Map<UUID, List<Measured>> all = new HashMap<>();
        units.forEach(unit -> all.put(unit, measures.stream().map(measure -> Measured.of(measure, totals.get(cohort(measure)).getOrDefault(unit, Map.of()))).toList()));
        return all;
    }
}
