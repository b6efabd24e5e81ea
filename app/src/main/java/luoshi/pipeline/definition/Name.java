package luoshi.pipeline.definition;

import java.util.Collection;
import java.util.stream.Collectors;

/** What something is called, in Chinese and in English; a file without the English says the Chinese in both. */
public record Name(String zh, String en) {

    /** Several one after another. */
    public static Name joined(Collection<Name> names) {
        return new Name(names.stream().map(Name::zh).collect(Collectors.joining("、")), names.stream().map(Name::en).collect(Collectors.joining(", ")));
    }

    /** In one of the two languages of pages. */
    public String in(boolean english) {
        return english ? en : zh;
    }

    /** In Chinese, as whatever knows no language says it. */
    @Override
    public String toString() {
        return zh;
    }
}
