package luoshi.reading;

import java.util.Set;
import luoshi.kernel.Quantity;

/**
 * What a number asks for, as people read it: the verb and the bounded number.
 *
 * @param action the verb as written, empty if none
 * @param hedge the qualifier as printed, empty if none
 * @param perUnit whether every unit of the scope owes it
 * @param bound how the number limits
 * @param from the number; the lower end of a range
 * @param to the upper end of a range, else null
 */
public record Requirement(String action, String hedge, boolean perUnit, Bound bound, Quantity from, Quantity to) {

    private static final Set<String> INTENTIONS = Set.of("力争", "确保", "争取", "力求");

    /** What a number of a plan asks for. */
    public static Requirement of(NumberExpression number) {
        return new Requirement(number.action(), number.hedge(), number.perUnit(), number.bound(), number.quantity(), number.upperQuantity().orElse(null));
    }

    /** 增长 不少于8%; never 超过 超过8%; 各 where every unit owes it. */
    public String printed() {
        boolean boundSaysIt = bound.chinese().startsWith(action);
        String verb = boundSaysIt ? "" : action + " ";
        boolean intended = INTENTIONS.contains(hedge) && !verb.startsWith(hedge);
        return (intended ? hedge : "") + verb + (perUnit ? "各" : "") + bounded();
    }

    /** The number alone: 不少于8%. */
    public String bounded() {
        return switch (bound) {
            case EQUAL -> from.printed();
            case ABOUT -> from.printed() + bound.chinese();
            case RANGE -> to == null ? from.printed() : from.value().stripTrailingZeros().toPlainString() + "—" + to.printed();
            default -> bound.chinese() + from.printed();
        };
    }
}
