package luoshi.commitment.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.commitment.Target;
import luoshi.commitment.TargetKind;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;
import luoshi.reading.Bound;
import luoshi.reading.Span;

/** A target as it is typed; the fields that nobody types come along hidden. */
record TargetForm(String id, String kind, String span, String words, String action, String indicator, String bound, String value, String upper, String measure, String hedge,
        String scope, String deadline, String perUnit, String keep) {

    private static final Pattern NUMBER = Pattern.compile("(-?(?:\\d{1,16}|\\d{1,3}(?:,\\d{3}){1,5})(?:\\.\\d{1,9})?)(万|亿)?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

    static TargetForm of(Target target) {
        return new TargetForm(target.id() == null ? "" : target.id().toString(), target.kind().name(), target.span().start() + "-" + target.span().end(), target.words(),
                target.action(), target.indicator(), target.bound().name(), plain(target.value()), plain(target.upper()), target.measure().symbol(), target.hedge(),
                target.scope(), target.deadline(), String.valueOf(target.perUnit()), "yes");
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    boolean kept() {
        return keep.equals("yes");
    }

    boolean number() {
        return kind.equals(TargetKind.NUMBER.name());
    }

    /** Refused where a number is none. */
    Target target() {
        TargetKind sort = Arrays.stream(TargetKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(TargetKind.TASK);
        boolean number = sort == TargetKind.NUMBER;
        Bound limit = Arrays.stream(Bound.values()).filter(one -> one.name().equals(bound)).findFirst().orElse(Bound.EQUAL);
        return new Target(uuid(), sort, where(), words, action, indicator.strip(), limit, number ? parsed(value) : null,
                number && limit == Bound.RANGE && !upper.isBlank() ? parsed(upper) : null, new MeasureUnit(measure.strip()), hedge, scope.strip(), deadline.strip(),
                perUnit.equals("true"));
    }

    private UUID uuid() {
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private Span where() {
        Matcher found = SPAN.matcher(span);
        if (!found.matches() || Integer.parseInt(found.group(2)) < Integer.parseInt(found.group(1))) {
            throw new Refusal("commitment.items");
        }
        return new Span(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /** 450, 1,398, ４５０, 5万, 50％ where the measure is %: as officials type numbers. A comma that parts no thousands is no sign of a number: 3,5 is not 35. */
    private BigDecimal parsed(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('，', ',').replace('−', '-').replaceAll("(?<=\\d)\\s+(?=[万亿])", "");
        String unit = Normalizer.normalize(measure.strip(), Normalizer.Form.NFKC);
        String bare = !unit.isEmpty() && plain.endsWith(unit) ? plain.substring(0, plain.length() - unit.length()).strip() : plain;
        Matcher found = NUMBER.matcher(bare);
        if (!found.matches()) {
            throw new Refusal("target.typed", typed.strip(), indicator);
        }
        int zeros = found.group(2) == null ? 0 : found.group(2).equals("万") ? 4 : 8;
        return new BigDecimal(found.group(1).replace(",", "")).scaleByPowerOfTen(zeros);
    }
}
