package luoshi.plan.sentence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import luoshi.plan.Change;
import luoshi.plan.Sentence;
import luoshi.reading.PlanReader;
import luoshi.reading.SentenceText;
import luoshi.reading.Span;

/** The sentences of editions with the numbers that last. */
public final class Sentences {

    private Sentences() {}

    /** Of a plan's first edition: numbered in order. */
    public static List<Sentence> first(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : new PlanReader().sentences(text)) {
            sentences.add(new Sentence(sentences.size() + 1, span.start(), span.end(), Change.ADDED, List.of()));
        }
        return sentences;
    }

    /**
     * Of a further edition.
     *
     * @param older the sentences of the edition before
     * @param olderText its text
     * @param text the text of this edition
     * @param highest the highest number that the plan has used
     */
    public static List<Sentence> next(List<Sentence> older, String olderText, String text, int highest) {
        List<Span> spans = new PlanReader().sentences(text);
        List<SentenceText> olderTexts = texts(older, olderText);
        List<SentenceText> texts = spans.stream().map(span -> SentenceText.of(span.of(text))).toList();
        List<Alignment.Origin> origins = Alignment.of(olderTexts, texts);
        List<Change> changes = Changes.of(olderTexts, texts, origins.stream().map(Alignment.Origin::from).toList());
        List<Sentence> sentences = new ArrayList<>();
        Set<Integer> kept = new HashSet<>();
        int last = highest;
        for (int j = 0; j < spans.size(); j++) {
            Alignment.Origin origin = origins.get(j);
            boolean keeps = origin.keeps() >= 0 && kept.add(origin.keeps());
            int number = keeps ? older.get(origin.keeps()).number() : ++last;
            List<Integer> from = origin.from().stream().map(place -> older.get(place).number()).toList();
            sentences.add(new Sentence(number, spans.get(j).start(), spans.get(j).end(), changes.get(j), from));
        }
        return sentences;
    }

    /** The words of sentences as everybody reads them. */
    public static List<SentenceText> texts(List<Sentence> sentences, String text) {
        return sentences.stream().map(sentence -> SentenceText.of(text.substring(sentence.start(), sentence.end()))).toList();
    }
}
