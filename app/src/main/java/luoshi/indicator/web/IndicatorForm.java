package luoshi.indicator.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;

/** A passport as it is typed. */
final class IndicatorForm {

    private static final int LONGEST_MEASURE = 20;

    private IndicatorForm() {}

    /** An empty one, for a unit. */
    static Typed blank(UUID unit, LocalDate today) {
        return new Typed(Map.of("unit", unit == null ? "" : unit.toString(), "kind", IndicatorKind.FLOW.name(), "direction", Direction.MORE.name(), "frequency", Frequency.MONTH.name(),
                "dueDays", "15", "decimals", "0", "rollUp", RollUp.SUM.name(), "validFrom", today.withDayOfYear(1).toString()));
    }

    static Typed of(Indicator.Version version) {
        Indicator one = version.state();
        Map<String, String> fields = new HashMap<>(Map.of("code", one.code(), "unit", one.unit().toString(), "name", one.name(), "definition", one.definition(),
                "measure", one.measure().symbol(), "kind", one.kind().name(), "direction", one.direction().name(), "frequency", one.frequency().name()));
        fields.putAll(Map.of("dueDays", String.valueOf(one.dueDays()), "decimals", String.valueOf(one.decimals()), "source", one.source(), "verification", one.verification(),
                "limits", one.limits(), "official", one.official() ? "yes" : "", "rollUp", one.rollUp().name(), "formula", one.formula(),
                "certifier", one.certifier() == null ? "" : one.certifier().toString(), "validFrom", one.validFrom().toString()));
        fields.putAll(Map.of("parts", one.parts(), "roster", one.roster() ? "yes" : ""));
        fields.put("seen", String.valueOf(version.leaf()));
        return new Typed(fields);
    }

    /** The passport that is typed. */
    static Indicator indicator(Typed form, UUID id) {
        UUID unit = form.id("unit");
        if (unit == null) {
            throw new Refusal("indicator.unit");
        }
        Refusal.whereLonger(form.get("measure"), LONGEST_MEASURE);
        return new Indicator(id, form.get("code"), unit, form.get("name"), form.get("definition"), new MeasureUnit(form.get("measure")), form.one(IndicatorKind.class, "kind"),
                form.one(Direction.class, "direction"), form.one(Frequency.class, "frequency"), form.whole("dueDays"), form.whole("decimals"), form.get("source"),
                form.get("verification"), form.get("limits"), form.is("official", "yes"), form.one(RollUp.class, "rollUp"), form.get("formula"), form.id("certifier"),
                form.day("validFrom"), form.get("parts"), form.is("roster", "yes"));
    }
}
