package luoshi.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Place;

/**
 * The document as headings, paragraphs and clauses of the cleaned view.
 *
 * @param clean the cleaned view
 * @param blocks headings and paragraphs in order
 * @param clauses clauses in order
 * @param planYear the year the plan is made for, 0 if the text does not tell
 */
public record Outline(CleanText clean, List<Block> blocks, List<Clause> clauses, int planYear) {

    /** Headings glued to what stands before them, as in texts whose line breaks got lost. */
    private static final Pattern GLUED = Pattern.compile(
            "[。；！？）)][ 　]*(?=[（(][一二三四五六七八九十]{1,3}[)）][\\u4e00-\\u9fff“]|[一二三四五六七八九十]{1,3}、[\\u4e00-\\u9fff“])"
                    + "|[。；！？] *(?=■|——|- (?=[\\u4e00-\\u9fff]))");
    private static final Pattern GLUED_FIRST = Pattern.compile("[一二三四五六七八九十]{1,3}、[\\u4e00-\\u9fff“”、，]{4,40}(?=[（(][一二三四五六七八九十]{1,3}[)）])");

    /** A clause beyond this length has lost its punctuation; it is cut at the next sign of a list, so that no number quotes a whole page. */
    private static final int LONG_CLAUSE = 500;

    /** Reads the structure of a cleaned text. */
    public static Outline of(CleanText clean) {
        String text = clean.text();
        int planYear = PlanYear.of(text);
        List<Block> blocks = Parts.assign(text, split(text), planYear);
        return new Outline(clean, blocks, clauses(text, blocks), planYear);
    }

    /** Where a clause stands in the raw text. */
    public Place place(Clause clause) {
        Block parent = clause.block().heading() ? clause.block() : clause.block().parent();
        String heading = parent == null ? "" : clean.text().substring(parent.from(), parent.to());
        return new Place(clause.block().part(), heading, clean.rawSpan(clause.from(), clause.to()), clean.rawSpan(clause.sentenceFrom(), clause.sentenceTo()));
    }

    /** Headings and paragraphs, each without its part and the heading above it. */
    static List<Block> split(String text) {
        List<Block> blocks = new ArrayList<>();
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int from = lineStart;
            if (lineEnd - lineStart > 30) {
                Matcher glued = GLUED.matcher(text).region(lineStart, lineEnd).useTransparentBounds(true);
                while (glued.find()) {
                    addStretch(text, from, glued.end(), blocks);
                    from = glued.end();
                }
            }
            addStretch(text, from, lineEnd, blocks);
            lineStart = lineEnd + 1;
        }
        return blocks;
    }

    /** A stretch may hold 一、 and its first （一） (or （四）, where the count runs on) without a sign between them. */
    private static void addStretch(String text, int from, int to, List<Block> blocks) {
        Matcher first = GLUED_FIRST.matcher(text).region(from, to).useTransparentBounds(true);
        int at = from;
        if (first.lookingAt()) {
            addLine(text, from, first.end(), blocks);
            at = first.end();
        }
        addLine(text, at, to, blocks);
    }

    private static void addLine(String text, int lineFrom, int lineTo, List<Block> blocks) {
        int from = lineFrom;
        int to = lineTo;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return;
        }
        int level = Headings.level(text, from, to);
        int body = Headings.markerEnd(text, from, to);
        int headingEnd = Headings.headingEnd(text, from, to);
        if (headingEnd > from) {
            blocks.add(new Block(body, headingEnd, from, level == 0 ? 7 : level, true, headingEnd < to, null, null));
            body = headingEnd;
        }
        if (body < to) {
            blocks.add(new Block(body, to, headingEnd > from ? body : from, headingEnd > from ? 0 : level, false, false, null, null));
        }
    }

    private static List<Clause> clauses(String text, List<Block> blocks) {
        List<Clause> clauses = new ArrayList<>();
        for (Block block : blocks) {
            int sentenceFrom = block.from();
            while (sentenceFrom < block.to()) {
                int sentenceTo = sentenceFrom;
                while (sentenceTo < block.to() && "。；！？".indexOf(text.charAt(sentenceTo)) < 0) {
                    sentenceTo++;
                }
                sentenceTo = Math.min(block.to(), sentenceTo + 1);
                addClauses(text, block, sentenceFrom, sentenceTo, clauses);
                sentenceFrom = sentenceTo;
            }
        }
        return clauses;
    }

    private static void addClauses(String text, Block block, int sentenceFrom, int sentenceTo, List<Clause> clauses) {
        int from = sentenceFrom;
        for (int i = sentenceFrom; i <= sentenceTo; i++) {
            if (i == sentenceTo || "，。；！？：　".indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    clauses.add(new Clause(from, i, sentenceFrom, sentenceTo, block));
                }
                from = i + 1;
            } else if (i - from >= LONG_CLAUSE && cuttable(text, i, i - from)) {
                clauses.add(new Clause(from, i, sentenceFrom, sentenceTo, block));
                from = i;
            }
        }
    }

    /** Between items of a list; where there is none for long, between two words; at last anywhere. */
    private static boolean cuttable(String text, int at, int length) {
        boolean item = "、 \t".indexOf(text.charAt(at)) >= 0;
        boolean word = Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at - 1));
        return item || length >= 2 * LONG_CLAUSE && word || length >= 4 * LONG_CLAUSE;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '　';
    }
}
