package luoshi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.bench.PlantedText.Seedling;
import luoshi.reading.Span;

/**
 * Plants faults into clean plans, to see which of them the reader finds. One seed gives one planting, and its correct twins at the same
 * places: the twins tell a reader that checks from one that suspects every sentence of that shape.
 */
final class PlantFaults {

    private static final Pattern PLAN_HEADING = Pattern.compile(
            "(?m)^[\\s\\u3000]*\\S{0,30}(?:工作安排|主要任务|目标任务|工作任务|工作目标|总体要求|工作建议|发展目标)\\S{0,20}\\s*$");
    private static final Pattern NOTES_HEADING = Pattern.compile("(?m)^[\\s\\u3000]*(?:名词解释|注释)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern PARAGRAPH = Pattern.compile("(?m)^.{60,}$");

    private final String clean;
    private final long seed;
    private final List<Wording> wordings;

    /** A planting of one clean plan with sentences of these wordings. */
    PlantFaults(String clean, long seed, List<Wording> wordings) {
        this.clean = clean;
        this.seed = seed;
        this.wordings = wordings;
    }

    /** Faults of every kind: sentences put in, and numbers of the plan changed where a fitting structure stands. */
    PlantedText faults(int ofEachKind) {
        List<Seedling> edits = new EditedFaults(clean).pick(ofEachKind, new Random(seed));
        return PlantedText.grow(clean, Stream.concat(sentences(ofEachKind, true).stream(), edits.stream()).toList());
    }

    /** The sentences of {@link #faults} at the same places with numbers that fit. */
    PlantedText twins(int ofEachKind) {
        return PlantedText.grow(clean, sentences(ofEachKind, false));
    }

    private List<Seedling> sentences(int ofEachKind, boolean wrong) {
        Random random = new Random(seed);
        int middle = planStart();
        List<Integer> review = places(0, middle, random);
        List<Integer> plan = places(middle, notesStart(middle), random);
        int year = planYear();
        List<Seedling> all = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            List<Wording> some = new ArrayList<>(wordings.stream().filter(wording -> wording.kind() == kind).toList());
            Collections.shuffle(some, random);
            for (Wording wording : some.subList(0, Math.min(ofEachKind, some.size()))) {
                all.add(seedling(wording.kind(), wording.fill(random.nextLong(), year, wrong), random.nextBoolean(), review, plan));
            }
        }
        return all;
    }

    private static Seedling seedling(
            FaultKind kind, List<Wording.Filled> sentences, boolean inReview, List<Integer> review, List<Integer> plan) {
        boolean planned = sentences.getFirst().text().matches(".*(?:计划|今年|年内|年底|新增).*") && !sentences.getFirst().text().contains("完成");
        List<Change> changes = new ArrayList<>();
        for (Wording.Filled sentence : sentences) {
            boolean last = sentence == sentences.getLast();
            boolean intoReview = sentences.size() == 2 ? !last : inReview && !planned;
            int at = (intoReview ? review : plan).removeLast();
            changes.add(new Change(new Span(at, at), sentence.text(), sentence.slots()));
        }
        return new Seedling(kind, false, changes);
    }

    private List<Integer> places(int from, int to, Random random) {
        List<Integer> places = new ArrayList<>();
        for (Matcher paragraph = PARAGRAPH.matcher(clean).region(from, to); paragraph.find(); ) {
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                if (clean.charAt(i) == '。' && outsideQuotes(clean.substring(paragraph.start(), i))) {
                    places.add(i + 1);
                }
            }
        }
        Collections.shuffle(places, random);
        return places;
    }

    private static boolean outsideQuotes(String before) {
        return count(before, "“") == count(before, "”") && count(before, "（") == count(before, "）");
    }

    private static long count(String text, String mark) {
        return Pattern.compile(mark, Pattern.LITERAL).matcher(text).results().count();
    }

    private int planStart() {
        int review = Math.max(0, clean.indexOf("回顾"));
        Matcher heading = PLAN_HEADING.matcher(clean).region(review, clean.length());
        return heading.find() ? heading.start() : clean.length() / 2;
    }

    private int notesStart(int plan) {
        Matcher notes = NOTES_HEADING.matcher(clean).region(plan, clean.length());
        return notes.find() ? notes.start() : clean.length();
    }

    private int planYear() {
        return YEAR.matcher(clean.substring(0, Math.min(400, clean.length()))).results()
                .map((MatchResult year) -> Integer.parseInt(year.group(1)))
                .max(Integer::compare)
                .orElse(2022);
    }
}
