package luoshi.pipeline.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition.BatchKind;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.StageClock;
import luoshi.pipeline.expression.Expression;

/** What the parts of a file must be together: no circles among what is told, no header that stands for two things. */
final class Coherence {

    private final Map<String, Section> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> asks = new LinkedHashMap<>();
    private final Set<String> cleared = new HashSet<>();

    private Coherence() {}

    /** Refuses what is told from itself; it is said at the first part of each circle. */
    static void refuseCircles(Outline outline, List<Field> fields, List<Stage> stages, List<StageClock> clocks) {
        Coherence told = new Coherence();
        for (int i = 0; i < fields.size(); i++) {
            told.enter("字段 " + fields.get(i).key(), outline.fields().get(i), fields.get(i).cases().stream().flatMap(one -> Stream.of(one.when(), one.value()).filter(Objects::nonNull)));
        }
        for (int i = 0; i < stages.size(); i++) {
            told.enter("阶段 " + stages.get(i).key(), outline.stages().get(i), Stream.ofNullable(stages.get(i).when()));
        }
        for (int i = 0; i < clocks.size(); i++) {
            StageClock clock = clocks.get(i);
            told.enter("钟 " + clock.key(), outline.clocks().get(i), Stream.of(clock.when(), clock.starts(), clock.by(), clock.ends()).filter(Objects::nonNull));
        }
        told.places.keySet().forEach(one -> told.follow(one, new ArrayList<>()));
    }

    private void enter(String name, Section place, Stream<Expression> expressions) {
        places.putIfAbsent(name, place);
        Set<String> asked = asks.computeIfAbsent(name, ignored -> new LinkedHashSet<>());
        expressions.forEach(expression -> {
            expression.asks().fields().forEach(key -> asked.add("字段 " + key));
            expression.asks().stages().forEach(key -> asked.add("阶段 " + key));
            expression.asks().clocks().forEach(key -> asked.add("钟 " + key));
        });
    }

    private void follow(String name, List<String> way) {
        int before = way.indexOf(name);
        if (before >= 0) {
            List<String> circle = new ArrayList<>(way.subList(before, way.size()));
            circle.add(name);
            places.get(circle.getFirst()).problem("", String.join(" → ", circle) + " 绕成一圈，谁也算不出来；改其中一个，不再引用后面的");
            cleared.addAll(circle);
        }
        if (before < 0 && !cleared.contains(name)) {
            way.add(name);
            asks.getOrDefault(name, Set.of()).forEach(asked -> follow(asked, way));
            way.removeLast();
            cleared.add(name);
        }
    }

    /** Every header of a sheet means one thing. */
    static void refuseDoubledHeaders(Outline outline, List<Field> fields, List<BatchKind> batches, List<Stage> stages) {
        Map<String, String> meanings = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            header(meanings, field.name().zh(), "字段 " + field.key(), outline.fields().get(i), "name");
            for (String also : field.also()) {
                header(meanings, also, "字段 " + field.key(), outline.fields().get(i), "also");
            }
        }
        for (int i = 0; i < batches.size(); i++) {
            header(meanings, batches.get(i).name().zh(), "期 " + batches.get(i).key(), outline.batches().get(i), "name");
        }
        for (int i = 0; i < stages.size(); i++) {
            header(meanings, stages.get(i).day(), "阶段 " + stages.get(i).key() + " 的日期", outline.stages().get(i), "day");
        }
    }

    private static void header(Map<String, String> meanings, String header, String meaning, Section place, String key) {
        String other = header.isEmpty() ? null : meanings.putIfAbsent(header, meaning);
        if (other != null) {
            String advice = key.equals("day") ? "；用 day: 另写阶段日期的表头" : "；改一个名称";
            place.problem(key, "表头“" + header + "”已是" + other + "，Excel 里分不开" + advice);
        }
    }
}
