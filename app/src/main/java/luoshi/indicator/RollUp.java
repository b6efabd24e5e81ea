package luoshi.indicator;

/** How the city's figure comes from those of its units. */
public enum RollUp {
    /** 市级直接报：the city's figure is reported as such; units' figures say nothing of it. */
    NONE,
    /** 合计：the units' figures are added up; allowed for flows and stocks only. */
    SUM,
    /** 分子分母合计相除：parts and wholes are added up and then divided; rates are never averaged. */
    RATIO,
    /** 各单位都要达到：there is no figure of the city; the worst unit decides. */
    EACH;

    /** Whether figures of units are added up. */
    public boolean adds() {
        return this == SUM || this == RATIO;
    }

    /** Whether figures of this kind may be brought together so. */
    public boolean fits(IndicatorKind kind) {
        return switch (this) {
            case NONE, EACH -> true;
            case SUM -> kind.grows();
            case RATIO -> kind == IndicatorKind.RATE;
        };
    }
}
