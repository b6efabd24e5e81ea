package luoshi.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.SentenceText;
import luoshi.reading.Span;

/**
 * How what was decided on one edition follows into another: to the same words, if they stand there exactly once among the sentences that
 * came of theirs. Everything else is asked.
 */
final class Following {

    /** A clause ends where luoshi.reading.text.Clause does. */
    private static final String CLAUSE_ENDS = "，。；！？：,;!?\n\r";

    /** 一是…，二是…: counts what is promised, and is as little a word of it as a numbering. */
    private static final Pattern COUNTED = Pattern.compile("[一二三四五六七八九十]{1,2}[是要]");

    private final UUID edition;
    private final String text;
    private final PlainText plain;
    private final BiFunction<UUID, Integer, List<Span>> heirs;
    private final Function<UUID, String> texts;

    /**
     * @param edition the edition into which it goes
     * @param text its text
     * @param heirs the sentences of that text which came of a sentence of another edition
     * @param texts the text of another edition, empty where it is there no more
     */
    Following(UUID edition, String text, BiFunction<UUID, Integer, List<Span>> heirs, Function<UUID, String> texts) {
        this.edition = edition;
        this.text = text;
        this.plain = new PlainText(text);
        this.heirs = heirs;
        this.texts = texts;
    }

    /** The same words in the edition; empty where a person must say what became of them. */
    Optional<Origin> follow(Origin origin) {
        if (origin.edition().equals(edition)) {
            return Optional.of(origin);
        }
        String words = bare(origin.words());
        List<Span> found = new ArrayList<>();
        for (Span heir : heirs(origin)) {
            int to = Math.min(plain.chars().length(), plain.indexOf(heir.end()) + words.length());
            collect(words, plain.indexOf(heir.start()), plain.indexOf(heir.end()), to, found);
        }
        List<Span> distinct = found.stream().distinct().toList();
        return distinct.size() != 1 || !isWhole(distinct.getFirst(), origin) ? Optional.empty() : Optional.of(new Origin(edition, distinct.getFirst(), origin.sentence(),
                distinct.getFirst().of(text), origin.heading(), origin.part()));
    }

    /** Without the numbering at the head, which is no word: 3．新增… is 4．新增… when something was put in before. */
    private static String bare(String words) {
        String all = new PlainText(words).chars();
        String numbering = new PlainText(SentenceText.of(words).numbering()).chars();
        String rest = all.startsWith(numbering) ? all.substring(numbering.length()) : all;
        Matcher counted = COUNTED.matcher(rest);
        String bare = counted.lookingAt() ? rest.substring(counted.end()) : rest;
        return bare.isEmpty() ? all : bare;
    }

    /** Whether nothing goes on with the words in this text that did not where they were confirmed: 新增450家 is another promise than 新增450家以上. */
    private boolean isWhole(Span span, Origin origin) {
        return goesOnAlike(span, origin, -1) && goesOnAlike(span, origin, 1);
    }

    private boolean goesOnAlike(Span span, Origin origin, int step) {
        String now = PlainText.beside(text, span, step);
        if (now.isEmpty() || step < 0 && COUNTED.matcher(text.substring(Math.max(0, span.start() - 2), span.start())).matches()) {
            return true;
        }
        String before = texts.apply(origin.edition());
        return origin.span().end() <= before.length() && now.equals(PlainText.beside(before, origin.span(), step));
    }

    /** Words begin in the sentence; those of several sentences may end behind it. */
    private void collect(String words, int from, int last, int to, List<Span> found) {
        for (int at = plain.chars().indexOf(words, from); !words.isEmpty() && at >= 0 && at < last && at + words.length() <= to; at = plain.chars().indexOf(words, at + 1)) {
            found.add(plain.span(at, at + words.length()));
        }
    }

    /**
     * The same for words that promise nothing, which are mostly a number alone: the clause in which they stand must be the same, or the 50家
     * of another goal would be taken for them.
     */
    Optional<Origin> followInClause(Origin origin) {
        String before = texts.apply(origin.edition());
        if (origin.edition().equals(edition) || origin.span().end() > before.length()) {
            return follow(origin);
        }
        Span clause = clause(before, origin.span());
        Optional<Origin> followed = follow(new Origin(origin.edition(), clause, origin.sentence(), clause.of(before), origin.heading(), origin.part()));
        return followed.map(to -> {
            PlainText was = new PlainText(clause.of(before));
            PlainText is = new PlainText(to.words());
            Span span = moved(origin.span(), clause.start(), was, was.chars().length() - is.chars().length(), is, to.span());
            return new Origin(edition, span, to.sentence(), span.of(text), origin.heading(), origin.part());
        });
    }

    private static Span clause(String text, Span words) {
        int from = words.start();
        int to = words.end();
        while (from > 0 && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        while (to < text.length() && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return new Span(from, to);
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
        int numbering = before.chars().length() - after.chars().length();
        int from = commitment.origin().span().start();
        return commitment.targets().stream().map(target -> target.at(moved(target.span(), from, before, numbering, after, to.span()))).toList();
    }

    /** Where a target's words stand; all the words where they are not among them. */
    private static Span moved(Span span, int from, PlainText before, int numbering, PlainText after, Span to) {
        int start = Math.max(0, before.indexOf(Math.max(0, span.start() - from)) - numbering);
        int end = before.indexOf(Math.max(0, span.end() - from)) - numbering;
        if (start >= end || end > after.chars().length()) {
            return to;
        }
        Span within = after.span(start, end);
        return new Span(to.start() + within.start(), to.start() + within.end());
    }

    /**
     * A text without what changes when a document is saved anew and says nothing: blanks, line ends, marks of Markdown, full or half width.
     * Each char remembers where it stood.
     */
    private static final class PlainText {

        private static final char FULL_WIDTH = '\uFF01';
        private static final char FULL_WIDTH_LAST = '\uFF5E';
        private static final int WIDTHS_APART = 0xFEE0;
        private static final String OF_A_NUMBER = "%‰℃°";
        private static final String LINKS = "-—–~～−";

        private final String chars;
        private final int[] places;

        PlainText(String text) {
            StringBuilder kept = new StringBuilder(text.length());
            int[] at = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!isNoise(c)) {
                    at[kept.length()] = i;
                    kept.append(narrow(c));
                }
            }
            chars = kept.toString();
            places = Arrays.copyOf(at, kept.length());
        }

        private static char narrow(char c) {
            return c >= FULL_WIDTH && c <= FULL_WIDTH_LAST ? (char) (c - WIDTHS_APART) : c;
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

        /**
         * What goes on with some words of a raw text at one of their ends, so that with it they say something else: the 以上 behind 450家, the 1
         * before 450, the —7% behind 6%. Its first char or two; empty where they end with a sign or a line.
         *
         * @param step -1 for what stands before them, 1 for what stands behind
         */
        static String beside(String text, Span words, int step) {
            int edge = step < 0 ? words.start() : words.end() - 1;
            int at = next(text, edge, step);
            if (at < 0) {
                return "";
            }
            char c = narrow(text.charAt(at));
            if (Character.isLetterOrDigit(c) || OF_A_NUMBER.indexOf(c) >= 0) {
                return String.valueOf(c);
            }
            int further = next(text, at, step);
            boolean links = c == '.' ? Character.isDigit(text.charAt(edge)) : LINKS.indexOf(c) >= 0 && (step > 0 || Character.isDigit(text.charAt(edge)));
            return links && further >= 0 && Character.isDigit(text.charAt(further)) ? "" + c + narrow(text.charAt(further)) : "";
        }

        private static int next(String text, int from, int step) {
            int at = from + step;
            while (at >= 0 && at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r' && isNoise(text.charAt(at))) {
                at += step;
            }
            return at >= 0 && at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r' ? at : -1;
        }
    }
}
