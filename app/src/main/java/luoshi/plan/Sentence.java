package luoshi.plan;

import java.util.List;

/**
 * A sentence 句 of an edition, with an address that lasts: its number stays with it through all later editions of the plan, and is never
 * given to another.
 *
 * @param number counted from 1 in the first edition; new sentences of later ones go on above the highest number that the plan has used
 * @param start first Java char in the raw text of the edition
 * @param end one past the last char
 * @param change how it came from the edition before
 * @param from numbers of the sentences of the edition before that it comes from; none for a new one and in the first edition
 */
public record Sentence(int number, int start, int end, Change change, List<Integer> from) {

    public Sentence {
        from = List.copyOf(from);
    }
}
