package luoshi.flood.plan;

import java.util.List;
import luoshi.flood.Colour;

/** What makes a level be thought of. Issued signals, measured warnings and what people report are never added together. */
public sealed interface Condition {

    /**
     * A signal of the weather office is in force.
     *
     * @param colour of this colour or a graver one
     */
    record Signal(Colour colour) implements Condition {}

    /**
     * So many places where what is measured reaches a threshold.
     *
     * @param rule key of the rule
     * @param colour of this colour or a graver one
     * @param count so many of them
     */
    record Measured(String rule, Colour colour, int count) implements Condition {}

    /**
     * People report dangers 险情.
     *
     * @param kinds in lower case, of which kinds
     * @param count so many of them
     */
    record Reported(List<String> kinds, int count) implements Condition {}
}
