package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import luoshi.reading.Finding;
import luoshi.reading.NumberExpression;
import luoshi.reading.Span;
import luoshi.reading.text.CleanText;

/** Collects findings. One number is remarked on once by one rule. */
public final class Remarks {

    /** Facts that merely follow from the text are worth a few lines, not a page. */
    private static final int MOST_INFERRED = 3;

    private final CleanText clean;
    private final List<NumberExpression> numbers;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private int inferred;

    Remarks(CleanText clean, List<NumberExpression> numbers) {
        this.clean = clean;
        this.numbers = numbers;
    }

    /** Something that does not fit, at the numbers concerned; the last of them is the one in doubt. */
    public void add(String rule, String message, Figure... figures) {
        List<Span> spans = new ArrayList<>();
        for (Figure figure : figures) {
            spans.add(figure.number().span());
        }
        add(rule, message, spans, spans.getLast());
    }

    /** Something that does not fit, at the numbers of a stretch of the cleaned view, or at the stretch itself where it has none. */
    public void add(String rule, String message, int from, int to) {
        Span stretch = clean.rawSpan(from, to);
        List<Span> spans = numbers.stream().map(NumberExpression::span).filter(stretch::overlaps).toList();
        add(rule, message, spans.isEmpty() ? List.of(stretch) : spans, stretch);
    }

    /** A fact that the text implies without printing it. */
    public void infer(String rule, String message, Figure... figures) {
        if (inferred < MOST_INFERRED) {
            inferred++;
            add(rule, message, figures);
        }
    }

    private void add(String rule, String message, List<Span> spans, Span doubted) {
        if (said.add(rule + doubted.start())) {
            findings.add(new Finding(rule, spans, message));
        }
    }

    /** Whether a rule has remarked on this number. */
    public boolean doubted(String rule, Figure figure) {
        return said.contains(rule + figure.number().span().start());
    }

    /** All findings in order of the text. */
    List<Finding> inOrder() {
        findings.sort(Comparator.comparing((Finding finding) -> finding.spans().getFirst()).thenComparing(Finding::rule));
        return findings;
    }
}
