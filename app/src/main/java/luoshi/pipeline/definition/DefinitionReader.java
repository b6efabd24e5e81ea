package luoshi.pipeline.definition;
import java.util.List;
import luoshi.pipeline.expression.Expression;
public final class DefinitionReader {
    public record Reading(Definition definition, List<Problem> problems) {}
    public static Reading read(String text) { return null; }
    public static Expression hole(String text, Definition d) { return null; }
}
