package luoshi.plan.output;

import java.util.List;
import luoshi.plan.Sentence;

/**
 * Where a sentence begins on the page.
 *
 * @param at its first char in the raw text
 * @param number its number
 * @param address where it is found for ever
 */
record SentenceStart(int at, int number, String address) {

    /** @param address where sentences are found, followed by their number */
    static List<SentenceStart> of(List<Sentence> sentences, String address) {
        return sentences.stream().map(sentence -> new SentenceStart(sentence.start(), sentence.number(), address + sentence.number())).toList();
    }
}
