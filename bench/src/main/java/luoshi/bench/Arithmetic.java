package luoshi.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Draws the numbers of a planted sentence: first a set that fits together, then, for a fault, the one number that breaks it. The letters
 * are the slots of the sentences: n of d is p %; t is a + b + c, or k times e; b plus f is s; p is last year's and t this year's;
 * v and w are the same; 1 comes before 2; a to b, or a to z, is a change of d.
 */
final class Arithmetic {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Random random;
    private final int low;
    private final int high;
    private final int decimals;

    Arithmetic(Random random, int low, int high, int decimals) {
        this.random = random;
        this.low = low;
        this.high = high;
        this.decimals = decimals;
    }

    /** Numbers that fit together. */
    Map<String, BigDecimal> right(Wording wording, int planYear) {
        return switch (wording.kind()) {
            case RATE -> rate(0.45, 0.97);
            case IMPLIED_RATE -> rate(0.5, 1.3);
            case TOTAL -> sum();
            case FLOW_STOCK -> stock();
            case TARGET_BELOW_PAST -> grown();
            case TWO_VALUES -> twice();
            case DATE_ORDER -> wording.has("y1") ? order("y", planYear) : order("m", 0);
            case UNIT_SLIP -> wording.has("k") ? each() : wording.has("d") ? change() : sum();
        };
    }

    /** The numbers with the one replaced that breaks them; a slipped unit leaves the numbers as they are. */
    Map<String, BigDecimal> wrong(FaultKind kind, Map<String, BigDecimal> right) {
        Map<String, BigDecimal> wrong = new HashMap<>(right);
        switch (kind) {
            case RATE, IMPLIED_RATE -> wrong.put("p", right.get("p").subtract(between(2, 20)));
            case TOTAL -> wrong.put("t", off(right.get("t"), 0.06, 0.3));
            case FLOW_STOCK -> wrong.put("s", random.nextBoolean() ? off(right.get("s"), 0.2, 0.5) : times(right.get("b"), 0.6, 0.8));
            case TARGET_BELOW_PAST -> wrong.put("t", times(right.get("p"), 0.2, 0.5));
            case TWO_VALUES -> wrong.put("w", off(right.get("v"), 0.06, 0.4));
            case DATE_ORDER -> swap(wrong, right.containsKey("y1") ? "y" : "m");
            case UNIT_SLIP -> { }
        }
        return wrong;
    }

    private Map<String, BigDecimal> rate(double least, double most) {
        BigDecimal whole = between(low, high);
        BigDecimal part = times(whole, least, most);
        return Map.of("d", whole, "n", part, "p", part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
    }

    private Map<String, BigDecimal> sum() {
        BigDecimal a = between(low, high);
        BigDecimal b = between(low, high);
        BigDecimal c = between(low, high);
        return Map.of("a", a, "b", b, "c", c, "t2", a.add(b), "t", a.add(b).add(c));
    }

    private Map<String, BigDecimal> stock() {
        BigDecimal base = between(low, high);
        BigDecimal flow = times(base, 0.1, 0.6).add(step());
        return Map.of("b", base, "f", flow, "s", base.add(flow));
    }

    private Map<String, BigDecimal> grown() {
        BigDecimal past = between(low, high);
        return Map.of("p", past, "t", past.add(times(past, 0.02, 0.1)).add(step()));
    }

    private Map<String, BigDecimal> twice() {
        BigDecimal value = between(low, high);
        return Map.of("v", value, "w", value);
    }

    private Map<String, BigDecimal> order(String letter, int base) {
        int first = base + low + random.nextInt(high - low);
        int last = first + 1 + random.nextInt(base + high - first);
        return Map.of(letter + "1", new BigDecimal(first), letter + "2", new BigDecimal(last));
    }

    private Map<String, BigDecimal> each() {
        BigDecimal count = new BigDecimal(low + random.nextInt(high - low));
        BigDecimal one = between(1, 9);
        return Map.of("k", count, "e", one, "t", one.multiply(count));
    }

    private Map<String, BigDecimal> change() {
        BigDecimal from = between(low, high);
        BigDecimal change = between(1, 9);
        return Map.of("a", from, "d", change, "b", from.add(change), "z", from.subtract(change));
    }

    private static void swap(Map<String, BigDecimal> numbers, String letter) {
        BigDecimal first = numbers.get(letter + "1");
        numbers.put(letter + "1", numbers.get(letter + "2"));
        numbers.put(letter + "2", first);
    }

    private BigDecimal between(double least, double most) {
        return scaled(least + random.nextDouble() * (most - least));
    }

    private BigDecimal times(BigDecimal value, double least, double most) {
        return scaled(value.doubleValue() * (least + random.nextDouble() * (most - least)));
    }

    // a step on top keeps the shift visible after rounding
    private BigDecimal off(BigDecimal value, double least, double most) {
        return value.add(times(value, least, most)).add(step());
    }

    private BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    private BigDecimal scaled(double value) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
