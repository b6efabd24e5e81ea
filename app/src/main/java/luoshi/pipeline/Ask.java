package luoshi.pipeline;

import java.util.List;
import java.util.UUID;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Said;

/**
 * What somebody asks to be recorded of an item, having seen it as it stood.
 *
 * @param item the item; null for a new one
 * @param kind what sort of entry; of {@link Entry.Kind#CHANGE} one that names days of stages moves it, too
 * @param unit the unit that owns it from now on; null for whoever does
 * @param said values, days, exit, batches
 * @param note why, or what else is to be known
 * @param proofs what bears it out
 * @param seen leaf of the last entry that the asker saw; 0 for a new item
 */
public record Ask(UUID item, Entry.Kind kind, UUID unit, Said said, String note, List<Proof> proofs, long seen) {

    /** A file that bears it out, and what kind of evidence it is. */
    public record Proof(String kind, UUID file) {}

    public Ask {
        proofs = List.copyOf(proofs);
        note = note == null ? "" : note.strip();
    }

    /** A new item of a unit. */
    public static Ask add(UUID unit, Said said, String note) {
        return new Ask(null, Entry.Kind.ADD, unit, said, note, List.of(), 0);
    }

    /** More about an item. */
    public static Ask of(UUID item, Entry.Kind kind, Said said, String note, long seen) {
        return new Ask(item, kind, null, said, note, List.of(), seen);
    }

    /** The same with what bears it out. */
    public Ask proving(List<Proof> files) {
        return new Ask(item, kind, unit, said, note, files, seen);
    }
}
