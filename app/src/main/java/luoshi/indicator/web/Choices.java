package luoshi.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.commitment.Target;
import luoshi.commitment.TargetKind;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Indicators;
import luoshi.kernel.Quantity;
import org.springframework.stereotype.Component;

/** Which indicators can measure a target, the likely ones first. */
@Component
class Choices {

    private final Indicators indicators;

    Choices(Indicators indicators) {
        this.indicators = indicators;
    }

    /** How an indicator goes with a target. */
    public enum Fit {
        /** By name and measure. */
        SAME,
        /** By its measure alone. */
        MEASURE,
        /** Not at all, by what is printed. */
        OTHER
    }

    /** Indicators that go with a target equally well. */
    public record Group(Fit fit, List<Indicator> indicators) {}

    List<Group> of(Target target) {
        Map<Fit, List<Indicator>> groups = new EnumMap<>(Fit.class);
        indicators.list().stream().map(Indicator.Version::state).forEach(one -> groups.computeIfAbsent(fit(target, one), _ -> new ArrayList<>()).add(one));
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
    }

    /** The one that is likely meant; null for none. */
    static UUID likely(List<Group> groups) {
        return groups.stream().filter(group -> group.fit() == Fit.SAME).findFirst().map(group -> group.indicators().getFirst().id()).orElse(null);
    }

    private static Fit fit(Target target, Indicator indicator) {
        boolean measured = target.value() == null ? indicator.kind() == IndicatorKind.JUDGED || target.kind() == TargetKind.EXTERNAL_GOAL
                : target.quantity().sameMeasure(new Quantity(BigDecimal.ONE, indicator.measure()));
        boolean named = !target.indicator().isEmpty() && (indicator.name().equals(target.indicator()) || indicator.name().equals(target.action() + target.indicator()));
        return !measured ? Fit.OTHER : named ? Fit.SAME : Fit.MEASURE;
    }
}
