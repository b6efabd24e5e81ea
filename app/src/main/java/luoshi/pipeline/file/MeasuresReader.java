package luoshi.pipeline.file;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import luoshi.pipeline.definition.Factor;
import luoshi.pipeline.definition.LampRule;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Measure.Better;
import luoshi.pipeline.definition.Measure.Side;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Score;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Names;

/** Reads what is told from items: lamps, measures, factors, scores. */
final class MeasuresReader {

    private static final String[] KINDS = Arrays.stream(Factor.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_POINTS = 1000;

    private final Names names;
    private Set<String> measures = Set.of();

    MeasuresReader(Names names) {
        this.names = names;
    }

    List<LampRule> lamps(Section root) {
        List<Section> sections = root.sections("lamps", "key name en when red yellow grey why");
        Outline.keys(sections, "灯");
        return sections.stream().map(this::lamp).toList();
    }

    private LampRule lamp(Section section) {
        if (!section.has("red") && !section.has("yellow")) {
            section.problem("", "灯没有 red 也没有 yellow，永远是绿的；写红灯、黄灯的条件");
        }
        return new LampRule(section.text("key"), section.name(), section.expression("when", names, Type.TRUTH), section.expression("grey", names, Type.TRUTH),
                section.expression("red", names, Type.TRUTH), section.expression("yellow", names, Type.TRUTH), section.sentence("why", names));
    }

    List<Measure> measures(Section root) {
        List<Section> sections = root.sections("measures", "key name en part whole beyond cohort percent measure decimals rounding feeds better note source");
        measures = Outline.keys(sections, "口径").keySet();
        return sections.stream().map(this::measure).toList();
    }

    private Measure measure(Section section) {
        section.demand("part", "写数哪些：reached(阶段)，或 {sum: 字段}");
        Side part = side(section, "part");
        Side whole = section.has("whole") ? side(section, "whole") : null;
        for (String key : List.of("beyond", "percent")) {
            if (whole == null && section.yes(key)) {
                section.problem(key, key + " 只用于有 whole 的比率；补 whole 或去掉它");
            }
        }
        List<String> cohort = section.known("cohort", "期", names.batches());
        boolean percent = whole != null && section.yes("percent", Boolean.TRUE);
        int decimals = whole != null ? 1 : part.sum() != null ? 2 : 0;
        String note = section.has("source") ? (section.text("note") + " 出处：" + section.text("source")).strip() : section.text("note");
        return new Measure(section.text("key"), section.name(), part, whole, section.yes("beyond"), cohort.isEmpty() ? null : cohort.getFirst(), percent, section.text("measure"),
                section.whole("decimals", decimals, MOST_DECIMALS), section.one("rounding", "half_up", "truncate").equals("truncate"), section.has("feeds") ? section.text("feeds") : null,
                Better.valueOf(section.one("better", "neither", "more", "less").toUpperCase(Locale.ROOT)), note);
    }

    private Side side(Section section, String key) {
        if (!section.has(key) || section.isPlain(key)) {
            boolean all = section.has(key) && Set.of("all", "全部").contains(section.text(key));
            return new Side(all ? null : section.expression(key, names, Type.TRUTH), null);
        }
        Section side = section.section(key, "sum where");
        side.demand("sum", "写要相加的数字段或算式；只数个数时直接写条件");
        return new Side(side.expression("where", names, Type.TRUTH), side.expression("sum", names, Type.NUMBER));
    }

    List<Factor> factors(Section root) {
        return root.sections("factors", "key when need who").stream().map(this::factor).toList();
    }

    private Factor factor(Section section) {
        section.demand("key", "写 " + String.join("、", KINDS) + " 之一");
        section.demand("when", "写哪些项缺这个要素");
        Factor.Kind kind = Factor.Kind.valueOf(section.one("key", KINDS).toUpperCase(Locale.ROOT));
        return new Factor(kind, section.expression("when", names, Type.TRUTH), section.expression("need", names, null), section.expression("who", names, Type.TEXT));
    }

    Score score(Section root) {
        if (!root.has("scores")) {
            return null;
        }
        Section section = root.section("scores", "name en source items");
        List<Section> items = section.sections("items", "name en points parts measures formula");
        if (items.isEmpty()) {
            section.problem("items", "缺 items；写每项的 name 和 points");
        }
        Set<String> seen = new HashSet<>();
        items.stream().filter(item -> item.has("name") && !seen.add(item.text("name"))).forEach(item -> item.problem("name", item.text("name") + " 有两项"));
        return new Score(section.name(), section.required("source", "写打分办法的名称和文号"), items.stream().map(this::line).toList());
    }

    private Score.Line line(Section item) {
        Name name = item.name();
        item.demand("points", "写这一项最多几分");
        return new Score.Line(name, item.whole("points", 0, MOST_POINTS), item.words("parts"), item.known("measures", "口径", measures), item.text("formula"));
    }
}
