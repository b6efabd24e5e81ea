package luoshi.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of kinds and roles in sheets: written in Chinese, understood in both languages, with or without what stands in brackets. */
public final class EnumWords {

    private EnumWords() {}

    /** What a sheet calls it. */
    public static String write(String kind, Enum<?> value) {
        return Words.in(Words.Language.ZH).of(kind, value);
    }

    /** What somebody means by a word, if anything. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, String kind, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> Arrays.stream(Words.Language.values()).map(language -> Words.in(language).of(kind, value))
                        .flatMap(word -> Stream.of(word, word.replaceAll("[（(].*", "")))
                        .anyMatch(word -> plain(word).equals(plain(text))))
                .findFirst();
    }

    private static String plain(String word) {
        return word.replaceAll("[（）()、，, ]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
