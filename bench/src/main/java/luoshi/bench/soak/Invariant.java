package luoshi.bench.soak;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.reading.Finding;
import luoshi.reading.NumberExpression;
import luoshi.reading.Reading;
import luoshi.reading.ReadingRule;
import luoshi.reading.ReadingRules;
import luoshi.reading.Span;
import luoshi.reading.Task;

/** What holds of the reading of any text whatever. */
enum Invariant {
    /** Every span lies inside the raw text. */
    SPANS_INSIDE(reading -> spans(reading)
            .filter(span -> span.end() > reading.rawText().length())
            .findFirst()
            .map(span -> "位置 " + span + " 超出正文 " + reading.rawText().length())),
    /** The raw words of a number are the words of its span. */
    RAW_IS_SPAN(reading -> reading.numbers().stream()
            .filter(number -> !number.raw().equals(number.span().of(reading.rawText())))
            .findFirst()
            .map(number -> "原文“" + number.raw() + "”与位置 " + number.span() + " 处的字不同")),
    /** Numbers come in order of the text, and none shares a character with the next. */
    NUMBERS_IN_ORDER(reading -> {
        for (int i = 1; i < reading.numbers().size(); i++) {
            Span before = reading.numbers().get(i - 1).span();
            Span here = reading.numbers().get(i).span();
            if (here.start() < before.end()) {
                return Optional.of("数 " + here + " 排在 " + before + " 之后");
            }
        }
        return Optional.empty();
    }),
    /** A number stands inside its clause, and the clause inside its sentence. Asked only on request: list numbers may stand before both. */
    PLACE_HOLDS_NUMBER(reading -> reading.numbers().stream()
            .filter(number -> !number.place().clause().contains(number.span())
                    || !number.place().sentence().contains(number.place().clause()))
            .findFirst()
            .map(number -> "数 " + number.span() + " 不在自己的分句 " + number.place() + " 里")),
    /** Every rule named is in the catalogue. */
    RULES_KNOWN(reading -> {
        Set<String> known = ReadingRules.all().stream().map(ReadingRule::id).collect(Collectors.toSet());
        Stream<String> named = Stream.of(
                        reading.numbers().stream().map(NumberExpression::rule),
                        reading.tasks().stream().map(Task::rule),
                        reading.findings().stream().map(Finding::rule))
                .flatMap(rules -> rules);
        return named.filter(rule -> !known.contains(rule)).findFirst().map(rule -> "规则“" + rule + "”不在规则目录里");
    }),
    /** Every Arabic digit outside the copies belongs to a number. Asked only on request. */
    DIGITS_COVERED(reading -> {
        Set<Integer> covered = new HashSet<>();
        Stream.concat(reading.numbers().stream().map(NumberExpression::span), reading.copies().stream().map(copy -> copy.span()))
                .forEach(span -> {
                    for (int i = span.start(); i < span.end(); i++) {
                        covered.add(i);
                    }
                });
        String text = reading.rawText();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9' && !covered.contains(i)) {
                return Optional.of("第 " + i + " 处的数字 " + text.charAt(i) + " 没有归入任何数");
            }
        }
        return Optional.empty();
    });

    /** What every reading is asked unless something else is wished. */
    static final Set<Invariant> ALWAYS = Set.copyOf(EnumSet.complementOf(EnumSet.of(PLACE_HOLDS_NUMBER, DIGITS_COVERED)));

    private final Function<Reading, Optional<String>> violation;

    Invariant(Function<Reading, Optional<String>> violation) {
        this.violation = violation;
    }

    /** What is wrong, if anything. */
    Optional<String> violation(Reading reading) {
        return violation.apply(reading);
    }

    private static Stream<Span> spans(Reading reading) {
        return Stream.of(
                        reading.numbers().stream().flatMap(number ->
                                Stream.of(number.span(), number.place().clause(), number.place().sentence())),
                        reading.tasks().stream().flatMap(Invariant::spans),
                        reading.findings().stream().map(Finding::spans).flatMap(List::stream),
                        reading.copies().stream().flatMap(copy -> Stream.of(copy.span(), copy.original())))
                .flatMap(spans -> spans);
    }

    private static Stream<Span> spans(Task task) {
        return Stream.concat(
                Stream.of(task.span(), task.place().clause(), task.place().sentence()),
                task.units().stream().map(unit -> unit.span()));
    }
}
