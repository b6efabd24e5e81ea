package luoshi.pipeline.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A pipeline as one version of its file defines it. The file is kept as it was loaded; entries of its register pin its hash.
 *
 * @param key of the register, the same through all versions
 * @param name what it is called
 * @param from the first day on which this version is in force
 * @param source the document it comes from, by its name and number
 * @param note what that document leaves open; empty for nothing
 * @param item what its items are called
 * @param counter the measure word of its items: 个, 家, 件
 * @param nameless whether nothing that tells who a person is may stand in it, mobile numbers neither
 * @param monthlyZero whether a unit without new items in a month is to say so 零报告
 * @param identity what tells that two items are the same thing; null where nothing is looked for
 * @param title key of the field that names an item
 * @param fields what is recorded of an item
 * @param batches the kinds of batches 期 that items are declared in
 * @param stages its stages in order: a later one implies those before it
 * @param exits how an item leaves, or goes back
 * @param clocks what is to be reached by when
 * @param lamps further lamps, told from figures
 * @param measures what is counted and divided
 * @param factors what an item may lack, for the factor board
 * @param score points that somebody gives by it; null for none
 * @param sheet keys of columns in the order of its Excel sheet
 * @param text the file
 * @param hash {@code sha256:} and the hash of the file's bytes
 */
public record Definition(String key, Name name, LocalDate from, String source, String note, Name item, String counter, boolean nameless, boolean monthlyZero, Identity identity,
        String title, List<Field> fields, List<BatchKind> batches, List<Stage> stages, List<Exit> exits, List<StageClock> clocks, List<LampRule> lamps, List<Measure> measures,
        List<Factor> factors, Score score, List<String> sheet, String text, String hash) {

    /** By what two items are the same thing: keys of fields; null for none. */
    public record Identity(String code, String name, String place) {}

    /** A kind of batch: 签约一批, 开工一批, 投产一批. */
    public record BatchKind(String key, Name name) {}

    /** The field of this key. */
    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.key().equals(wanted)).findFirst();
    }

    /** The stage of this key. */
    public Optional<Stage> stage(String wanted) {
        return stages.stream().filter(stage -> stage.key().equals(wanted)).findFirst();
    }

    /** The place of a stage in their order, from 0; -1 for none of them. */
    public int place(String stage) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).key().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    /** The exit of this key. */
    public Optional<Exit> exit(String wanted) {
        return exits.stream().filter(exit -> exit.key().equals(wanted)).findFirst();
    }

    /** The kind of batch of this key. */
    public Optional<BatchKind> batch(String wanted) {
        return batches.stream().filter(batch -> batch.key().equals(wanted)).findFirst();
    }

    /** The measure of this key. */
    public Optional<Measure> measure(String wanted) {
        return measures.stream().filter(measure -> measure.key().equals(wanted)).findFirst();
    }
}
