package luoshi.flood.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

/** A part of the file with keys and values, which notes what is wrong with them while they are asked for. Every value is text: no types are guessed. */
final class Part {

    private static final int DEEPEST = 10;
    private static final int LONGEST = 500;
    private static final int MOST = 300;

    private final String path;
    private final int line;
    private final List<Fault> faults;
    private final Map<String, Node> values = new HashMap<>();

    private Part(String path, Node node, List<Fault> faults, String known) {
        this.path = path;
        this.line = node.getStartMark().getLine() + 1;
        this.faults = faults;
        if (node instanceof MappingNode map) {
            map.getValue().forEach(entry -> enter(entry, List.of(known.split(" "))));
        } else {
            fault("", "这里要写成“键: 值”；能用的键：" + known.replace(" ", "、"));
        }
    }

    /** The whole file; null where it is no YAML. */
    static Part root(String text, List<Fault> faults, String known) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options).getSingleNode();
            if (root != null) {
                return new Part("", root, faults, known);
            }
            faults.add(new Fault(1, "", "文件是空的；从 plan、name、from、source 写起，可照示例预案改"));
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
        int at = entry.getKeyNode().getStartMark().getLine() + 1;
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

    void fault(String key, String words) {
        Node value = values.get(key);
        faults.add(new Fault(value == null ? line : value.getStartMark().getLine() + 1, path(key), words));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text without which the part says nothing; empty where it is not there. */
    String text(String key, String advice) {
        Node value = values.get(key);
        String text = value instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.isEmpty()) {
            fault(value == null ? "" : key, "缺 " + key + "；" + advice);
        } else if (text.length() > LONGEST) {
            fault(key, key + " 有 " + text.length() + " 字，最多 " + LONGEST + " 字");
        }
        return text;
    }

    /** A text that satisfies something. */
    String text(String key, String advice, Predicate<String> right) {
        String text = text(key, advice);
        if (!text.isEmpty() && !right.test(text)) {
            fault(key, "“" + shortened(text) + "”不行；" + advice);
        }
        return text;
    }

    int whole(String key, int least, int most, String advice) {
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

    /** Texts of a list; a value alone is a list of one. */
    List<String> texts(String key, String advice) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank() && !texts.contains(scalar.getValue().strip())) {
                texts.add(scalar.getValue().strip());
            } else {
                fault(key, "列表里每一项写一个词，不留空，不重复");
            }
        }
        if (texts.isEmpty()) {
            fault("", "缺 " + key + "；" + advice);
        }
        return List.copyOf(texts);
    }

    private List<Node> nodes(String key) {
        Node value = values.get(key);
        return value == null ? List.of() : value instanceof SequenceNode list ? list.getValue() : List.of(value);
    }

    /** The parts of a list, numbered from 1 in their paths. */
    List<Part> parts(String key, String known, String advice) {
        List<Node> nodes = nodes(key);
        if (nodes.isEmpty() || !(values.get(key) instanceof SequenceNode)) {
            fault(has(key) ? key : "", "缺 " + key + " 的列表；" + advice);
            return List.of();
        }
        if (nodes.size() > MOST) {
            fault(key, key + " 有 " + nodes.size() + " 项，最多 " + MOST + " 项");
        }
        return IntStream.range(0, Math.min(MOST, nodes.size())).mapToObj(i -> new Part(path(key) + "[" + (i + 1) + "]", nodes.get(i), faults, known)).toList();
    }
}
