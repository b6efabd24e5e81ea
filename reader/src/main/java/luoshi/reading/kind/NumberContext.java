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
 */
public record NumberContext(String text, NumberToken token, Clause clause, String before, String after, String earlier) {

    /** How far the rules look: longer clauses occur only where punctuation got lost. */
    private static final int REACH = 200;
    private static final int NEAR = 24;

    /** The words around a number of a clause. */
    public static NumberContext of(String text, NumberToken token, Clause clause) {
        int clauseFrom = Math.min(clause.from(), token.from());
        int beforeFrom = Math.max(clauseFrom, token.from() - REACH);
        int afterTo = Math.max(token.to(), Math.min(clause.to(), token.to() + REACH));
        int earlierFrom = Math.max(clause.sentenceFrom(), clauseFrom - REACH);
        return new NumberContext(
                text,
                token,
                clause,
                text.substring(beforeFrom, token.from()),
                text.substring(token.to(), afterTo),
                text.substring(Math.min(earlierFrom, clauseFrom), clauseFrom));
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

    /** The clause, as far as the rules look. */
    public String clauseWords() {
        return before + words() + after;
    }

    /** The last words before the number, for questions that look no further. */
    String near() {
        return before.substring(Math.max(0, before.length() - NEAR));
    }

    boolean chinese() {
        return token.form() == NumberToken.Form.CHINESE;
    }
}
