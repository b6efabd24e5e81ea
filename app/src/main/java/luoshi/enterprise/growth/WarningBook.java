package luoshi.enterprise.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.RuleFault;
import luoshi.enterprise.criteria.RuleReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The warnings of a file. A word that it does not know is refused, and two versions of one warning that are in force on one day. */
public final class WarningBook {

    private static final String SHIPPED = "/luoshi/enterprise/growth/warnings.yaml";
    private static final Set<String> WORDS = Set.of("key", "name", "en", "from", "until", "source", "grade", "do", "when", "missing", "due");

    private final List<Warning> warnings;

    private WarningBook(List<Warning> warnings) {
        this.warnings = warnings;
    }

    /** Those that are shipped, over these facts. */
    public static WarningBook shipped(Map<String, Fact> facts) {
        try (InputStream file = WarningBook.class.getResourceAsStream(SHIPPED)) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8), facts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those of a file. */
    public static WarningBook read(String text, Map<String, Fact> facts) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            List<Warning> found = new ArrayList<>();
            if (!(new Yaml(new SafeConstructor(options)).load(text) instanceof List<?> list)) {
                throw new RuleFault("文件", "要写成清单，每条预警以“- key:”开头");
            }
            list.forEach(one -> found.add(warning(one, facts)));
            overlaps(found);
            return new WarningBook(List.copyOf(found));
        } catch (YAMLException broken) {
            throw new RuleFault("文件", broken.getMessage());
        }
    }

    private static void overlaps(List<Warning> found) {
        for (int i = 0; i < found.size(); i++) {
            for (Warning other : found.subList(0, i)) {
                Warning one = found.get(i);
                if (one.key().equals(other.key()) && (other.until() == null || !other.until().isBefore(one.from())) && (one.until() == null || !one.until().isBefore(other.from()))) {
                    throw new RuleFault(one.key(), "两版同时有效：" + other.from() + " 起的一版要写上 until，止于 " + one.from() + " 以前");
                }
            }
        }
    }

    private static Warning warning(Object given, Map<String, Fact> facts) {
        if (!(given instanceof Map<?, ?> words)) {
            throw new RuleFault("预警", "这里要写 key: value");
        }
        String key = text(words, "key", "预警");
        Set<String> unknown = new HashSet<>();
        words.keySet().forEach(word -> unknown.add(String.valueOf(word)));
        unknown.removeAll(WORDS);
        if (!unknown.isEmpty()) {
            throw new RuleFault(key, "不认得 " + String.join("、", unknown));
        }
        if (words.get("when") == null == (words.get("missing") == null)) {
            throw new RuleFault(key, "when 和 missing 写一个，只写一个");
        }
        if (!(words.get("grade") instanceof Integer grade) || grade < 1 || grade > 3) {
            throw new RuleFault(key, "grade 写 1、2 或 3，1 最重");
        }
        return new Warning(key, new Label(text(words, "name", key), text(words, "en", key)), day(text(words, "from", key), key), words.get("until") == null ? null : day(text(words, "until", key), key),
                text(words, "source", key), grade, deed(text(words, "do", key), key), words.get("when") == null ? null : RuleReader.expression(text(words, "when", key), facts), missing(words, key, facts),
                words.get("due") == null ? MonthDay.of(1, 1) : due(text(words, "due", key), key));
    }

    private static List<Fact> missing(Map<?, ?> words, String key, Map<String, Fact> facts) {
        if (words.get("missing") == null) {
            return List.of();
        }
        if (!(words.get("missing") instanceof List<?> list)) {
            throw new RuleFault(key, "missing 要写清单");
        }
        return list.stream().map(one -> {
            Fact fact = facts.get(String.valueOf(one));
            if (fact == null || !fact.yearly()) {
                throw new RuleFault(key, one + " 不是分年度的事实");
            }
            return fact;
        }).toList();
    }

    private static String text(Map<?, ?> words, String word, String where) {
        if (words.get(word) == null) {
            throw new RuleFault(where, "缺 " + word);
        }
        return words.get(word).toString();
    }

    private static Warning.Deed deed(String given, String where) {
        try {
            return Warning.Deed.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new RuleFault(where, "do 写 visit 或 request，写的是 " + given);
        }
    }

    private static LocalDate day(String given, String where) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException none) {
            throw new RuleFault(where, given + " 不是日期，写成 '2026-01-01'");
        }
    }

    private static MonthDay due(String given, String where) {
        try {
            return MonthDay.parse("--" + given);
        } catch (DateTimeException none) {
            throw new RuleFault(where, given + " 不是月日，写成 '06-01'");
        }
    }

    /** All of them, with those that are no longer or not yet in force. */
    public List<Warning> list() {
        return warnings;
    }

    /** Those in force on a day. */
    public List<Warning> on(LocalDate day) {
        return warnings.stream().filter(one -> one.governs(day)).toList();
    }
}
