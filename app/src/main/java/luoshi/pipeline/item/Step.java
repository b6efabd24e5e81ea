package luoshi.pipeline.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.evidence.EvidenceFile;
import luoshi.people.People.Recorder;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;

/**
 * An entry in the history of an item.
 *
 * @param entry the entry
 * @param by who recorded it; null where nobody can say
 * @param said where it moved: days of stages, exits, batches
 * @param changes what became different
 * @param unit the unit that owns it from then on, where that is another; null where it is the same
 * @param proofs the files that came with it
 * @param version from which day the version of the definition is in force, where it is not the newest; null where it is
 */
public record Step(Entry entry, Recorder by, List<String> said, List<Difference> changes, String unit, List<Proof> proofs, String version) {

    /** A field that became different; empty for nothing. */
    public record Difference(String field, String from, String to) {}

    /** A file, and what kind of evidence it is. */
    public record Proof(String kind, EvidenceFile file) {}

    static List<Difference> changes(Item before, Entry entry, Versions versions, Names names) {
        Definition definition = versions.find(entry.definition()).orElse(versions.latest());
        List<Difference> changes = new ArrayList<>();
        entry.said().values().forEach((key, value) -> {
            Field field = definition.field(key).orElse(null);
            Object held = before == null || field == null ? null : before.value(versions.newest(field));
            String name = field == null ? key : names.of(field.name());
            if (field != null && value instanceof Map<?, ?> periods) {
                periods.forEach((period, number) -> changes.add(new Difference(name + " " + period, plain(held instanceof Map<?, ?> map ? map.get(period) : null), plain(number))));
            } else {
                changes.add(new Difference(name, text(field, held, names), text(field, value, names)));
            }
        });
        return changes;
    }

    private static String text(Field field, Object value, Names names) {
        return field == null || value == null ? "" : value instanceof Boolean ? names.value(field, value) : FieldText.write(field, value);
    }

    private static String plain(Object number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : "";
    }

    static List<String> said(Entry entry, Versions versions, Names names) {
        Definition definition = versions.find(entry.definition()).orElse(versions.latest());
        List<String> said = new ArrayList<>();
        definition.stages().stream().filter(stage -> entry.said().days().containsKey(stage.key()))
                .forEach(stage -> said.add(names.words().t("item.said.stage", names.of(stage.name()), entry.said().days().get(stage.key()))));
        if (entry.said().exit() != null) {
            said.add(names.words().t("item.said.stage", definition.exit(entry.said().exit()).map(exit -> names.of(exit.name())).orElse(entry.said().exit()), entry.said().exitDay()));
        } else if (entry.said().comesBack()) {
            said.add(names.words().t("item.said.back", entry.said().exitDay()));
        }
        entry.said().joined().forEach(batch -> said.add(names.words().t("item.said.joined", batch(batch, definition, names))));
        entry.said().left().forEach(batch -> said.add(names.words().t("item.said.left", batch(batch, definition, names))));
        return said;
    }

    /** A batch as people call it: 第3期签约一批. */
    static String batch(String batch, Definition definition, Names names) {
        int colon = batch.indexOf(':');
        return colon < 0 ? batch : batch.substring(colon + 1) + " " + definition.batch(batch.substring(0, colon)).map(kind -> names.of(kind.name())).orElse("");
    }
}
