package luoshi.pipeline.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a later version of a definition owes to the one before it: whatever was recorded by that one keeps its meaning. */
public final class Successor {

    private final Definition before;
    private final Definition after;
    private final List<Problem> problems = new ArrayList<>();

    private Successor(Definition before, Definition after) {
        this.before = before;
        this.after = after;
    }

    /** What the later version lacks; none where it can follow. */
    public static List<Problem> check(Definition before, Definition after) {
        Successor successor = new Successor(before, after);
        successor.refuseAnotherRegister();
        successor.refuseLostFields();
        successor.refuseLostStages();
        successor.refuseLostKeys();
        successor.refuseWrongNamesOfBefore();
        return List.copyOf(successor.problems);
    }

    private void refuseAnotherRegister() {
        if (!after.key().equals(before.key())) {
            problem("pipeline", after.key(), "是另一本台账，前一版是 " + before.key() + "；改 pipeline");
        }
        if (!after.from().isAfter(before.from())) {
            problem("from", after.from().toString(), "不晚于前一版的 " + before.from() + "；写这一版开始施行的日子");
        }
    }

    private void refuseLostFields() {
        for (Field field : before.fields()) {
            Field now = after.fields().stream().filter(one -> field.key().equals(one.was())).findFirst().or(() -> after.field(field.key())).orElse(null);
            if (now == null && !field.derived()) {
                problem("fields", field.key(), "前一版有这个字段，这一版没有；留着它，改了 key 就在新字段写 was: " + field.key());
            } else if (now != null && !field.derived() && (now.derived() || !sameKind(field, now))) {
                problem("fields", now.key(), "和前一版的类型不同（前一版 " + kind(field) + "，这一版 " + kind(now) + "）；已填的值会读不懂，另设一个字段");
            }
        }
    }

    /** A line of text may become a longer one. */
    private static boolean sameKind(Field field, Field now) {
        return kind(field).equals(kind(now)) || field.type() == FieldType.TEXT && now.type() == FieldType.NOTE;
    }

    private static String kind(Field field) {
        String type = field.type().name().toLowerCase(Locale.ROOT);
        return field.derived() ? "算出来的 " + type : field.series() ? type + " 每 " + field.number().every().name().toLowerCase(Locale.ROOT) : type;
    }

    private void refuseLostStages() {
        for (Stage stage : before.stages()) {
            if (after.stages().stream().noneMatch(one -> stage.key().equals(one.was())) && after.stage(stage.key()).isEmpty()) {
                problem("stages", stage.key(), "前一版有这个阶段，这一版没有；留着它，改了 key 就在新阶段写 was: " + stage.key());
            }
        }
    }

    private void refuseLostKeys() {
        before.batches().stream().map(Definition.BatchKind::key).filter(key -> after.batch(key).isEmpty()).forEach(
                key -> problem("batches", key, "前一版有这种期，这一版没有；已申报的项还在里面，留着它"));
        before.exits().stream().map(Exit::key).filter(key -> after.exit(key).isEmpty()).forEach(
                key -> problem("exits", key, "前一版有这个出口，这一版没有；已有的项是从它出去的，留着它"));
    }

    private void refuseWrongNamesOfBefore() {
        wrong(after.fields().stream().map(Field::was), key -> before.field(key).isPresent()).forEach(key -> problem("fields", key, "was 写的字段前一版没有；核对 key"));
        wrong(after.stages().stream().map(Stage::was), key -> before.stage(key).isPresent()).forEach(key -> problem("stages", key, "was 写的阶段前一版没有；核对 key"));
    }

    private static List<String> wrong(Stream<String> names, Predicate<String> known) {
        return names.filter(name -> name != null && !known.test(name)).toList();
    }

    /** At the first line of the later file that has the word, else at its beginning. */
    private void problem(String part, String word, String words) {
        List<String> lines = after.text().lines().toList();
        int line = 1;
        for (int i = lines.size(); i > 0; i--) {
            line = lines.get(i - 1).matches(".*\\b(?:key|was|pipeline|from): *['\"]?" + word + "\\b.*") ? i : line;
        }
        problems.add(new Problem(line, part, word + " " + words));
    }
}
