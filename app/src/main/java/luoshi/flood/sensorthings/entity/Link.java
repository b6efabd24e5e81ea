package luoshi.flood.sensorthings.entity;

/**
 * A link from one kind of entity to another.
 *
 * @param name its name in JSON and in addresses
 * @param target to which kind
 * @param side whether it leads to many, and at which end it is recorded
 * @param inverse name of the same link seen from the other end
 */
public record Link(String name, Kind target, Side side, String inverse) {

    /** Where a link is recorded, and to how many it leads. */
    public enum Side {
        /** Recorded here, to one, which must be there. */
        ONE,
        /** Recorded here, to many. */
        MANY,
        /** Recorded at the other end. */
        OTHER
    }

    /** Whether it leads to many. */
    public boolean isMany() {
        return side != Side.ONE;
    }

    /** Whether an entity of this end holds it. */
    public boolean isHeld() {
        return side != Side.OTHER;
    }
}
