package luoshi.pipeline.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import luoshi.journal.Journal;
import luoshi.pipeline.definition.Definition.BatchKind;
import luoshi.pipeline.definition.Definition.Identity;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.definition.LampRule;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Problem;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.StageClock;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a definition file: first the names that it gives, then what it says with them, so that it may be written in any order. */
public final class DefinitionReader {

    /** A file is at most 256 KiB. */
    static final int LARGEST = 256 * 1024;

    /** Keys under which pages stand that are of no register. */
    private static final Set<String> PAGES = Set.of("new", "factors", "doubles", "for", "items");

    private final List<Problem> problems = new ArrayList<>();
    private final String text;
    private final String hash;

    private DefinitionReader(String text, String hash) {
        this.text = text;
        this.hash = hash;
    }

    /** What a file of these bytes says. */
    public static Reading read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return unreadable("文件有 " + bytes.length / 1024 + " KiB，最多 256 KiB；定义里不放数据，数据从 Excel 导入");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new DefinitionReader(text, Journal.hash(bytes)).read();
        } catch (CharacterCodingException e) {
            return unreadable("不是 UTF-8 编码的文本；用记事本“另存为”，编码选 UTF-8");
        }
    }

    /** What a file of this text says. */
    public static Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading unreadable(String words) {
        return new Reading(null, List.of(new Problem(1, "", words)));
    }

    private Reading read() {
        Node tree = new Tree(text.startsWith("\uFEFF") ? text.substring(1) : text, problems).root();
        Definition definition = tree == null ? null : definition(Outline.of(Section.of(tree, "", problems, Outline.KEYS)));
        List<Problem> all = problems.stream().distinct().sorted(Comparator.comparingInt(Problem::line)).toList();
        return new Reading(all.isEmpty() ? definition : null, all);
    }

    private Definition definition(Outline outline) {
        Section root = outline.root();
        FieldsReader fieldsReader = new FieldsReader(outline.names());
        StagesReader stagesReader = new StagesReader(outline);
        MeasuresReader measuresReader = new MeasuresReader(outline.names());
        String key = key(root);
        Name name = root.name();
        LocalDate from = root.date("from", "写这一版从哪天起施行，例如 2022-01-01");
        String source = root.required("source", "写所依据文件的名称和文号");
        List<Field> fields = outline.fields().stream().map(fieldsReader::read).toList();
        List<BatchKind> batches = outline.batches().stream().map(batch -> new BatchKind(batch.text("key"), batch.name())).toList();
        List<Stage> stages = outline.stages().stream().map(stagesReader::stage).toList();
        List<Exit> exits = outline.exits().stream().map(stagesReader::exit).toList();
        List<StageClock> clocks = outline.clocks().stream().map(stagesReader::clock).toList();
        List<LampRule> lamps = measuresReader.lamps(root);
        List<Measure> measures = measuresReader.measures(root);
        if (stages.isEmpty()) {
            root.problem("stages", "至少要有一个阶段；写 stages: 下面 - {key: …, name: …}");
        }
        Coherence.refuseCircles(outline, fields, stages, clocks);
        Coherence.refuseDoubledHeaders(outline, fields, batches, stages);
        String title = title(root, fields);
        List<String> sheet = outline.sheet();
        Section item = item(root);
        return new Definition(key, name, from, source, root.text("note"), item == null ? name : item.name(), counter(item), !root.one("persons", "", "none").isEmpty(),
                !root.one("zero", "", "month").isEmpty(), identity(root, fields, title), title, fields, batches, stages, exits, clocks, lamps, measures, measuresReader.factors(root),
                measuresReader.score(root), sheet, text, hash);
    }

    private static String key(Section root) {
        String key = root.required("pipeline", "写台账的 key，小写英文，例如 projects");
        if (PAGES.contains(key)) {
            root.problem("pipeline", key + " 是系统页面的地址，不能作台账的 key；换一个，例如 " + key + "-register");
        } else if (!key.isEmpty() && !key.matches("[a-z][a-z0-9-]{1,39}")) {
            root.problem("pipeline", "“" + key + "”不能作 key；用小写英文字母、数字和连字符，字母开头，2 到 40 个");
        }
        return key;
    }

    private static Section item(Section root) {
        if (!root.has("item")) {
            root.problem("", "缺 item；写 item: {name: 项目, en: project, counter: 个}");
            return null;
        }
        return root.section("item", "name en counter");
    }

    private static String counter(Section item) {
        return item == null || !item.has("counter") ? "个" : item.text("counter");
    }

    private static String title(Section root, List<Field> fields) {
        if (root.has("title")) {
            String title = root.text("title");
            List<String> known = root.known("title", "字段", fields.stream().map(Field::key).toList());
            fields.stream().filter(field -> known.contains(field.key()) && (field.derived() || field.type() != FieldType.TEXT && field.type() != FieldType.NOTE)).findFirst().ifPresent(
                    field -> root.problem("title", "字段 " + title + " 不是填写的文字；title 写 text 或 note 的字段"));
            return title;
        }
        List<Field> texts = fields.stream().filter(field -> field.type() == FieldType.TEXT && !field.derived()).toList();
        Optional<Field> first = texts.stream().filter(Field::required).findFirst().or(() -> texts.stream().findFirst());
        if (first.isEmpty()) {
            root.problem("fields", "没有可作标题的字段；至少写一个 type: text 的字段，例如 - {key: name, name: 名称, type: text}");
        }
        return first.map(Field::key).orElse("");
    }

    private static Identity identity(Section root, List<Field> fields, String title) {
        if (!root.has("identity")) {
            return null;
        }
        Section section = root.section("identity", "code name place");
        List<String> keys = fields.stream().map(Field::key).toList();
        for (String key : List.of("code", "name", "place")) {
            section.known(key, "字段", keys);
        }
        return new Identity(section.has("code") ? section.text("code") : null, section.has("name") ? section.text("name") : title, section.has("place") ? section.text("place") : null);
    }
}
