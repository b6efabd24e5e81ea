package luoshi.pipeline.web;

import luoshi.page.ShownNumber;
import luoshi.pipeline.printed.PrintedFigure;
import luoshi.pipeline.tally.Measured.Agreement;

/**
 * A figure that a document prints, beside what the register comes to.
 *
 * @param figure as printed
 * @param plan title of the document
 * @param before the words of the sentence before it
 * @param after those after it
 * @param number what the register comes to; null where nobody can tell yet
 * @param agreement how the two agree; null where nobody can tell yet
 */
public record PrintedRow(PrintedFigure figure, String plan, String before, String after, ShownNumber number, Agreement agreement) {

    private static final int AROUND = 30;

    static PrintedRow of(PrintedFigure figure, String plan, String words, PrintedAnswers.Held held) {
        int at = words.indexOf(figure.printed());
        int end = at + figure.printed().length();
        String before = at < 0 ? words : (at > AROUND ? "…" : "") + words.substring(Math.max(0, at - AROUND), at);
        String after = at < 0 ? "" : words.substring(end, Math.min(words.length(), end + AROUND)) + (words.length() > end + AROUND ? "…" : "");
        return new PrintedRow(figure, plan, before, after, held == null ? null : held.number(), held == null ? null : held.agreement());
    }
}
