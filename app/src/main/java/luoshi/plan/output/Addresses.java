package luoshi.plan.output;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Addresses (Unicode characters before a char) of one text. Gives what {@link luoshi.reading.Reading#address} gives, without counting
 * from the start again for each of thousands of marks.
 */
final class Addresses {

    private final int[] secondHalves;

    Addresses(String rawText) {
        secondHalves = IntStream.range(1, rawText.length())
                .filter(i -> Character.isSurrogatePair(rawText.charAt(i - 1), rawText.charAt(i)))
                .toArray();
    }

    int of(int charIndex) {
        int place = Arrays.binarySearch(secondHalves, charIndex);
        int halvesBefore = place >= 0 ? place : -place - 1;
        return charIndex - halvesBefore;
    }
}
