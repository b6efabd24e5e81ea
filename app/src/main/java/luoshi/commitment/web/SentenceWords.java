package luoshi.commitment.web;

import luoshi.commitment.Origin;
import luoshi.plan.Edition;
import luoshi.plan.Plans;
import luoshi.plan.Sentence;
import luoshi.reading.Span;
import org.springframework.stereotype.Component;

/** The words of commitments within their sentences. */
@Component
class SentenceWords {

    private final Plans plans;

    SentenceWords(Plans plans) {
        this.plans = plans;
    }

    /** A sentence, or several, in which some words stand: what comes before them, they, and what comes after. */
    public record Quote(String before, String words, String after) {}

    Quote of(Origin origin, Edition edition) {
        if (!edition.id().equals(origin.edition())) {
            return new Quote("", origin.words(), ""); // its own has been purged
        }
        String text = plans.text(edition);
        Span words = origin.span();
        int from = words.start();
        int to = words.end();
        for (Sentence sentence : plans.sentences(edition)) {
            if (sentence.start() <= words.start() && words.start() < sentence.end()) {
                from = sentence.start();
            }
            if (sentence.start() < words.end() && words.end() <= sentence.end()) {
                to = sentence.end();
            }
        }
        return new Quote(text.substring(from, words.start()).stripLeading(), words.of(text), text.substring(words.end(), to).stripTrailing());
    }
}
