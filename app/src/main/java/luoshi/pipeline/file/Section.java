package luoshi.pipeline.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Problem;
import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.ExpressionFault;
import luoshi.pipeline.expression.ExpressionReader;
import luoshi.pipeline.expression.Names;
import luoshi.pipeline.expression.Nearest;
import luoshi.pipeline.expression.Sentence;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of the file with keys and values, which notes what is wrong with them while they are asked for. */
final class Section {

    private static final Set<String> YES = Set.of("yes", "true", "是", "on", "y");
    private static final Set<String> NO = Set.of("no", "false", "否", "off", "n");
    private static final int MOST = 200;
    /** Words that can only be meant as they stand: no key and no sign of an expression is among them. */
    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[\\p{IsHan}0-9A-Z（）、。·]*");

    private final String path;
    private final int line;
    private final List<Problem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Section(String path, int line, List<Problem> problems) {
        this.path = path;
        this.line = line;
        this.problems = problems;
    }

    /** The keys of a part, those that nobody knows refused. */
    static Section of(Node node, String path, List<Problem> problems, String known) {
        Section section = new Section(path, node.getStartMark().getLine() + 1, problems);
        if (node instanceof MappingNode map) {
            List<String> keys = List.of(known.split(" "));
            map.getValue().forEach(entry -> section.enter(entry, keys));
        } else {
            section.problem("", "这里要写成“键: 值”" + (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty() ? "，不能只写“" + shortened(scalar.getValue()) + "”" : "")
                    + "；能用的键：" + known.replace(" ", "、"));
        }
        return section;
    }

    private void enter(NodeTuple entry, List<String> known) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue().strip() : "?";
        int at = entry.getKeyNode().getStartMark().getLine() + 1;
        if (!known.contains(key)) {
            boolean apart = !key.matches("[A-Za-z_]+") && line == at;
            problems.add(new Problem(at, path(shortened(key)), "“" + shortened(key) + "”不认识" + (apart ? "；花括号里的值有逗号时，整个值要加双引号" : Nearest.hint(key, known))));
        } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
            problems.add(new Problem(at, path(key), key + " 写了两遍；只留一个"));
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private String path(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    /** Notes what is wrong with the value of a key, or with the whole for no key. */
    void problem(String key, String words) {
        Node value = values.get(key);
        problems.add(new Problem(value == null ? line : value.getStartMark().getLine() + 1, path(key), words));
    }

    boolean has(String key) {
        return values.containsKey(key) && !(values.get(key) instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }

    boolean isPlain(String key) {
        return values.get(key) instanceof ScalarNode;
    }

    /** A text; empty where there is none. */
    String text(String key) {
        if (!has(key)) {
            return "";
        }
        if (values.get(key) instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problem(key, key + " 写一个值，不写列表或花括号；值里有花括号时整个值加引号");
        return "";
    }

    /** A text without which the part says nothing. */
    String required(String key, String advice) {
        demand(key, advice);
        return text(key);
    }

    void demand(String key, String advice) {
        if (!has(key)) {
            problem("", "缺 " + key + "；" + advice);
        }
    }

    Name name() {
        String zh = required("name", "写中文名称，页面和表头都用它");
        return new Name(zh, has("en") ? text("en") : zh);
    }

    boolean yes(String key) {
        return yes(key, Boolean.FALSE);
    }

    boolean yes(String key, Boolean otherwise) {
        String word = text(key).toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
            problem(key, "“" + word + "”既不是 yes 也不是 no");
        }
        return YES.contains(word) || otherwise && !NO.contains(word);
    }

    /** One of some words in lower case; the first of them where there is none. */
    String one(String key, String... some) {
        String word = text(key).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return some[0];
        }
        if (!List.of(some).contains(word)) {
            List<String> named = Arrays.stream(some).filter(one -> !one.isEmpty()).toList();
            problem(key, "“" + text(key) + "”不认识" + (named.size() == 1 ? "，只能写 " + named.getFirst() : Nearest.hint(word, named)));
            return some[0];
        }
        return word;
    }

    int whole(String key, int otherwise, int most) {
        String number = text(key);
        if (number.isEmpty()) {
            return otherwise;
        }
        if (!number.matches("\\d{1,6}") || Integer.parseInt(number) > most) {
            problem(key, "“" + number + "”不行；写 0 到 " + most + " 的整数");
            return otherwise;
        }
        return Integer.parseInt(number);
    }

    BigDecimal number(String key) {
        String number = text(key).replace(",", "");
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            problem(key, "“" + number + "”不是数；只写数字，不带单位");
            return null;
        }
        return new BigDecimal(number);
    }

    LocalDate date(String key, String advice) {
        String day = required(key, advice);
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            problem(key, "“" + day + "”不是日期；写成 2022-01-01，月和日都写两位");
            return null;
        }
    }

    /** Texts of a list; a value alone is a list of one. */
    List<String> words(String key) {
        if (!has(key)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                words.add(scalar.getValue().strip());
            } else {
                problem(key, "列表里每一项写一个词，不留空，不再套括号");
            }
        }
        return doubled(key, words);
    }

    private List<String> doubled(String key, List<String> words) {
        words.stream().filter(word -> words.indexOf(word) != words.lastIndexOf(word)).distinct().forEach(word -> problem(key, word + " 写了两遍；只留一个"));
        return List.copyOf(words);
    }

    /** Texts of a list that are all known. */
    List<String> known(String key, String what, Collection<String> known) {
        return known(key, what, known, word -> word);
    }

    /** The same, each text taken for what it stands for. */
    List<String> known(String key, String what, Collection<String> known, UnaryOperator<String> meant) {
        List<String> words = words(key).stream().map(meant).toList();
        words.stream().filter(word -> !known.contains(word)).forEach(word -> problem(key, what + " " + word + " 不认识" + (known.isEmpty() ? "；这份定义里没有" + what : Nearest.hint(word, known))));
        return words;
    }

    /** Of each of these sets one: {@code a} or {@code {any: [a, b]}}. */
    List<List<String>> sets(String key) {
        List<List<String>> sets = new ArrayList<>();
        for (Node node : has(key) ? nodes(key) : List.<Node>of()) {
            if (node instanceof ScalarNode scalar) {
                sets.add(List.of(scalar.getValue().strip()));
            } else if (node instanceof MappingNode) {
                List<String> any = of(node, path(key), problems, "any").words("any");
                sets.add(any);
            } else {
                problem(key, "写成 [甲, {any: [乙, 丙]}]：甲必须有，乙、丙有一个");
            }
        }
        return List.copyOf(sets);
    }

    private List<Node> nodes(String key) {
        return values.get(key) instanceof SequenceNode list ? list.getValue() : List.of(values.get(key));
    }

    Section section(String key, String known) {
        return of(values.get(key), path(key), problems, known);
    }

    /** The parts of a list, numbered from 1 in their paths. */
    List<Section> sections(String key, String known) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof SequenceNode list)) {
            problem(key, key + " 写成列表：每项以 - 开头");
            return List.of();
        }
        if (list.getValue().size() > MOST) {
            problem(key, key + " 有 " + list.getValue().size() + " 项，最多 " + MOST + " 项");
        }
        return Stream.iterate(0, i -> i + 1).limit(Math.min(MOST, list.getValue().size()))
                .map(i -> of(list.getValue().get(i), path(key) + "[" + (i + 1) + "]", problems, known))
                .toList();
    }

    /** An expression that answers with a type, or with any for null; null where there is none or it is wrong. */
    Expression expression(String key, Names names, Expression.Type type) {
        return expression(key, names, type, List.of());
    }

    Expression expression(String key, Names names, Expression.Type type, List<String> choices) {
        String text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        if ((type == null || type == Expression.Type.TEXT) && PLAIN.matcher(text).matches()) {
            text = "'" + text + "'";
        }
        try {
            return type == null ? ExpressionReader.read(text, names) : ExpressionReader.read(text, names, type, choices);
        } catch (ExpressionFault fault) {
            problem(key, "“" + shortened(text) + "”第 " + (fault.at() + 1) + " 字：" + fault.words());
            return null;
        }
    }

    /** A sentence with {expressions}; null where there is none or it is wrong. */
    Sentence sentence(String key, Names names) {
        String text = text(key);
        try {
            return text.isEmpty() ? null : Sentence.read(text, names);
        } catch (ExpressionFault fault) {
            problem(key, "第 " + (fault.at() + 1) + " 字：" + fault.words());
            return null;
        }
    }
}
