package luoshi.reading.kind;

import luoshi.reading.number.NumberToken;
import luoshi.reading.text.Block;
import luoshi.reading.text.Clause;

/**
 * A number with the words around it, as the rules see it.
 *
 * @param text the cleaned view
 * @param token the number
 * @param clause the clause that holds it
 * @param before the clause up to the number and its qualifier
 * @param after the clause behind the number and its qualifier
 * @param earlier the sentence up to the clause
 * @param index the number's place among the numbers of its clause
 */
public record NumberContext(String text, NumberToken token, Clause clause, String before, String after, String earlier, int index) {

    /** The words around a number of a clause. */
    public static NumberContext of(String text, NumberToken token, Clause clause, int index) {
        int to = Math.min(Math.max(clause.to(), token.to()), text.length());
        return new NumberContext(
                text,
                token,
                clause,
                text.substring(Math.min(clause.from(), token.from()), token.from()),
                text.substring(token.to(), to),
                text.substring(clause.sentenceFrom(), Math.max(clause.sentenceFrom(), Math.min(clause.from(), token.from()))),
                index);
    }

    /** The paragraph or heading. */
    public Block block() {
        return clause.block();
    }

    /** The unit as printed. */
    public String unit() {
        return token.unit().symbol();
    }

    /** The characters of the number, its unit and its qualifiers. */
    public String words() {
        return text.substring(token.from(), token.to());
    }

    /** The whole clause. */
    public String clauseWords() {
        return clause.of(text);
    }

    boolean chinese() {
        return token.form() == NumberToken.Form.CHINESE;
    }
}
