package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureState;
import luoshi.indicator.Indicator;
import luoshi.indicator.store.KnownStore;
import luoshi.page.ShownNumber;

/** Figures as the one number component shows them. */
final class ShownFigures {

    private ShownFigures() {}

    static ShownNumber of(Indicator indicator, Figure figure, FigureState state) {
        return of(indicator, new KnownStore.Value(figure.id(), figure.indicator(), figure.unit(), figure.to(), figure.value(), figure.part(), figure.whole(), state, null));
    }

    /** With a link to its page. */
    static ShownNumber of(Indicator indicator, KnownStore.Value value) {
        UUID figure = value.figure();
        return new ShownNumber(plain(indicator, value.value()), value.value() == null ? "" : indicator.measure().symbol(), ShownNumber.part(value.part()), ShownNumber.part(value.whole()),
                ShownNumber.State.valueOf(value.state().name()), value.to(), figure == null ? null : "/figures/" + figure);
    }

    /** With no more decimals than the passport allows; — for none. */
    static String plain(Indicator indicator, BigDecimal value) {
        if (value == null) {
            return ShownNumber.NONE;
        }
        BigDecimal rounded = value.scale() > indicator.decimals() ? value.setScale(indicator.decimals(), RoundingMode.HALF_UP) : value;
        return rounded.toPlainString();
    }
}
