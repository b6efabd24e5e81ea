package luoshi.reading.text;

/**
 * A stretch between two of ，。；！？： or line ends, of the cleaned view.
 *
 * @param from first char
 * @param to one past the last char, the closing sign not counted
 * @param sentenceFrom first char of its sentence
 * @param sentenceTo one past the last char of its sentence, the closing sign counted
 * @param block the paragraph or heading it stands in
 */
public record Clause(int from, int to, int sentenceFrom, int sentenceTo, Block block) {

    /** Its words. */
    public String of(String text) {
        return text.substring(from, to);
    }
}
