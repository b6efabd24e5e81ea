package luoshi.matter.board;

import java.util.List;
import java.util.Map;
import luoshi.page.Lamp.Light;

/** What of the lamps can be chosen, what hurts most first. */
public enum LampChoice {
    /** Past its day. */
    RED(Light.RED, 5, 6),
    /** Of these, for so long that 督办 is called for. */
    SUPERVISE(Light.RED, 6),
    /** Near its day. */
    YELLOW(Light.YELLOW, 4),
    /** It cannot be judged. */
    GREY(Light.GREY, 3),
    /** As it should be. */
    GREEN(Light.GREEN, 2),
    /** Done, in time or late. */
    TICK(Light.TICK, 0, 1);

    private final Light light;
    private final List<Integer> codes;

    LampChoice(Light light, Integer... codes) {
        this.light = light;
        this.codes = List.of(codes);
    }

    /** Colour and shape. */
    public Light light() {
        return light;
    }

    /** The lamps that it takes in: {@link luoshi.matter.DueLamp#code()}. */
    public List<Integer> codes() {
        return codes;
    }

    /** How many of so many lamps it takes in. */
    public int of(Map<Integer, Integer> lamps) {
        return codes.stream().mapToInt(code -> lamps.getOrDefault(code, 0)).sum();
    }
}
