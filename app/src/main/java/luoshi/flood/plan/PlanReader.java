package luoshi.flood.plan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import luoshi.flood.Colour;
import luoshi.flood.file.Fault;
import luoshi.flood.file.Part;
import luoshi.flood.plan.FloodPlan.CommandPost;
import luoshi.flood.plan.FloodPlan.Level;
import luoshi.flood.plan.FloodPlan.Limit;
import luoshi.journal.Journal;

/** Reads the file of a plan whole: either a plan, or everything that is wrong with the file, each with its line and what to write. */
public final class PlanReader {

    /** What people report of: the kinds of dangers that a condition can name. */
    public static final List<String> DANGERS = List.of("dike", "reservoir", "waterlogging", "slide", "trapped", "other");

    private static final int LARGEST = 256 << 10;
    private static final int DAY = 24 * 60;
    private static final List<String> LIMITS = List.of("call", "danger_first", "danger_written");
    private static final String KEY = "[a-z][a-z0-9_-]{0,39}";

    private final List<Fault> faults = new ArrayList<>();

    private PlanReader() {}

    /** What a file of these bytes says. */
    public static PlanReading read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new PlanReading(null, List.of(new Fault(1, "", "文件有 " + bytes.length / 1024 + " KiB，最多 256 KiB；预案文件只写条件和任务，正文另存")));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new PlanReader().read(text, Journal.hash(bytes));
        } catch (CharacterCodingException wrong) {
            return new PlanReading(null, List.of(new Fault(1, "", "不是 UTF-8 编码的文本；用记事本“另存为”，编码选 UTF-8")));
        }
    }

    private PlanReading read(String text, String hash) {
        Part root = Part.root(text.startsWith("\uFEFF") ? text.substring(1) : text, faults, "plan name from source organ mark posts limits levels tasks");
        FloodPlan plan = root == null ? null : plan(root, text, hash);
        List<Fault> all = faults.stream().distinct().sorted(Comparator.comparingInt(Fault::line)).toList();
        return new PlanReading(all.isEmpty() ? plan : null, all);
    }

    private FloodPlan plan(Part root, String text, String hash) {
        String key = root.text("plan", "写预案的 key，小写英文，例如 shili", one -> one.matches(KEY));
        String name = root.text("name", "写预案全称");
        LocalDate from = day(root);
        String source = root.text("source", "写所依据文件的名称和文号；没有公布的写建议值");
        String organ = root.text("organ", "写发布命令的指挥部全称");
        String mark = root.text("mark", "写发文机关代字，例如 示防指", one -> one.length() <= 12);
        List<CommandPost> posts = posts(root);
        return new FloodPlan(key, name, from, source, organ, mark, posts, limits(root), levels(root, posts), tasks(root), hash, text);
    }

    private static LocalDate day(Part root) {
        return root.text("from", "写从哪天起施行，例如 2022-05-15", one -> one.matches("[12]\\d{3}-.*")).matches("[12]\\d{3}-.*") ? root.date("from") : null;
    }

    private List<CommandPost> posts(Part root) {
        Set<String> seen = new HashSet<>();
        return root.parts("posts", "key name en", "写指挥部的职务，例如 - {key: chief, name: 指挥长, en: commander}").stream().map(part -> {
            String key = part.text("key", "写小写英文", one -> one.matches(KEY));
            once(part, key, seen, "职务");
            String name = part.text("name", "写职务名称");
            return new CommandPost(key, name, part.has("en") ? part.text("en", "写英文名称") : name);
        }).toList();
    }

    private static void once(Part part, String key, Set<String> seen, String what) {
        if (!key.isEmpty() && !seen.add(key)) {
            part.fault("key", what + " " + key + " 有两个；key 不能重复");
        }
    }

    private List<Limit> limits(Part root) {
        List<Limit> limits = root.parts("limits", "key minutes source", "写 call、danger_first、danger_written 三项时限").stream()
                .map(part -> new Limit(part.text("key", "写 " + String.join("、", LIMITS) + " 之一", LIMITS::contains), part.whole("minutes", 1, DAY, "单位是分钟"),
                        part.text("source", "写时限的出处；没有公布的写建议值"))).toList();
        LIMITS.stream().filter(key -> limits.stream().filter(one -> one.key().equals(key)).count() != 1).forEach(key -> root.fault("limits", "时限 " + key + " 要有一项，且只有一项"));
        return limits;
    }

    private List<Level> levels(Part root, List<CommandPost> posts) {
        List<String> known = posts.stream().map(CommandPost::key).toList();
        List<Level> levels = root.parts("levels", "level signs again clause when", "写 4、3、2、1 四级").stream()
                .map(part -> new Level(part.whole("level", 1, 4, "四级写 4，一级写 1"), part.text("signs", "写由哪个职务签发：" + String.join("、", known), known::contains),
                        part.whole("again", 0, 24, "每几小时续报一次，不续报写 0"), part.text("clause", "写预案的条款"), conditions(part)))
                .sorted(Comparator.comparingInt(Level::level).reversed()).toList();
        if (!levels.stream().map(Level::level).toList().equals(List.of(4, 3, 2, 1))) {
            root.fault("levels", "四级、三级、二级、一级要各写一项");
        }
        return levels;
    }

    private List<Condition> conditions(Part level) {
        return level.parts("when", "signal measured danger colour count", "写启动条件，例如 - {signal: blue}").stream().map(this::condition).toList();
    }

    private Condition condition(Part part) {
        if (part.has("signal")) {
            return new Condition.Signal(colour(part, "signal"));
        }
        if (part.has("measured")) {
            return new Condition.Measured(part.text("measured", "写监测规则的 key", one -> one.matches(KEY)), colour(part, "colour"), part.whole("count", 1, 999, "几处达到"));
        }
        if (part.has("danger")) {
            List<String> kinds = part.texts("danger", "写险情种类").stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
            kinds.stream().filter(kind -> !DANGERS.contains(kind)).forEach(kind -> part.fault("danger", "险情种类 " + kind + " 不认识；能写 " + String.join("、", DANGERS)));
            return new Condition.Reported(kinds, part.whole("count", 1, 999, "几起"));
        }
        part.fault("", "条件写 signal（气象信号）、measured（监测预警）、danger（险情报告）之一");
        return new Condition.Signal(Colour.RED);
    }

    private static Colour colour(Part part, String key) {
        String word = part.text(key, "写 blue、yellow、orange、red 之一", one -> List.of("blue", "yellow", "orange", "red").contains(one.toLowerCase(Locale.ROOT)));
        return List.of(Colour.values()).stream().filter(colour -> colour.name().equalsIgnoreCase(word)).findFirst().orElse(Colour.RED);
    }

    private List<PlanTask> tasks(Part root) {
        Set<String> seen = new HashSet<>();
        return root.parts("tasks", "key levels units trigger first act within feedback reply clause until", "写成员单位的任务").stream().map(part -> {
            String key = part.text("key", "写小写英文", one -> one.matches(KEY));
            once(part, key, seen, "任务");
            List<String> levels = part.texts("levels", "写哪几级时做，例如 [4, 3, 2, 1]");
            levels.stream().filter(one -> !one.matches("[1-4]")).forEach(one -> part.fault("levels", "“" + one + "”不是级别；写 4、3、2、1"));
            return new PlanTask(key, levels.stream().filter(one -> one.matches("[1-4]")).map(Integer::valueOf).toList(), part.texts("units", "写责任单位全称，可以写几个"),
                    part.text("trigger", "写何时触发"), part.text("first", "写首个动作，几个字，叫应时要复述", one -> one.length() <= 20), part.text("act", "写动作"),
                    part.whole("within", 1, DAY, "多少分钟内到岗"), part.whole("feedback", 1, DAY, "多少分钟内反馈"), part.text("reply", "写到位反馈什么"), part.text("clause", "写依据条款"),
                    part.text("until", "写终止条件"));
        }).toList();
    }
}
