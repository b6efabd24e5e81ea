package luoshi.flood.warning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.flood.warning.RuleBook.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a rule file with keys and values, which notes what is wrong with them while they are asked for. */
final class Part {

    private final String file;
    private final String path;
    private final int line;
    private final List<Problem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Part(String file, String path, Node node, String known, List<Problem> problems) {
        this.file = file;
        this.path = path;
        this.line = node.getStartMark().getLine() + 1;
        this.problems = problems;
        if (!(node instanceof MappingNode map)) {
            problem("", "这里要写成“键: 值”；能用的键：" + known.replace(" ", "、"));
            return;
        }
        map.getValue().forEach(entry -> {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int at = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!List.of(known.split(" ")).contains(key)) {
                problems.add(new Problem(file, at, path(key), "“" + key + "”不认识；能用的键：" + known.replace(" ", "、")));
            } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                problems.add(new Problem(file, at, path(key), key + " 写了两遍；只留一个"));
            }
        });
    }

    private String path(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    void problem(String key, String words) {
        Node value = values.get(key);
        problems.add(new Problem(file, value == null ? line : value.getStartMark().getLine() + 1, path(key), words));
    }

    boolean has(String key) {
        return values.containsKey(key) && !(values.get(key) instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }

    String text(String key) {
        if (has(key) && !(values.get(key) instanceof ScalarNode)) {
            problem(key, key + " 写一个值，不写列表");
        }
        return has(key) && values.get(key) instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    String required(String key, String advice) {
        if (!has(key)) {
            problem("", "缺 " + key + "；" + advice);
        }
        return text(key);
    }

    LocalDate date(String key) {
        String day = text(key);
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            problem(key, "“" + day + "”不是日期；写成 '2022-01-01'");
            return null;
        }
    }

    int whole(String key) {
        double number = number(key);
        if (number != Math.rint(number) || number > 1_000_000) {
            problem(key, "“" + text(key) + "”不是整数");
            return 0;
        }
        return (int) number;
    }

    /** A number that is not below zero; 0 where there is none. */
    double number(String key) {
        String number = text(key);
        if (!number.isEmpty() && !number.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            problem(key, "“" + number + "”不是数；只写不小于 0 的数字，不带单位");
            return 0;
        }
        return number.isEmpty() ? 0 : Double.parseDouble(number);
    }

    /** One of the words of an enum, in lower case; null where there is none. */
    <E extends Enum<E>> E word(String key, Class<E> words) {
        return word(key, text(key), words);
    }

    private <E extends Enum<E>> E word(String key, String word, Class<E> words) {
        for (E each : words.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        if (!word.isEmpty()) {
            problem(key, "“" + word + "”不认识；能写：" + Arrays.stream(words.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("、")));
        }
        return null;
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> words) {
        return texts(key).stream().map(one -> word(key, one, words)).filter(one -> one != null).toList();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                problem(key, "列表里每一项写一个词");
            }
        }
        return texts;
    }

    private List<Node> nodes(String key) {
        if (!has(key)) {
            return List.of();
        }
        return values.get(key) instanceof SequenceNode list ? list.getValue() : List.of(values.get(key));
    }

    Part part(String key, String known) {
        return new Part(file, path(key), values.get(key), known, problems);
    }

    List<Part> parts(String key, String known) {
        List<Part> parts = new ArrayList<>();
        for (Node node : nodes(key)) {
            parts.add(new Part(file, path(key) + "[" + (parts.size() + 1) + "]", node, known, problems));
        }
        return parts;
    }
}
