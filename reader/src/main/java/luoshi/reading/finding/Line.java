package luoshi.reading.finding;

import java.util.List;
import luoshi.reading.Part;
import luoshi.reading.text.Block;

/**
 * A sentence (up to 。；！？) with its numbers.
 *
 * @param index its place among the sentences
 * @param from first char in the cleaned view
 * @param to one past its last char
 * @param words its characters
 * @param block its paragraph or heading
 * @param manyYears whether the text around it speaks of a term of several years
 * @param figures the numbers that measure something, in order
 */
public record Line(int index, int from, int to, String words, Block block, boolean manyYears, List<Figure> figures) {

    public Part part() {
        return block.part();
    }
}
