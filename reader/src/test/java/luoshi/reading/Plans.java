package luoshi.reading;

import java.util.List;
import java.util.stream.Collectors;

/** Small plans for tests, and readings of them as lines that a person can compare. */
final class Plans {

    private Plans() {}

    /** A plan whose only section looks forward. */
    static Reading aPlanThatSays(String sentences) {
        return new PlanReader().read("二、2023年重点工作\n" + sentences);
    }

    /** A report whose only section looks back. */
    static Reading aReviewThatSays(String sentences) {
        return new PlanReader().read("一、2022年工作回顾\n" + sentences);
    }

    /** 目标 规上企业 新增 = 450家, one line a number that is promised or achieved. */
    static String measured(Reading reading) {
        return reading.numbers().stream()
                .filter(number -> number.kind() == Kind.TARGET || number.kind() == Kind.PAST)
                .map(Plans::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(NumberExpression number) {
        String upper = number.upperQuantity().map(end -> "～" + end).orElse("");
        return String.join(" ", number.kind().chinese(), number.indicator(), number.action(), number.bound().chinese() + number.quantity() + upper)
                .replaceAll(" +", " ");
    }

    /** K10 背景 50亿元以上, one line a number below the heading. */
    static List<String> decided(Reading reading) {
        return reading.numbers().stream()
                .filter(number -> !number.raw().equals("2023年") && !number.raw().equals("2022年"))
                .map(number -> number.rule() + " " + number.kind().chinese() + " " + number.raw() + (number.unclear() ? " 待判" : ""))
                .toList();
    }
}
