package luoshi.pipeline.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.page.Words;
import luoshi.people.Refusal;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Stage.Who;
import luoshi.pipeline.expression.Expression;

/** What definitions and refusals say, in the language of a page. */
public record Names(Words words) {

    /** Refusals that say who may do it. */
    private static final Set<String> WHO = Set.of("refusal.pipeline.who", "refusal.pipeline.fills");
    private static final Pattern WORD = Pattern.compile("'[^']*'|[a-z][a-z0-9_]*");

    /** A name of a definition. */
    public String of(Name name) {
        return name.in(words.language() == Words.Language.EN);
    }

    /** A kept or told value: as it would be typed, with its unit of measure; a dash for nothing. */
    public String value(Field field, Object value) {
        String text = switch (value) {
            case null -> "";
            case Boolean truth -> words.t(truth ? "item.yes" : "item.no");
            case BigDecimal number -> shown(number, field) + (field.number() == null ? "" : field.number().measure());
            default -> FieldText.write(field, value);
        };
        return text.isEmpty() ? "—" : text;
    }

    /** A number with no more decimals than its field has; what was typed has never more. */
    public static String shown(BigDecimal number, Field field) {
        int most = field.number() == null ? 2 : field.number().decimals();
        BigDecimal rounded = number.scale() > most ? number.setScale(most, RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** An expression as people can read it: fields, columns and stages by their names, operators and functions as the language of the page has them; what stands in quotes stays. */
    public String readable(Expression expression, Definition definition) {
        Map<String, String> known = new HashMap<>();
        definition.fields().stream().flatMap(field -> field.columns().stream()).forEach(column -> known.put(column.key(), of(column.name())));
        definition.batches().forEach(batch -> known.put(batch.key(), of(batch.name())));
        definition.clocks().forEach(clock -> known.put(clock.key(), of(clock.name())));
        definition.exits().forEach(exit -> known.put(exit.key(), of(exit.name())));
        definition.stages().forEach(stage -> known.put(stage.key(), of(stage.name())));
        definition.fields().forEach(field -> known.put(field.key(), of(field.name())));
        return WORD.matcher(expression.text()).replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(), word(found.group()))));
    }

    private String word(String word) {
        String key = String.join(".", "item.word", word);
        return words.has(key) ? words.t(key) : word;
    }

    /** Why something was not done: names and conditions of the definition in the language of the page, and by name who may do it instead. */
    public String reason(Refusal refusal, Definition definition) {
        boolean who = WHO.contains(refusal.key());
        Object[] values = Arrays.stream(refusal.values()).map(value -> switch (value) {
            case Name name -> of(name);
            case Expression expression -> readable(expression, definition);
            case String text when who -> who(Arrays.stream(text.split(",")).map(Who::valueOf).toList());
            default -> value;
        }).toArray();
        return words.t(refusal.key(), values);
    }

    /** Some who may pass a gate. */
    public String who(List<Who> some) {
        return some.stream().map(who -> words.of("pipeline.who", who)).collect(Collectors.joining(words.t("item.or")));
    }
}
