package luoshi.enterprise.dmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Item;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.Points;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.dmn.DmnXml.Column;
import luoshi.enterprise.dmn.DmnXml.Named;
import luoshi.enterprise.dmn.DmnXml.Row;

/**
 * A rule set as a DMN 1.5 document. There is one input for each fact and year ({@code rd_0} is of the last fiscal year, {@code rd_1} of the one before) and one decision for each item
 * ({@code points_…}), each group ({@code group_…}), the {@code total}, each requirement ({@code requires_…}) and the {@code verdict}.
 *
 * <p>DMN cannot say three things, and keeps silent on them rather than guess. Points are one number, never a range: where a fact is null the points that follow from it are null, and so is what
 * experts give within bounds. A total with such points is null, even where the least of it would do. And what is lacking is not told. A verdict that is true or false is ours; where it is null,
 * ours can still be certain. Numbers have 34 digits in it, so sums of quotients are rounded to 24 decimals before they are held against a border.
 */
public final class DmnExport {

    /** Decision that says whether everything is required is met. */
    public static final String VERDICT = "verdict";
    private static final String TOTAL = Requirement.Line.TOTAL;
    private static final String SILENT = "未知的事实为 null，由它得出的分数和结论也为 null，既不算是也不算否；专家在范围内给的分、分数的上下限、还差什么，DMN 写不出。"
            + " What is not known is null, and so is what follows from it: neither yes nor no. Points within bounds and what is lacking cannot be said in DMN.";
    private static final Row UNKNOWN = new Row(List.of("null"), "null", "未知 not known");

    private final RuleSet rules;
    private final DmnXml xml = new DmnXml();
    private final Feel all = new Feel();
    /** Written once the inputs are known, which come before them. */
    private final List<Runnable> decisions = new ArrayList<>();
    private final Set<String> names = new HashSet<>(Set.of(TOTAL, VERDICT));
    /** By the key of an item or of a group. */
    private final Map<String, String> points = new LinkedHashMap<>();

    private DmnExport(RuleSet rules) {
        this.rules = rules;
    }

    /** The document. */
    public static String write(RuleSet rules) {
        return new DmnExport(rules).document();
    }

    /** All that the rules ask for, in the order of the names. */
    public static List<Input> inputs(RuleSet rules) {
        DmnExport export = new DmnExport(rules);
        export.document();
        return List.copyOf(export.all.inputs().values());
    }

    /** The name of the decision for the points of an item. */
    public static String item(String key) {
        return "points_" + Feel.name(key);
    }

    /** The name of the decision for the points of a group. */
    public static String group(String key) {
        return "group_" + Feel.name(key);
    }

    private String document() {
        rules.items().forEach(this::item);
        scored();
        requirement(rules.requires(), VERDICT);
        String id = Feel.name(rules.key() + "_" + rules.version());
        xml.begin("rules_" + id, id, "urn:luoshi:criteria:" + id, about(rules.label()) + "\n" + rules.source() + "\n" + rules.trust() + "\n" + SILENT);
        all.inputs().values().stream().filter(input -> input.fact() != null && input.fact().kind() == Fact.Kind.LIST).forEach(input -> xml.listType(input.fact()));
        all.inputs().values().forEach(this::input);
        decisions.forEach(Runnable::run);
        return xml.finish();
    }

    private void input(Input input) {
        if (input.fact() == null) {
            xml.input(input.name(), "评判日 day of judgement", "date");
        } else {
            Fact fact = input.fact();
            String year = fact.yearly() ? input.back() == 0 ? "，上一会计年度" : "，上一会计年度再往前 " + input.back() + " 年" : "";
            xml.input(input.name(), about(new Label(fact.zh(), fact.en())) + year + (fact.measure().isEmpty() ? "" : "（" + fact.measure() + "）"), DmnXml.type(fact));
        }
    }

    private static String about(Label label) {
        return label.zh() + " " + label.en();
    }

    private Named named(String name, Label label, String clause, String type) {
        return new Named(name, about(label), clause.isEmpty() ? rules.source() : clause + "；" + rules.source(), type);
    }

    private String free(String wanted) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private void item(Item item) {
        String name = free(item(item.key()));
        points.put(item.key(), name);
        points(named(name, item.label(), item.clause(), "number"), item.points());
    }

    private void points(Named named, Points points) {
        switch (points) {
            case Points.Tiers tiers -> table(named, List.of(tiers.value()), "number", tiers(tiers));
            case Points.Choice choice -> choice(named, choice);
            case Points.Cases cases -> table(named, cases.cases().stream().map(Points.Cases.Case::when).toList(), "boolean", cases(cases));
            case Points.Each each -> literal(named, each.value(), "if %1$s = null then null else min(" + each.cap() + ", max(0, floor(%1$s / " + Feel.constant(each.per()) + ") * " + each.points() + "))");
            case Points.Expert expert -> literal(named, expert.given(),
                    "if %1$s = null then null else min(" + expert.bounds().most() + ", max(" + expert.bounds().least() + ", floor(%1$s)))");
            case Points.Best best -> best(named, best);
        }
    }

    private void table(Named named, List<Expr> asked, String type, List<Row> rows) {
        Feel feel = new Feel();
        List<Column> columns = asked.stream().map(value -> new Column(feel.measured(value), type)).toList();
        all.inputs().putAll(feel.inputs());
        decisions.add(() -> xml.decision(named, feel.inputs().keySet(), columns, rows));
    }

    private void literal(Named named, Expr value, String pattern) {
        Feel feel = new Feel();
        String text = pattern.formatted(feel.of(value));
        all.inputs().putAll(feel.inputs());
        decisions.add(() -> xml.decision(named, feel.inputs().keySet(), List.of(), text));
    }

    private static List<Row> tiers(Points.Tiers tiers) {
        List<Row> rows = new ArrayList<>(List.of(UNKNOWN));
        for (Points.Step step : tiers.steps()) {
            rows.add(row(List.of((tiers.more() ? ">= " : "<= ") + Feel.border(tiers.value(), step.border())), step.points()));
        }
        rows.add(row(List.of("-"), tiers.otherwise()));
        return rows;
    }

    private static Row row(List<String> cells, Points.Range points) {
        return points.certain() ? new Row(cells, String.valueOf(points.least()), "") : new Row(cells, "null", "在 " + points + " 分之间给 given within bounds");
    }

    private void choice(Named named, Points.Choice choice) {
        boolean answer = choice.choices().keySet().stream().allMatch(one -> one.equals("yes") || one.equals("no"));
        List<Row> rows = new ArrayList<>(List.of(UNKNOWN));
        choice.choices().forEach((said, points) -> rows.add(row(List.of(answer ? String.valueOf(said.equals("yes")) : Feel.constant(said)), points)));
        rows.add(new Row(List.of("-"), "0", ""));
        table(named, List.of(choice.value()), answer ? "boolean" : "string", rows);
    }

    private static List<Row> cases(Points.Cases cases) {
        List<Row> rows = new ArrayList<>();
        int many = cases.cases().size();
        for (int i = 0; i <= many; i++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < many; column++) {
                cells.add(column < i ? "false" : column == i ? "true" : "-");
            }
            rows.add(row(cells, i < many ? cases.cases().get(i).points() : cases.otherwise()));
        }
        rows.add(new Row(cases.cases().stream().map(one -> "-").toList(), "null", UNKNOWN.note()));
        return rows;
    }

    private void best(Named named, Points.Best best) {
        List<String> ways = new ArrayList<>();
        for (Points way : best.of()) {
            ways.add(free(named.name() + "_" + (ways.size() + 1)));
            points(new Named(ways.getLast(), named.label() + " " + ways.size(), named.description(), named.type()), way);
        }
        String most = String.valueOf(best.possible().most());
        String reached = ways.stream().map(way -> way + " = " + most).collect(Collectors.joining(" or ", "if ", " then " + most + " else "));
        decisions.add(() -> xml.decision(named, List.of(), ways, reached + known(ways, "max(" + String.join(", ", ways) + ")")));
    }

    /** What follows from other decisions; null while one of them is. */
    private void follows(Named named, Collection<String> from, String expression) {
        decisions.add(() -> xml.decision(named, List.of(), from, known(from, expression)));
    }

    private static String known(Collection<String> from, String expression) {
        return from.isEmpty() ? expression : from.stream().map(one -> one + " = null").collect(Collectors.joining(" or ", "if ", " then null else ")) + expression;
    }

    private void scored() {
        Set<String> summed = new LinkedHashSet<>();
        rules.groups().forEach((key, group) -> {
            List<String> items = rules.items().stream().filter(item -> item.group().equals(key)).map(item -> points.get(item.key())).toList();
            String name = free(group(key));
            follows(named(name, group.label(), "", "number"), items, "min(" + group.cap() + ", " + sum(items) + ")");
            points.put(key, name);
            summed.add(name);
        });
        rules.items().stream().filter(item -> item.group().isEmpty()).forEach(item -> summed.add(points.get(item.key())));
        if (!summed.isEmpty()) {
            follows(named(TOTAL, new Label("总分", "total"), "", "number"), summed, sum(summed));
            points.put(TOTAL, TOTAL);
        }
    }

    private static String sum(Collection<String> names) {
        return names.isEmpty() ? "0" : String.join(" + ", names);
    }

    private void requirement(Requirement requirement, String name) {
        Named named = named(name, requirement.label(), requirement.clause(), "boolean");
        switch (requirement) {
            case Requirement.Test test -> literal(named, test.test(), "%s");
            case Requirement.Line line -> follows(named, List.of(points.get(line.of())), points.get(line.of()) + " >= " + line.least());
            case Requirement.Several several -> {
                List<String> of = several.of().stream().map(one -> free("requires_" + Feel.name(one.key()))).toList();
                for (int i = 0; i < of.size(); i++) {
                    requirement(several.of().get(i), of.get(i));
                }
                decisions.add(() -> xml.decision(named, List.of(), of, of.isEmpty() ? String.valueOf(!several.any()) : String.join(several.any() ? " or " : " and ", of)));
            }
        }
    }
}
