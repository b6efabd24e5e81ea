package luoshi.bench.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * One input of the soak, which the seed and its number alone decide, given the same plans to start from.
 *
 * @param number its number
 * @param ending the file's ending; txt for a text that goes to the reader as it is
 * @param text the text for the reader, null for a document
 * @param document the file's bytes, null for a text
 */
record SoakCase(long number, String ending, String text, byte[] document) {

    private static final int LONGEST = 60_000;

    /** The case of this number. */
    static SoakCase of(long seed, long number, List<String> plans) throws IOException {
        Random random = new Random(seed * 1_000_003 + number * 7_919);
        String plan = plans.get(random.nextInt(plans.size()));
        String other = plans.get(random.nextInt(plans.size()));
        String text = mutate(slice(plan, random), other, random);
        if (random.nextInt(7) == 0) {
            DamagedDocument damaged = DamagedDocument.of(text, random);
            return new SoakCase(number, damaged.ending(), null, damaged.bytes());
        }
        return new SoakCase(number, "txt", text, null);
    }

    // mostly slices: many small cases meet more of the reader in the same time than few whole plans
    private static String slice(String plan, Random random) {
        if (random.nextInt(12) == 0) {
            return plan;
        }
        int start = random.nextInt(plan.length() + 1);
        return plan.substring(start, Math.min(plan.length(), start + 200 + random.nextInt(4_000)));
    }

    private static String mutate(String text, String other, Random random) {
        TextMutation[] ways = TextMutation.values();
        String mutated = text;
        for (int i = random.nextInt(8); i >= 0; i--) {
            mutated = ways[random.nextInt(ways.length)].apply(mutated, other, random);
        }
        return mutated.substring(0, Math.min(LONGEST, mutated.length()));
    }

    /** The input as a file holds it; lone surrogates are lost in a text file, so the case number is the true address. */
    byte[] bytes() {
        return document != null ? document : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Size for the time allowed: characters of a text, bytes of a document. */
    int size() {
        return document != null ? document.length : text.length();
    }
}
