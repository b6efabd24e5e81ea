package luoshi.pipeline.definition;

import java.util.List;

/**
 * Points that a superior gives by what stands in a register, as far as their rule is published.
 *
 * @param name what they are called
 * @param source the document
 * @param lines what they are given for
 */
public record Score(Name name, String source, List<Line> lines) {

    /**
     * One thing they are given for.
     *
     * @param name what
     * @param points the most
     * @param parts what it is made of, as the document names it
     * @param measures keys of the measures that speak of it
     * @param formula how points follow from them; empty where it is not published
     */
    public record Line(Name name, int points, List<String> parts, List<String> measures, String formula) {}
}
