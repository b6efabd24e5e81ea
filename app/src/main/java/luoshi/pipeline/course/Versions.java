package luoshi.pipeline.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Stage;

/** All versions of one pipeline's definition, in the order in which they are in force. What an older one calls otherwise is known by the newest key. */
public final class Versions {

    private final List<Definition> all;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Questions> questions = new HashMap<>();

    /** At least one. */
    public Versions(List<Definition> all) {
        this.all = all.stream().sorted(Comparator.comparing(Definition::from)).toList();
        for (Definition definition : this.all.reversed()) {
            definition.fields().stream().filter(field -> field.was() != null).forEach(field -> keys.put("field " + field.was(), newest(field)));
            definition.stages().stream().filter(stage -> stage.was() != null).forEach(stage -> keys.put("stage " + stage.was(), newest(stage)));
        }
        this.all.forEach(definition -> questions.put(definition.hash(), Questions.of(definition, this)));
    }

    /** The newest version, by which things are recorded. */
    public Definition latest() {
        return all.getLast();
    }

    /** All of them, the oldest first. */
    public List<Definition> list() {
        return all;
    }

    /** The version that is in force on a day; before the first, the first. */
    public Definition on(LocalDate day) {
        for (int i = all.size() - 1; i > 0; i--) {
            if (!all.get(i).from().isAfter(day)) {
                return all.get(i);
            }
        }
        return all.getFirst();
    }

    /** The version with this hash. */
    public Optional<Definition> find(String hash) {
        return all.stream().filter(definition -> definition.hash().equals(hash)).findFirst();
    }

    /** What the newest version calls a field. */
    public String newest(Field field) {
        return field(field.key());
    }

    /** What the newest version calls a stage. */
    public String newest(Stage stage) {
        return stage(stage.key());
    }

    String field(String key) {
        return keys.isEmpty() ? key : keys.getOrDefault("field " + key, key);
    }

    String stage(String key) {
        return keys.isEmpty() ? key : keys.getOrDefault("stage " + key, key);
    }

    Questions questions(Definition definition) {
        return questions.get(definition.hash());
    }
}
