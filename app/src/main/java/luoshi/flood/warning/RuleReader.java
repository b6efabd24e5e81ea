package luoshi.flood.warning;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import luoshi.flood.Colour;
import luoshi.flood.Element;
import luoshi.flood.Threshold;
import luoshi.flood.warning.Rule.Hold;
import luoshi.flood.warning.Rule.Kind;
import luoshi.flood.warning.Rule.Step;
import luoshi.flood.warning.RuleBook.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a file of rules whole. A word that it does not know is refused, so that nothing in a file is silently without effect. */
final class RuleReader {

    private static final String RULE = "rule kind name en from to source suggested elements places steps continuing lift raise lower";
    private static final String STEP = "colour mark within least";
    private static final int MOST_STEPS = 12;
    private static final int DAY = 1440;

    private final String file;
    private final List<Problem> problems;

    RuleReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Rule> rules(String text) {
        Node root = root(text);
        if (!(root instanceof SequenceNode list)) {
            if (problems.isEmpty()) {
                problems.add(new Problem(file, 1, "", "要写成清单，每条规则以“- rule:”开头"));
            }
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        int number = 0;
        for (Node node : list.getValue()) {
            int before = problems.size();
            Rule rule = rule(new Part(file, "规则" + ++number, node, RULE, problems));
            if (problems.size() == before) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private Node root(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        try {
            return new Composer(new ParserImpl(new StreamReader(new StringReader(text)), options), new Resolver(), options).getSingleNode();
        } catch (MarkedYAMLException wrong) {
            problems.add(new Problem(file, wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1, "", "不合 YAML 的写法：" + wrong.getProblem()));
        } catch (YAMLException wrong) {
            problems.add(new Problem(file, 1, "", "不合 YAML 的写法：" + wrong.getMessage()));
        }
        return null;
    }

    private Rule rule(Part part) {
        String key = part.required("rule", "写小写英文和短横，例如 river-stage");
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9-]{1,39}")) {
            part.problem("rule", "“" + key + "”不能作规则的 key；用小写英文、数字和短横");
        }
        part.required("kind", "写 stage、rain、depth、rate、silent 或 clock");
        Kind kind = part.word("kind", Kind.class);
        LocalDate from = part.required("from", "写起用日期").isEmpty() ? null : part.date("from");
        LocalDate to = part.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            part.problem("to", "止于 " + to + "，早于起用的 " + from);
        }
        Rule rule = new Rule(key, kind, part.required("name", "写中文名称"), part.required("en", "写英文名称"), from, to, part.required("source", "写出处和文号；没有公布标准的写“无公开标准”"),
                suggested(part), elements(part), places(part), kind == null ? List.of() : steps(part, kind), beside(part, kind), hold(part, "raise", "minutes values"), hold(part, "lower", "minutes values drop"));
        if (rule.source().contains("无公开标准") && !rule.suggested()) {
            part.problem("source", "没有公开标准的规则要写 suggested: yes，页面上标“建议值”");
        }
        if (!part.has("elements") && (kind == Kind.STAGE || kind == Kind.DEPTH || kind == Kind.RATE)) {
            part.problem("elements", "写看哪个要素，例如 [Z, ZU]");
        }
        return rule;
    }

    private static boolean suggested(Part part) {
        String word = part.text("suggested");
        if (!word.isEmpty() && !word.equals("yes") && !word.equals("no")) {
            part.problem("suggested", "“" + word + "”既不是 yes 也不是 no");
        }
        return word.equals("yes");
    }

    private static List<String> elements(Part part) {
        List<String> codes = part.texts("elements");
        codes.stream().filter(code -> Element.find(code).isEmpty()).forEach(code -> part.problem("elements", "要素 " + code + " 不在 elements.tsv 里"));
        return List.copyOf(codes);
    }

    private static Set<Place.Kind> places(Part part) {
        Set<Place.Kind> places = EnumSet.noneOf(Place.Kind.class);
        places.addAll(part.words("places", Place.Kind.class));
        return Set.copyOf(places);
    }

    private List<Step> steps(Part part, Kind kind) {
        List<Step> steps = new ArrayList<>();
        for (Part one : part.parts("steps", STEP)) {
            Step step = new Step(one.word("colour", Colour.class), one.word("mark", Threshold.Kind.class), one.whole("within"), one.number("least"));
            fitting(one, kind, step);
            if (!steps.isEmpty()) {
                inOrder(one, kind, steps.getLast(), step);
            }
            steps.add(step);
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            part.problem("steps", "写 1 到 " + MOST_STEPS + " 级，从轻到重");
        }
        return List.copyOf(steps);
    }

    private static void fitting(Part part, Kind kind, Step step) {
        if (kind == Kind.STAGE != (step.mark() != null)) {
            part.problem("mark", kind == Kind.STAGE ? "写特征水位，例如 warning" : "只有 stage 的规则写 mark");
        }
        if ((kind == Kind.RAIN || kind == Kind.RATE || kind == Kind.CLOCK) && step.within() == 0) {
            part.problem("within", "写多少分钟");
        }
        if (kind == Kind.RAIN && (step.within() > DAY || step.within() % 5 != 0)) {
            part.problem("within", step.within() + " 分钟不行；写 5 的倍数，最多 " + DAY);
        }
        if ((kind == Kind.RAIN || kind == Kind.RATE || kind == Kind.DEPTH) && step.least() == 0) {
            part.problem("least", kind == Kind.RAIN ? "写多少毫米" : "写多少米");
        }
        if (kind == Kind.SILENT && step.within() == 0 && step.least() == 0) {
            part.problem("within", "写多少分钟没有数据，或者 least 写连续缺几次报");
        }
        if (step.colour() == null && (kind == Kind.RAIN || kind == Kind.SILENT || kind == Kind.CLOCK)) {
            part.problem("colour", "写 blue、yellow、orange 或 red");
        }
    }

    private static void inOrder(Part part, Kind kind, Step before, Step step) {
        boolean milder = before.colour() != null && (!part.has("colour") || step.colour() != null && step.colour().compareTo(before.colour()) < 0);
        boolean lower = kind == Kind.DEPTH && step.least() <= before.least() || (kind == Kind.SILENT || kind == Kind.CLOCK) && step.within() < before.within();
        if (milder || lower) {
            part.problem("", "各级从轻到重写，数值从小到大");
        }
    }

    private static Step beside(Part part, Kind kind) {
        String key = kind == Kind.RAIN ? "continuing" : "lift";
        String other = kind == Kind.RAIN ? "lift" : "continuing";
        if (part.has(other) || kind != Kind.RAIN && kind != Kind.DEPTH && part.has(key)) {
            part.problem(other, "continuing 只写在 rain 的规则里，lift 只写在 depth 的规则里");
        }
        if (!part.has(key)) {
            return null;
        }
        Part one = part.part(key, "within least");
        Step step = new Step(null, null, one.whole("within"), one.number("least"));
        if (step.within() == 0 || step.least() == 0) {
            one.problem("", "within 写多少分钟，least 写多少毫米或者米");
        }
        return step;
    }

    private static Hold hold(Part part, String key, String known) {
        if (!part.has(key)) {
            return new Hold(0, 0, 0);
        }
        Part one = part.part(key, known);
        return new Hold(one.whole("minutes"), one.whole("values"), known.contains("drop") ? one.number("drop") : 0);
    }
}
