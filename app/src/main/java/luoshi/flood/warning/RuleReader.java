package luoshi.flood.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import luoshi.flood.Colour;
import luoshi.flood.Element;
import luoshi.flood.Threshold;
import luoshi.flood.file.Fault;
import luoshi.flood.file.Part;
import luoshi.flood.warning.Rule.Hold;
import luoshi.flood.warning.Rule.Kind;
import luoshi.flood.warning.Rule.Step;

/** Reads a file of rules whole. */
final class RuleReader {

    private static final String RULE = "rule kind name en from to source suggested elements places steps continuing lift raise lower";
    private static final String STEP = "colour mark within least";
    private static final int MOST_STEPS = 12;
    private static final String ADVICE = "写 1 到 " + MOST_STEPS + " 级，从轻到重";
    private static final int DAY = 1440;

    private final List<Fault> faults;

    RuleReader(List<Fault> faults) {
        this.faults = faults;
    }

    List<Rule> rules(String text) {
        List<Rule> rules = new ArrayList<>();
        for (Part part : Part.list(text, faults, "规则", RULE)) {
            int before = faults.size();
            Rule rule = rule(part);
            if (faults.size() == before) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private Rule rule(Part part) {
        String key = part.text("rule", "写小写英文和短横，例如 river-stage");
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9-]{1,39}")) {
            part.fault("rule", "“" + key + "”不能作规则的 key；用小写英文、数字和短横");
        }
        part.text("kind", "写 stage、rain、depth、rate、silent 或 clock");
        Kind kind = part.word("kind", Kind.class);
        LocalDate from = part.text("from", "写起用日期").isEmpty() ? null : part.date("from");
        LocalDate to = part.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            part.fault("to", "止于 " + to + "，早于起用的 " + from);
        }
        Rule rule = new Rule(key, kind, part.text("name", "写中文名称"), part.text("en", "写英文名称"), from, to, part.text("source", "写出处和文号；没有公布标准的写“无公开标准”"),
                suggested(part), elements(part), places(part), kind == null ? List.of() : steps(part, kind), beside(part, kind), hold(part, "raise", "minutes values"), hold(part, "lower", "minutes values drop"));
        if (rule.source().contains("无公开标准") && !rule.suggested()) {
            part.fault("source", "没有公开标准的规则要写 suggested: yes，页面上标“建议值”");
        }
        if (!part.has("elements") && (kind == Kind.STAGE || kind == Kind.DEPTH || kind == Kind.RATE)) {
            part.fault("elements", "写看哪个要素，例如 [Z, ZU]");
        }
        return rule;
    }

    private static boolean suggested(Part part) {
        String word = part.text("suggested");
        if (!word.isEmpty() && !word.equals("yes") && !word.equals("no")) {
            part.fault("suggested", "“" + word + "”既不是 yes 也不是 no");
        }
        return word.equals("yes");
    }

    private static List<String> elements(Part part) {
        List<String> codes = part.texts("elements");
        codes.stream().filter(code -> Element.find(code).isEmpty()).forEach(code -> part.fault("elements", "要素 " + code + " 不在 elements.tsv 里"));
        return List.copyOf(codes);
    }

    private static Set<Place.Kind> places(Part part) {
        Set<Place.Kind> places = EnumSet.noneOf(Place.Kind.class);
        places.addAll(part.words("places", Place.Kind.class));
        return Set.copyOf(places);
    }

    private List<Step> steps(Part part, Kind kind) {
        List<Step> steps = new ArrayList<>();
        for (Part one : part.parts("steps", STEP, ADVICE)) {
            Step step = new Step(one.word("colour", Colour.class), one.word("mark", Threshold.Kind.class), one.whole("within"), one.number("least"));
            fitting(one, kind, step);
            if (!steps.isEmpty()) {
                inOrder(one, kind, steps.getLast(), step);
            }
            steps.add(step);
        }
        if (steps.size() > MOST_STEPS) {
            part.fault("steps", ADVICE);
        }
        return List.copyOf(steps);
    }

    private static void fitting(Part part, Kind kind, Step step) {
        if (kind == Kind.STAGE != (step.mark() != null)) {
            part.fault("mark", kind == Kind.STAGE ? "写特征水位，例如 warning" : "只有 stage 的规则写 mark");
        }
        if ((kind == Kind.RAIN || kind == Kind.RATE || kind == Kind.CLOCK) && step.within() == 0) {
            part.fault("within", "写多少分钟");
        }
        if (kind == Kind.RAIN && (step.within() > DAY || step.within() % 5 != 0)) {
            part.fault("within", step.within() + " 分钟不行；写 5 的倍数，最多 " + DAY);
        }
        if ((kind == Kind.RAIN || kind == Kind.RATE || kind == Kind.DEPTH) && step.least() == 0) {
            part.fault("least", kind == Kind.RAIN ? "写多少毫米" : "写多少米");
        }
        if (kind == Kind.SILENT && step.within() == 0 && step.least() == 0) {
            part.fault("within", "写多少分钟没有数据，或者 least 写连续缺几次报");
        }
        if (step.colour() == null && (kind == Kind.RAIN || kind == Kind.SILENT || kind == Kind.CLOCK)) {
            part.fault("colour", "写 blue、yellow、orange 或 red");
        }
    }

    private static void inOrder(Part part, Kind kind, Step before, Step step) {
        boolean milder = before.colour() != null && (!part.has("colour") || step.colour() != null && step.colour().compareTo(before.colour()) < 0);
        boolean lower = kind == Kind.DEPTH && step.least() <= before.least() || (kind == Kind.SILENT || kind == Kind.CLOCK) && step.within() < before.within();
        if (milder || lower) {
            part.fault("", "各级从轻到重写，数值从小到大");
        }
    }

    private static Step beside(Part part, Kind kind) {
        String key = kind == Kind.RAIN ? "continuing" : "lift";
        String other = kind == Kind.RAIN ? "lift" : "continuing";
        if (part.has(other) || kind != Kind.RAIN && kind != Kind.DEPTH && part.has(key)) {
            part.fault(other, "continuing 只写在 rain 的规则里，lift 只写在 depth 的规则里");
        }
        if (!part.has(key)) {
            return null;
        }
        Part one = part.part(key, "within least");
        Step step = new Step(null, null, one.whole("within"), one.number("least"));
        if (step.within() == 0 || step.least() == 0) {
            one.fault("", "within 写多少分钟，least 写多少毫米或者米");
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
