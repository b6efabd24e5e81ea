package luoshi.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import luoshi.reading.Span;

/**
 * How what was decided on one edition follows into another: to the same words, if they stand there exactly once among the sentences that
 * came of theirs. Everything else is asked.
 */
final class Following {

    private final UUID edition;
    private final String text;
    private final PlainText plain;
    private final BiFunction<UUID, Integer, List<Span>> heirs;

    /**
     * @param edition the edition into which it goes
     * @param text its text
     * @param heirs the sentences of that text which came of a sentence of another edition
     */
    Following(UUID edition, String text, BiFunction<UUID, Integer, List<Span>> heirs) {
        this.edition = edition;
        this.text = text;
        this.plain = new PlainText(text);
        this.heirs = heirs;
    }

    /** The same words in the edition; empty where a person must say what became of them. */
    Optional<Origin> follow(Origin origin) {
        if (origin.edition().equals(edition)) {
            return Optional.of(origin);
        }
        String words = new PlainText(origin.words()).chars();
        List<Span> found = new ArrayList<>();
        for (Span heir : heirs(origin)) {
            int to = Math.min(plain.chars().length(), plain.indexOf(heir.end()) + words.length());
            collect(words, plain.indexOf(heir.start()), plain.indexOf(heir.end()), to, found);
        }
        List<Span> distinct = found.stream().distinct().toList();
        return distinct.size() != 1 ? Optional.empty() : Optional.of(new Origin(edition, distinct.getFirst(), origin.sentence(),
                distinct.getFirst().of(text), origin.heading(), origin.part()));
    }

    /** Words begin in the sentence; those of several sentences may end behind it. */
    private void collect(String words, int from, int last, int to, List<Span> found) {
        for (int at = plain.chars().indexOf(words, from); !words.isEmpty() && at >= 0 && at < last && at + words.length() <= to; at = plain.chars().indexOf(words, at + 1)) {
            found.add(plain.span(at, at + words.length()));
        }
    }

    /** The sentences in which a person may find them. */
    List<Span> heirs(Origin origin) {
        return heirs.apply(origin.edition(), origin.sentence());
    }

    /** A commitment with its words and those of its targets in the edition; empty where a person must say. */
    Optional<Commitment> follow(Commitment commitment) {
        return follow(commitment.origin()).map(origin -> commitment.at(origin, moved(commitment, origin)));
    }

    private List<Target> moved(Commitment commitment, Origin to) {
        if (commitment.origin().equals(to)) {
            return commitment.targets();
        }
        PlainText before = new PlainText(commitment.origin().words());
        PlainText after = new PlainText(to.words());
        int from = commitment.origin().span().start();
        return commitment.targets().stream().map(target -> target.at(moved(target.span(), from, before, after, to.span().start()))).toList();
    }

    private static Span moved(Span span, int from, PlainText before, PlainText after, int to) {
        int start = before.indexOf(Math.max(0, span.start() - from));
        int end = before.indexOf(Math.max(0, span.end() - from));
        if (start >= end || end > after.chars().length()) {
            return new Span(to, to);
        }
        Span within = after.span(start, end);
        return new Span(to + within.start(), to + within.end());
    }

    /**
     * A text without what changes when a document is saved anew and says nothing: blanks, line ends, marks of Markdown, full or half width.
     * Each char remembers where it stood.
     */
    private static final class PlainText {

        private static final char FULL_WIDTH = '\uFF01';
        private static final char FULL_WIDTH_LAST = '\uFF5E';
        private static final int WIDTHS_APART = 0xFEE0;

        private final String chars;
        private final int[] places;

        PlainText(String text) {
            StringBuilder kept = new StringBuilder(text.length());
            int[] at = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!isNoise(c)) {
                    at[kept.length()] = i;
                    kept.append(c >= FULL_WIDTH && c <= FULL_WIDTH_LAST ? (char) (c - WIDTHS_APART) : c);
                }
            }
            chars = kept.toString();
            places = Arrays.copyOf(at, kept.length());
        }

        private static boolean isNoise(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT || c == '*' || c == '#' || c == '_';
        }

        String chars() {
            return chars;
        }

        /** Where the char, or the next one kept, stands here. */
        int indexOf(int place) {
            int found = Arrays.binarySearch(places, place);
            return found >= 0 ? found : -found - 1;
        }

        /** Where a stretch stood, from its first char to one past its last. */
        Span span(int from, int to) {
            return new Span(places[from], places[to - 1] + 1);
        }
    }
}
