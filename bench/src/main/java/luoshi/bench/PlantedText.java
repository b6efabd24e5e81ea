package luoshi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import luoshi.reading.Span;

/**
 * A plan with faults, or with the correct twins of the same sentences, planted into it.
 *
 * @param text the whole text
 * @param plants what was planted
 */
record PlantedText(String text, List<Plant> plants) {

    /**
     * One planted fault, or its twin.
     *
     * @param kind the sort of fault
     * @param edited whether a number of the plan itself was changed, rather than a sentence put in
     * @param numbers its numbers in the text, by slot
     */
    record Plant(FaultKind kind, boolean edited, Map<String, Span> numbers) {

        /** The first character of its first number. */
        int start() {
            return numbers.values().stream().mapToInt(Span::start).min().orElseThrow();
        }

        /** One past the last character of its last number. */
        int end() {
            return numbers.values().stream().mapToInt(Span::end).max().orElseThrow();
        }

        /** Whether a span touches one of its numbers. */
        boolean touchedBy(Span span) {
            return numbers.values().stream().anyMatch(span::overlaps);
        }
    }

    /** What shall be planted: the changes that belong together. */
    record Seedling(FaultKind kind, boolean edited, List<Change> changes) {}

    /** Carries out all changes; they must not overlap. */
    static PlantedText grow(String clean, List<Seedling> seedlings) {
        record Part(int owner, Change change) {}
        List<Part> parts = IntStream.range(0, seedlings.size())
                .boxed()
                .flatMap(owner -> seedlings.get(owner).changes().stream().map(change -> new Part(owner, change)))
                .sorted((a, b) -> a.change.compareTo(b.change))
                .toList();
        List<Map<String, Span>> numbers = seedlings.stream().map(seedling -> (Map<String, Span>) new HashMap<String, Span>()).toList();
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Part part : parts) {
            text.append(clean, copied, part.change.at().start());
            int base = text.length();
            part.change.slots().forEach((slot, span) ->
                    numbers.get(part.owner).put(slot, new Span(base + span.start(), base + span.end())));
            text.append(part.change.text());
            copied = part.change.at().end();
        }
        List<Plant> plants = new ArrayList<>();
        for (int i = 0; i < seedlings.size(); i++) {
            plants.add(new Plant(seedlings.get(i).kind(), seedlings.get(i).edited(), numbers.get(i)));
        }
        return new PlantedText(text.append(clean, copied, clean.length()).toString(), plants);
    }
}
