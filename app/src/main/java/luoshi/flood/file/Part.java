package luoshi.flood.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A part of a YAML file with keys and values, which notes what is wrong with them while they are asked for. Every value is text: no types are guessed. A key that nobody knows is refused, so that nothing
 * in a file is silently without effect.
 */
public final class Part {

    private static final int DEEPEST = 10;
    private static final int LONGEST = 500;
    private static final int MOST = 300;

    private final String path;
    private final int line;
    private final List<Fault> faults;
    private final Map<String, Node> values = new HashMap<>();

    private Part(String path, Node node, List<Fault> faults, String known) {
        this.path = path;
        this.line = line(node);
        this.faults = faults;
        if (node instanceof MappingNode map) {
            map.getValue().forEach(entry -> enter(entry, List.of(known.split(" "))));
        } else {
            fault("", "这里要写成“键: 值”；能用的键：" + known.replace(" ", "、"));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /**
     * The whole file as one part; null where it is no YAML.
     *
     * @param known the keys that it may have, with spaces between
     */
    public static Part root(String text, List<Fault> faults, String known) {
        Node root = compose(text, faults);
        if (root == null && faults.isEmpty()) {
            faults.add(new Fault(1, "", "文件是空的；能用的键：" + known.replace(" ", "、")));
        }
        return root == null ? null : new Part("", root, faults, known);
    }

    /** The whole file as a list of parts, which are called by their number; none where it is no such list. */
    public static List<Part> list(String text, List<Fault> faults, String called, String known) {
        Node root = compose(text, faults);
        if (root instanceof SequenceNode list) {
            return IntStream.range(0, list.getValue().size()).mapToObj(i -> new Part(called + (i + 1), list.getValue().get(i), faults, known)).toList();
        }
        if (faults.isEmpty()) {
            faults.add(new Fault(1, "", "要写成清单，每条" + called + "以“- " + known.split(" ")[0] + ":”开头"));
        }
        return List.of();
    }

    private static Node compose(String text, List<Fault> faults) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        try {
            return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options).getSingleNode();
        } catch (MarkedYAMLException wrong) {
            int at = wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            faults.add(new Fault(at, "", "这一行或上一行的写法不合 YAML：键后写英文冒号再空一格，同一层从同一列写起，值里有逗号、冒号、括号时整个值加双引号"));
        } catch (YAMLException wrong) {
            faults.add(new Fault(1, "", "文件里有不能用的字符，或套得太深；用记事本另存为 UTF-8 文本再试"));
        }
        return null;
    }

    private void enter(NodeTuple entry, List<String> known) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue().strip() : "?";
        int at = line(entry.getKeyNode());
        if (!known.contains(key)) {
            faults.add(new Fault(at, path(shortened(key)), "“" + shortened(key) + "”不认识；能用的键：" + String.join("、", known)));
        } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
            faults.add(new Fault(at, path(key), key + " 写了两遍；只留一个"));
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private String path(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    /** Notes what is wrong with a value, or with the part where it has none. */
    public void fault(String key, String words) {
        Node value = values.get(key);
        faults.add(new Fault(value == null ? line : line(value), path(key), words));
    }

    /** Whether something is written for a key. */
    public boolean has(String key) {
        return values.containsKey(key) && !(values.get(key) instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }

    /** A text; empty where it is not there. */
    public String text(String key) {
        if (has(key) && !(values.get(key) instanceof ScalarNode)) {
            fault(key, key + " 写一个值，不写列表");
        }
        String text = has(key) && values.get(key) instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.length() > LONGEST) {
            fault(key, key + " 有 " + text.length() + " 字，最多 " + LONGEST + " 字");
        }
        return text;
    }

    /** A text without which the part says nothing. */
    public String text(String key, String advice) {
        if (!has(key)) {
            fault(values.containsKey(key) ? key : "", "缺 " + key + "；" + advice);
        }
        return text(key);
    }

    /** A text that must be there and satisfy something. */
    public String text(String key, String advice, Predicate<String> right) {
        String text = text(key, advice);
        if (!text.isEmpty() && !right.test(text)) {
            fault(key, "“" + shortened(text) + "”不行；" + advice);
        }
        return text;
    }

    /** A day; null where there is none. */
    public LocalDate date(String key) {
        String day = text(key);
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            fault(key, "“" + shortened(day) + "”不是日期；写成 2022-05-15，月和日都写两位");
            return null;
        }
    }

    /** A whole number that must be there, within bounds. */
    public int whole(String key, int least, int most, String advice) {
        String number = text(key, advice);
        if (number.isEmpty()) {
            return least;
        }
        if (!number.matches("\\d{1,6}") || Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
            fault(key, "“" + shortened(number) + "”不行；写 " + least + " 到 " + most + " 的整数，" + advice);
            return least;
        }
        return Integer.parseInt(number);
    }

    /** A whole number that is not below zero; 0 where there is none. */
    public int whole(String key) {
        double number = number(key);
        if (number != Math.rint(number) || number > 1_000_000) {
            fault(key, "“" + text(key) + "”不是整数");
            return 0;
        }
        return (int) number;
    }

    /** A number that is not below zero; 0 where there is none. */
    public double number(String key) {
        String number = text(key);
        if (!number.isEmpty() && !number.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            fault(key, "“" + shortened(number) + "”不是数；只写不小于 0 的数字，不带单位");
            return 0;
        }
        return number.isEmpty() ? 0 : Double.parseDouble(number);
    }

    /** One of the words of an enum, in lower case; null where there is none. */
    public <E extends Enum<E>> E word(String key, Class<E> words) {
        return word(key, text(key), words);
    }

    private <E extends Enum<E>> E word(String key, String word, Class<E> words) {
        List<E> all = Arrays.asList(words.getEnumConstants());
        E found = all.stream().filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElse(null);
        if (found == null && !word.isEmpty()) {
            fault(key, "“" + shortened(word) + "”不认识；能写：" + all.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("、")));
        }
        return found;
    }

    /** Words of an enum in a list; a word alone is a list of one. */
    public <E extends Enum<E>> List<E> words(String key, Class<E> words) {
        return texts(key).stream().map(one -> word(key, one, words)).filter(one -> one != null).toList();
    }

    /** Texts of a list, which may be empty; a value alone is a list of one. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank() && !texts.contains(scalar.getValue().strip())) {
                texts.add(scalar.getValue().strip());
            } else {
                fault(key, "列表里每一项写一个词，不留空，不重复");
            }
        }
        return List.copyOf(texts);
    }

    /** Texts of a list that must have some. */
    public List<String> texts(String key, String advice) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            fault("", "缺 " + key + "；" + advice);
        }
        return texts;
    }

    private List<Node> nodes(String key) {
        Node value = values.get(key);
        return value == null ? List.of() : value instanceof SequenceNode list ? list.getValue() : List.of(value);
    }

    /** The part that stands for a key, which must be there. */
    public Part part(String key, String known) {
        return new Part(path(key), values.get(key), faults, known);
    }

    /** The parts of a list that must have some, numbered from 1 in their paths. */
    public List<Part> parts(String key, String known, String advice) {
        List<Node> nodes = nodes(key);
        if (nodes.isEmpty() || !(values.get(key) instanceof SequenceNode)) {
            fault(values.containsKey(key) ? key : "", "缺 " + key + " 的列表；" + advice);
            return List.of();
        }
        if (nodes.size() > MOST) {
            fault(key, key + " 有 " + nodes.size() + " 项，最多 " + MOST + " 项");
        }
        return IntStream.range(0, Math.min(MOST, nodes.size())).mapToObj(i -> new Part(path(key) + "[" + (i + 1) + "]", nodes.get(i), faults, known)).toList();
    }
}
