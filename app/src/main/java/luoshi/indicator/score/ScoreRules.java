package luoshi.indicator.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.indicator.formula.Formula;

/**
 * The formulas by which units are scored from a day on, from {@code rules.tsv}. The first are those of 贵阳市's published 计分实施细则: done brings all and
 * more brings no more, not done brings its part, a ceiling is 2 − actual ÷ asked for, and nothing brings less than zero.
 *
 * @param from the first day on which they hold
 * @param document where they stand
 * @param formulas for each sort of target its formula of 实际 and 应达
 */
public record ScoreRules(LocalDate from, String document, Map<ScoreLine.Rule, Formula> formulas) {

    private static final List<ScoreRules> SHIPPED = read();

    /** Those that hold on a day; before the first the first ones. */
    public static ScoreRules on(LocalDate day) {
        return SHIPPED.stream().filter(one -> !one.from.isAfter(day)).reduce((_, later) -> later).orElse(SHIPPED.getFirst());
    }

    private static List<ScoreRules> read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Objects.requireNonNull(ScoreRules.class.getResourceAsStream("rules.tsv")), StandardCharsets.UTF_8))) {
            Map<LocalDate, List<String[]>> versions = file.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(cells -> LocalDate.parse(cells[0]), TreeMap::new, Collectors.toList()));
            return versions.entrySet().stream().map(version -> new ScoreRules(version.getKey(), version.getValue().getFirst()[3],
                    version.getValue().stream().collect(Collectors.toMap(cells -> ScoreLine.Rule.valueOf(cells[1]), cells -> Formula.of(cells[2]))))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The raw rate, not cut off; null where nothing is asked for. */
    BigDecimal rate(ScoreLine.Rule rule, BigDecimal actual, BigDecimal asked) {
        return formulas.get(rule).value(name -> name.equals("应达") ? asked : actual);
    }

    /** The formula as it is printed, with the words for what was reached and what was to be. */
    public String formula(ScoreLine.Rule rule, String actual, String asked) {
        return formulas.containsKey(rule) ? formulas.get(rule).toString().replace("/", " ÷ ").replace("-", " − ").replace("实际", actual).replace("应达", asked) : "";
    }
}
