package luoshi.flood.sensorthings.entity;

/** Whatever has a kind and an {@code @iot.id}. */
public interface Item {

    /** Its kind. */
    Kind kind();

    /** Its {@code @iot.id}. */
    long number();

    /** A property as JSON has it; null where it has none. */
    Object value(String property);
}
