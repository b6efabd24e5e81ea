package luoshi.reading;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.kind.Decision;
import luoshi.reading.kind.KindRules;
import luoshi.reading.kind.NumberContext;
import luoshi.reading.measure.Measure;
import luoshi.reading.measure.Measures;
import luoshi.reading.number.NumberScanner;
import luoshi.reading.number.NumberToken;
import luoshi.reading.text.Clause;
import luoshi.reading.text.CleanText;
import luoshi.reading.text.Outline;

/** Reads the number expressions of one outline. */
final class Numbers {

    private final Outline outline;
    private final CleanText clean;
    private final String text;
    private final List<NumberExpression> numbers = new ArrayList<>();

    Numbers(Outline outline) {
        this.outline = outline;
        this.clean = outline.clean();
        this.text = clean.text();
    }

    List<NumberExpression> read() {
        List<Clause> clauses = outline.clauses();
        int at = 0;
        Measures measures = new Measures();
        int sentence = -1;
        for (NumberToken token : NumberScanner.scan(text)) {
            while (at + 1 < clauses.size() && clauses.get(at + 1).from() <= token.numberFrom()) {
                at++;
            }
            Clause clause = holder(clauses, at, token);
            if (clause.sentenceFrom() != sentence) {
                measures = new Measures();
                sentence = clause.sentenceFrom();
            }
            numbers.add(expression(NumberContext.of(text, token, clause), measures));
        }
        return numbers;
    }

    /** A list number stands before its clause, not behind the one above. */
    private static Clause holder(List<Clause> clauses, int at, NumberToken token) {
        Clause clause = clauses.get(at);
        boolean next = at + 1 < clauses.size() && token.from() >= clause.to() && clauses.get(at + 1).block().markerFrom() <= token.from();
        return next ? clauses.get(at + 1) : clause;
    }

    private NumberExpression expression(NumberContext number, Measures measures) {
        Decision decision = KindRules.decide(number);
        boolean measured = decision.kind() == Kind.TARGET || decision.kind() == Kind.PAST;
        Measure measure = measured ? measures.of(number) : Measure.NONE;
        NumberToken token = number.token();
        Span span = clean.rawSpan(token.from(), token.to());
        Place place = place(number);
        String hedge = token.hedge().isEmpty() ? measure.hedge() : token.hedge();
        return new NumberExpression(span, span.of(rawText()), number.clause().of(text), decision.kind(), decision.unclear(), token.bound(), token.value(), token.upper(),
                token.unit(), hedge, measure.indicator(), measure.action(), measure.scope(), measure.deadline(), measure.perUnit(), List.of(), place,
                decision.rule(), measured ? decision.why() + "；" + measure.source().why() : decision.why());
    }

    /** The clause's place, stretched to hold a number that stands before its clause or reaches beyond it. */
    private Place place(NumberContext number) {
        Clause clause = number.clause();
        NumberToken token = number.token();
        Place place = outline.place(clause);
        return new Place(place.part(), place.heading(), around(token, clause.from(), clause.to()), around(token, clause.sentenceFrom(), clause.sentenceTo()));
    }

    private Span around(NumberToken token, int from, int to) {
        return clean.rawSpan(Math.min(from, token.from()), Math.max(to, token.to()));
    }

    private String rawText() {
        return clean.raw();
    }
}
