package luoshi.enterprise.criteria;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import luoshi.enterprise.criteria.Points.Cases;
import luoshi.enterprise.criteria.Points.Range;
import luoshi.enterprise.criteria.Points.Step;
import luoshi.enterprise.criteria.Points.Tiers;
import luoshi.enterprise.criteria.RuleSet.Group;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads rule files and the vocabulary of facts. A word that it does not know is refused, so that nothing in a file is silently without effect. */
public final class RuleReader {

    private static final Set<String> FILE = Set.of("rule", "version", "name", "en", "purposes", "from", "until", "source", "trust", "groups", "items", "requires");
    private static final Set<String> POINTS = Set.of("of", "more", "less", "choices", "each", "points", "best", "cases", "else", "expert");
    private static final Set<String> REQUIREMENT = Set.of("key", "name", "en", "clause", "test", "line", "least", "all", "any");

    private final Map<String, Fact> facts;
    private final Set<String> keys = new HashSet<>();

    private RuleReader(Map<String, Fact> facts) {
        this.facts = facts;
    }

    /** The rules of a file. */
    public static RuleSet read(String text, Map<String, Fact> facts) {
        return new RuleReader(facts).ruleSet(map(load(text), "文件", FILE));
    }

    /** The facts that a file lists. */
    public static Map<String, Fact> facts(String text) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        list(load(text), "文件").forEach(one -> {
            Fact fact = fact(map(one, "事实", Set.of("key", "name", "en", "kind", "measure", "yearly", "choices", "columns")), facts.size());
            if (facts.put(fact.key(), fact) != null) {
                throw new RuleFault(fact.key(), "key 重复");
            }
        });
        return facts;
    }

    /** An expression over these facts. */
    public static Expr expression(String text, Map<String, Fact> facts) {
        return ExprReader.read(text, facts);
    }

    private static Object load(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException broken) {
            throw new RuleFault("文件", broken.getMessage());
        }
    }

    private static Fact fact(Map<String, Object> given, int place) {
        List<Fact> columns = new ArrayList<>();
        if (given.get("columns") != null) {
            list(given.get("columns"), "columns").forEach(one -> columns.add(fact(map(one, "columns", Set.of("key", "name", "en", "kind", "measure", "choices")), columns.size())));
        }
        return new Fact(text(given, "key"), text(given, "name"), text(given, "en"), word(Fact.Kind.class, text(given, "kind"), text(given, "key")), given.getOrDefault("measure", "").toString(),
                Boolean.TRUE.equals(given.get("yearly")), given.get("choices") == null ? List.of() : list(given.get("choices"), "choices").stream().map(Object::toString).toList(),
                List.copyOf(columns), place);
    }

    private RuleSet ruleSet(Map<String, Object> file) {
        Map<String, Group> groups = new LinkedHashMap<>();
        if (file.get("groups") != null) {
            map(file.get("groups"), "groups", null).forEach((key, one) -> {
                Map<String, Object> group = map(one, "groups." + key, Set.of("name", "en", "max"));
                groups.put(key, new Group(label(group), number(group, "max")));
                keys.add(key);
            });
        }
        List<Item> items = file.get("items") == null ? List.of() : list(file.get("items"), "items").stream().map(one -> item(map(one, "items", null), groups)).toList();
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        list(file.get("purposes"), "purposes").forEach(one -> purposes.add(word(Purpose.class, one, "purposes")));
        return new RuleSet(text(file, "rule"), text(file, "version"), label(file), purposes, day(text(file, "from")), day(file.get("until")), text(file, "source"), text(file, "trust"), groups, items,
                new Requirement.Several("all", label(file), "", false, list(file.get("requires"), "requires").stream().map(this::requirement).toList()));
    }

    private Item item(Map<String, Object> given, Map<String, Group> groups) {
        String key = text(given, "key");
        given.keySet().stream().filter(word -> !POINTS.contains(word) && !Set.of("key", "name", "en", "group", "clause", "max").contains(word)).findFirst().ifPresent(word -> {
            throw new RuleFault(key, "不认得 " + word);
        });
        String group = given.getOrDefault("group", "").toString();
        if (!group.isEmpty() && !groups.containsKey(group) || !keys.add(key)) {
            throw new RuleFault(key, "没有这一组，或者 key 重复");
        }
        int max = number(given, "max");
        Points points = points(given, key, max);
        if (points.possible().most() > max) {
            throw new RuleFault(key, "最多 " + max + " 分，写出了 " + points.possible().most());
        }
        return new Item(key, label(given), group, text(given, "clause"), max, points);
    }

    private Points points(Map<String, Object> given, String where, int max) {
        if (given.get("best") != null) {
            return new Points.Best(list(given.get("best"), where).stream().map(one -> points(map(one, where, POINTS), where, max)).toList());
        }
        Range otherwise = range(given.getOrDefault("else", 0), where);
        if (given.get("cases") != null) {
            return new Cases(list(given.get("cases"), where).stream().map(one -> map(one, where, Set.of("when", "points")))
                    .map(one -> new Cases.Case(ExprReader.read(text(one, "when"), facts), range(one.get("points"), where))).toList(), otherwise);
        }
        if (given.get("expert") != null) {
            return new Points.Expert(ExprReader.read(text(given, "expert"), facts), new Range(0, max));
        }
        Expr value = ExprReader.read(text(given, "of"), facts);
        if (given.get("each") != null) {
            return new Points.Each(value, constant(given.get("each"), where), number(given, "points"), max);
        }
        if (given.get("choices") != null) {
            Map<String, Range> choices = new LinkedHashMap<>();
            map(given.get("choices"), where, null).forEach((choice, one) -> choices.put(choice, range(one, where)));
            return new Points.Choice(value, choices);
        }
        boolean more = given.get("more") != null;
        List<Step> steps = new ArrayList<>();
        map(given.get(more ? "more" : "less"), where, null).forEach((border, one) -> steps.add(new Step(constant(border, where), range(one, where))));
        for (int i = 1; i < steps.size(); i++) {
            int order = steps.get(i - 1).border().compareTo(steps.get(i).border());
            if (more ? order <= 0 : order >= 0) {
                throw new RuleFault(where, "分档从好到差写");
            }
        }
        return new Tiers(value, more, steps, otherwise);
    }

    private Exact constant(Object given, String where) {
        if (ExprReader.read(String.valueOf(given), facts) instanceof Expr.Constant(Exact number)) {
            return number;
        }
        throw new RuleFault(where, given + " 不是数");
    }

    private static Range range(Object given, String where) {
        String[] ends = String.valueOf(given).split("-");
        try {
            return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        } catch (NumberFormatException none) {
            throw new RuleFault(where, given + " 不是分数");
        }
    }

    private Requirement requirement(Object given) {
        Map<String, Object> one = map(given, "requires", REQUIREMENT);
        String key = text(one, "key");
        String clause = text(one, "clause");
        if (one.get("test") != null) {
            return new Requirement.Test(key, label(one), clause, ExprReader.read(text(one, "test"), facts));
        }
        if (one.get("line") != null) {
            String of = text(one, "line");
            if (!of.equals(Requirement.Line.TOTAL) && !keys.contains(of)) {
                throw new RuleFault(key, "没有 " + of + " 这一组或这一项");
            }
            return new Requirement.Line(key, label(one), clause, of, number(one, "least"));
        }
        boolean any = one.get("any") != null;
        return new Requirement.Several(key, label(one), clause, any, list(one.get(any ? "any" : "all"), key).stream().map(this::requirement).toList());
    }

    private static Label label(Map<String, Object> given) {
        return new Label(text(given, "name"), text(given, "en"));
    }

    private static String text(Map<String, Object> given, String key) {
        Object text = given.get(key);
        if (text == null) {
            throw new RuleFault(String.valueOf(given.getOrDefault("key", "")), "缺 " + key);
        }
        return text.toString();
    }

    private static <E extends Enum<E>> E word(Class<E> words, Object given, String where) {
        try {
            return Enum.valueOf(words, given.toString().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new RuleFault(where, "不认得 " + given);
        }
    }

    private static int number(Map<String, Object> given, String key) {
        if (given.get(key) instanceof Integer number) {
            return number;
        }
        throw new RuleFault(String.valueOf(given.getOrDefault("key", "")), key + " 要写整数");
    }

    private static LocalDate day(Object given) {
        try {
            return given == null ? null : LocalDate.parse(given.toString());
        } catch (DateTimeException none) {
            throw new RuleFault("from/until", given + " 不是日期，写成 '2022-08-01'");
        }
    }

    private static List<?> list(Object given, String where) {
        if (given instanceof List<?> list) {
            return list;
        }
        throw new RuleFault(where, "这里要写清单");
    }

    /** With its words; null where any are allowed. */
    private static Map<String, Object> map(Object given, String where, Set<String> allowed) {
        if (!(given instanceof Map<?, ?> map)) {
            throw new RuleFault(where, "这里要写 key: value");
        }
        Map<String, Object> words = new LinkedHashMap<>();
        map.forEach((key, value) -> words.put(String.valueOf(key), value));
        words.keySet().stream().filter(word -> allowed != null && !allowed.contains(word)).findFirst().ifPresent(word -> {
            throw new RuleFault(where, "不认得 " + word);
        });
        return words;
    }
}
