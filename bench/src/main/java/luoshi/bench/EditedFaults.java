package luoshi.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.bench.PlantedText.Seedling;
import luoshi.reading.Span;

/** Faults made by changing one number of the plan itself, where numbers stand that now fit together. */
final class EditedFaults {

    private static final Pattern RATE = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)(个|家|户|项|处|座|亿元|万元|件)[^。；\\n]{0,24}?[^\\d.](\\d+(?:\\.\\d+)?)\\2[^。；\\n\\d]{1,12}率[^。；\\n\\d]{0,3}(\\d+(?:\\.\\d+)?)%");
    private static final Pattern TOTAL = Pattern.compile(
            "(\\d+)(个|家|户|项|处|座|所|人|条)[^。；\\n\\d]{0,6}其中[^。；\\n\\d]{1,12}(\\d+)\\2[^。；\\n\\d]{1,12}(\\d+)\\2");
    private static final Pattern YEARS = Pattern.compile("(20\\d\\d)[—－-]+(20\\d\\d)年");
    private static final Pattern REPEATED = Pattern.compile("(?<![\\p{IsHan}\\d])(\\p{IsHan}{6,20}?)(\\d+(?:\\.\\d+)?)(亿元|万元|公里|万亩|万人|个|家|%)");

    private final String clean;

    EditedFaults(String clean) {
        this.clean = clean;
    }

    /** Up to so many of each kind, none overlapping. */
    List<Seedling> pick(int ofEachKind, Random random) {
        List<Seedling> all = new ArrayList<>();
        all.addAll(rates());
        all.addAll(totals());
        all.addAll(years());
        all.addAll(repeated());
        Collections.shuffle(all, random);
        Map<FaultKind, Integer> taken = new HashMap<>();
        List<Span> used = new ArrayList<>();
        return all.stream()
                .filter(seedling -> used.stream().noneMatch(span -> span.overlaps(whole(seedling))))
                .filter(seedling -> taken.merge(seedling.kind(), 1, Integer::sum) <= ofEachKind)
                .peek(seedling -> used.add(whole(seedling)))
                .toList();
    }

    private static Span whole(Seedling seedling) {
        int start = seedling.changes().stream().mapToInt(change -> change.at().start()).min().orElseThrow();
        int end = seedling.changes().stream().mapToInt(change -> change.at().end()).max().orElseThrow();
        return new Span(start, end);
    }

    private List<Seedling> rates() {
        return RATE.matcher(clean).results().filter(found -> {
            BigDecimal whole = new BigDecimal(found.group(1));
            BigDecimal rate = new BigDecimal(found.group(4));
            BigDecimal given = new BigDecimal(found.group(3)).movePointRight(2);
            return whole.signum() > 0 && given.divide(whole, rate.scale(), RoundingMode.HALF_UP).compareTo(rate) == 0;
        }).map(found -> edit(FaultKind.RATE, found.start(4), found.end(4), shifted(found.group(4), -3, 2))).toList();
    }

    private List<Seedling> totals() {
        return TOTAL.matcher(clean).results()
                .filter(found -> Integer.parseInt(found.group(1)) == Integer.parseInt(found.group(3)) + Integer.parseInt(found.group(4)))
                .map(found -> edit(FaultKind.TOTAL, found.start(1), found.end(1), shifted(found.group(1), 2, 0)))
                .toList();
    }

    private List<Seedling> years() {
        return YEARS.matcher(clean).results()
                .filter(found -> found.group(1).compareTo(found.group(2)) < 0)
                .map(found -> edit(FaultKind.DATE_ORDER, found.start(1), found.end(1), shifted(found.group(2), 1, 0)))
                .toList();
    }

    private List<Seedling> repeated() {
        Map<String, Boolean> seen = new HashMap<>();
        List<Seedling> all = new ArrayList<>();
        for (Matcher found = REPEATED.matcher(clean); found.find(); ) {
            boolean again = seen.put(found.group(), true) != null;
            if (again && all.size() % 2 == 0) {
                all.add(edit(FaultKind.TWO_VALUES, found.start(2), found.end(2), shifted(found.group(2), 5, 0)));
            } else if (again && found.group(3).equals("亿元")) {
                all.add(edit(FaultKind.UNIT_SLIP, found.start(3), found.end(3), "万元"));
            }
        }
        return all;
    }

    private static Seedling edit(FaultKind kind, int start, int end, String text) {
        return new Seedling(kind, true, List.of(new Change(new Span(start, end), text, Map.of("edited", new Span(0, text.length())))));
    }

    private static String shifted(String number, int by, int least) {
        BigDecimal value = new BigDecimal(number);
        BigDecimal shifted = value.add(new BigDecimal(by));
        return (shifted.compareTo(new BigDecimal(least)) > 0 ? shifted : value.subtract(new BigDecimal(by))).toPlainString();
    }
}
