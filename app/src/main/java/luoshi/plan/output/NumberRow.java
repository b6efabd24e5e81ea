package luoshi.plan.output;

import java.math.BigDecimal;
import java.util.Set;
import luoshi.reading.NumberExpression;

/** One number expression as people read it in a table. */
record NumberRow(NumberExpression number, int start) {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10000);
    private static final Set<String> INTENTIONS = Set.of("力争", "确保", "争取", "力求");

    static NumberRow of(NumberExpression number, Addresses addresses) {
        return new NumberRow(number, addresses.of(number.span().start()));
    }

    String heading() {
        return number.place().heading();
    }

    /** What is measured; 待判 in front where a person must say what the number is there for. */
    String indicator() {
        return number.unclear() ? "待判？" + number.indicator() : number.indicator();
    }

    /** The verb and the bounded number: 增长 不少于8%; never 超过 超过8%; 各 where every unit owes it. */
    String requirement() {
        boolean boundSaysIt = number.bound().chinese().startsWith(number.action());
        String verb = boundSaysIt ? "" : number.action() + " ";
        String each = number.perUnit() ? "各" : "";
        boolean intended = INTENTIONS.contains(number.hedge()) && !verb.startsWith(number.hedge());
        String intention = intended ? number.hedge() : "";
        return intention + verb + each + bounded();
    }

    private String bounded() {
        String quantity = readable(number.value());
        return switch (number.bound()) {
            case EQUAL -> quantity;
            case ABOUT -> quantity + number.bound().chinese();
            case RANGE -> number.upper() == null ? quantity : plain(number.value()) + "—" + readable(number.upper());
            default -> number.bound().chinese() + quantity;
        };
    }

    /** 400万平方米 rather than 4000000平方米 and 2万亿元 rather than 20000亿元, as documents print it. */
    private String readable(BigDecimal value) {
        String unit = number.unit().symbol();
        BigDecimal tenThousands = value.movePointLeft(4).stripTrailingZeros();
        boolean counted = !unit.isEmpty() && !unit.startsWith("万");
        if (counted && value.compareTo(TEN_THOUSAND) >= 0 && tenThousands.scale() <= 2) {
            return tenThousands.toPlainString() + "万" + unit;
        }
        return plain(value) + unit;
    }

    /** Deadline, scope and units, whichever is written. */
    String when() {
        String units = TaskRow.units(number.units());
        return String.join(" ", number.deadline(), number.scope(), units).strip().replaceAll(" {2,}", " ");
    }

    String sentence() {
        return number.sentence();
    }

    String reason() {
        return number.rule().isEmpty() ? number.why() : number.why() + "（" + number.rule() + "）";
    }

    /** 8.50 as 8.5 and 1E+2 as 100. */
    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
