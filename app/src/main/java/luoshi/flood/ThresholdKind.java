package luoshi.flood;

/** Heights at which a river or reservoir means something, from the lowest: 设防, 警戒, 保证, 堤顶 of rivers, 汛限 of reservoirs. */
public enum ThresholdKind {
    /** 设防水位: the water reaches the foot of the dike, patrols begin. */
    DEFENCE(Colour.BLUE),
    /** 汛限水位: a reservoir is to be kept below it in the season for which it is set. */
    FLOOD_LIMIT(Colour.YELLOW),
    /** 警戒水位 (WRZ): dikes may be in danger, posts are manned. */
    WARNING(Colour.YELLOW),
    /** 保证水位 (GRZ): up to it the dike is to hold. */
    GUARANTEED(Colour.ORANGE),
    /** 堤顶 (LDKEL, RDKEL, the lower one). */
    CREST(Colour.RED);

    private final Colour colour;

    ThresholdKind(Colour colour) {
        this.colour = colour;
    }

    /** The colour that charts give it. */
    public Colour colour() {
        return colour;
    }
}
