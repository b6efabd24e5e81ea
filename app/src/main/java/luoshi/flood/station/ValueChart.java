package luoshi.flood.station;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import luoshi.flood.Colour;
import luoshi.flood.Element;
import luoshi.flood.Flag;
import luoshi.flood.Observation;
import luoshi.flood.Threshold;
import luoshi.kernel.CityClock;
import luoshi.page.Drawing;

/**
 * What a station observed, drawn: levels as a line that breaks where nothing came, rain as columns that hang from above. The table beside it says the same.
 *
 * @param line the pieces of the line; empty for rain
 * @param columns the columns of rain; none for levels
 * @param gaps where nothing came for more than two and a half intervals
 * @param marks values that are not as they were sent, or are doubtful
 * @param heights thresholds within the drawing
 * @param beyond thresholds that lie above or below it
 * @param ticks marks of the scale on the left
 * @param times marks below
 * @param minutes of how many minutes a column is; 0 for a line
 */
public record ValueChart(String line, List<Column> columns, List<Band> gaps, List<Mark> marks, List<Height> heights, List<Threshold> beyond, List<Tick> ticks, List<Tick> times, int minutes) {

    /** Size and borders, in units of the drawing. */
    public static final int WIDTH = 960;
    /** Its height. */
    public static final int TALL = 320;
    private static final double LEFT = 60;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 14;
    private static final double BOTTOM = TALL - 30;
    private static final double MISSES = 2.5;
    private static final int PIECES = 480;
    private static final int MOST_MARKS = 200;
    private static final double LEAST_SPAN = 0.4;

    /** A column of rain, from above down to {@code height}. */
    public record Column(String x, String width, String height, String title) {}

    /** A time of which nothing is known. */
    public record Band(String x, String width) {}

    /** A value with its mark. */
    public record Mark(Shape shape, String x, String y, Flag flag) {}

    /** A threshold. */
    public record Height(String y, String label, Threshold.Kind kind, Colour colour, String level) {}

    /** A mark of a scale. */
    public record Tick(String place, String label) {}

    /** Marks are told apart by their shapes. */
    public enum Shape {
        /** Doubtful: a triangle. */
        DOUBTFUL,
        /** Not to be used: a cross. */
        UNRELIABLE,
        /** Corrected or completed by a person: a square. */
        CORRECTED
    }

    /** What is drawn: of which element, when, and how often something should come. */
    record Asked(Element element, Span span, Instant now, int interval, List<Threshold> heights) {}

    /** Null where nothing was observed in that time. */
    static ValueChart of(Asked asked, List<Observation> all) {
        List<Observation> known = all.stream().filter(one -> !Double.isNaN(one.value()) && one.flag() != Flag.MISSING).toList();
        if (known.isEmpty()) {
            return null;
        }
        return asked.element().kind() == Element.Kind.PERIOD ? rain(asked, known) : level(asked, known);
    }

    private static ValueChart level(Asked asked, List<Observation> known) {
        List<Observation> drawn = known.stream().anyMatch(one -> one.flag().isUsable()) ? known.stream().filter(one -> one.flag().isUsable()).toList() : known;
        double low = drawn.stream().mapToDouble(Observation::value).min().orElseThrow();
        double high = drawn.stream().mapToDouble(Observation::value).max().orElseThrow();
        double reach = Math.max(high - low, LEAST_SPAN);
        List<Threshold> within = asked.heights().stream().filter(one -> one.level().doubleValue() >= low - reach && one.level().doubleValue() <= high + 2 * reach).toList();
        double bottom = Math.min(low, within.stream().mapToDouble(one -> one.level().doubleValue()).min().orElse(low));
        double top = Math.max(high, within.stream().mapToDouble(one -> one.level().doubleValue()).max().orElse(high));
        double slack = Math.max((top - bottom) * 0.08, (LEAST_SPAN - (top - bottom)) / 2);
        Scale scale = new Scale(asked.span(), bottom - slack, top + slack, false);
        return new ValueChart(line(scale, drawn, asked), List.of(), gaps(scale, drawn, asked), marks(scale, known), within.stream().map(one -> height(scale, one)).toList(),
                asked.heights().stream().filter(one -> !within.contains(one)).toList(), scale.ticks(asked.element()), scale.times(), 0);
    }

    private static Height height(Scale scale, Threshold one) {
        return new Height(scale.y(one.level().doubleValue()), Drawing.at(scale.place(one.level().doubleValue()) - 4), one.kind(), one.kind().colour(), one.level().toPlainString());
    }

    /** Of many values that fall on one place the lowest and the highest are drawn: no peak is lost. */
    private static String line(Scale scale, List<Observation> drawn, Asked asked) {
        long piece = Math.max(1, Duration.ofHours(asked.span().range().hours()).toMillis() / PIECES);
        StringBuilder line = new StringBuilder();
        Instant last = null;
        int from = 0;
        while (from < drawn.size()) {
            long place = drawn.get(from).at().toEpochMilli() / piece;
            int to = from;
            while (to < drawn.size() && drawn.get(to).at().toEpochMilli() / piece == place) {
                to++;
            }
            for (Observation one : ends(drawn.subList(from, to))) {
                boolean pen = last != null && !misses(last, one.at(), asked.interval());
                line.append(pen ? 'L' : 'M').append(scale.x(one.at())).append(' ').append(scale.y(one.value()));
                last = one.at();
            }
            from = to;
        }
        return line.toString();
    }

    private static List<Observation> ends(List<Observation> some) {
        Observation low = some.getFirst();
        Observation high = some.getFirst();
        for (Observation one : some) {
            low = one.value() < low.value() ? one : low;
            high = one.value() > high.value() ? one : high;
        }
        return low == high ? List.of(low) : low.at().isBefore(high.at()) ? List.of(low, high) : List.of(high, low);
    }

    private static boolean misses(Instant one, Instant other, int interval) {
        return Duration.between(one, other).toSeconds() > MISSES * 60 * interval;
    }

    private static List<Band> gaps(Scale scale, List<Observation> drawn, Asked asked) {
        List<Band> gaps = new ArrayList<>();
        Instant last = asked.span().from();
        Instant end = asked.span().to().isBefore(asked.now()) ? asked.span().to() : asked.now();
        List<Instant> moments = new ArrayList<>(drawn.stream().map(Observation::at).toList());
        moments.add(end);
        for (Instant one : moments) {
            if (misses(last, one, asked.interval())) {
                gaps.add(new Band(scale.x(last), Drawing.at(scale.across(one) - scale.across(last))));
            }
            last = one;
        }
        return gaps;
    }

    private static List<Mark> marks(Scale scale, List<Observation> known) {
        return known.stream().filter(one -> one.flag() != Flag.ORIGINAL_RELIABLE).limit(MOST_MARKS)
                .map(one -> new Mark(shape(one.flag()), scale.x(one.at()), scale.y(one.value()), one.flag())).toList();
    }

    /** How a flag is marked; null for a value that is as it was sent. */
    static Shape shape(Flag flag) {
        return flag == Flag.ORIGINAL_RELIABLE ? null : flag.isReliable() ? Shape.CORRECTED : flag.isUsable() ? Shape.DOUBTFUL : Shape.UNRELIABLE;
    }

    private static ValueChart rain(Asked asked, List<Observation> known) {
        int minutes = Math.max(asked.element().minutes(), Map.of(Span.Range.DAY, 5, Span.Range.THREE_DAYS, 60, Span.Range.WEEK, 60).getOrDefault(asked.span().range(), 360));
        Map<Long, List<Observation>> columns = new TreeMap<>();
        known.stream().filter(one -> one.flag().isUsable()).forEach(one -> columns.computeIfAbsent(Math.ceilDiv(one.at().getEpochSecond(), minutes * 60L), _ -> new ArrayList<>()).add(one));
        Map<Long, Double> sums = new TreeMap<>();
        columns.forEach((column, some) -> sums.put(column, fallen(some, asked.element().minutes(), minutes)));
        Scale scale = new Scale(asked.span(), 0, Math.max(1, sums.values().stream().mapToDouble(one -> one).max().orElse(1) * 1.05), true);
        double width = (RIGHT - LEFT) * minutes / 60 / asked.span().range().hours();
        List<Column> drawn = new ArrayList<>();
        sums.forEach((column, sum) -> {
            Instant end = Instant.ofEpochSecond(column * minutes * 60L);
            if (sum > 0 && !end.isBefore(asked.span().from())) {
                double x = Math.max(LEFT, scale.across(end) - width);
                drawn.add(new Column(Drawing.at(x), Drawing.at(Math.max(0.6, width * 0.85)), Drawing.at(Math.min(BOTTOM, scale.place(sum)) - TOP),
                        moment("MM-dd HH:mm", end) + "  " + StationView.number(asked.element(), sum) + " " + asked.element().unit()));
            }
        });
        return new ValueChart("", drawn, gaps(scale, known, asked), marks(scale, known), List.of(), List.of(), scale.ticks(asked.element()), scale.times(), minutes);
    }

    /** Where as many periods fit into a column, they are added; periods that overlap are not, and the largest stands. */
    private static double fallen(List<Observation> some, int period, int column) {
        return (long) some.size() * period <= column ? some.stream().mapToDouble(Observation::value).sum() : some.stream().mapToDouble(Observation::value).max().orElse(0);
    }

    private static String moment(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern).withZone(CityClock.ZONE).format(at);
    }

    /** Where moments and values lie; rain grows downwards. */
    private record Scale(Span span, double low, double high, boolean down) {

        double across(Instant at) {
            double part = (double) Duration.between(span.from(), at).toMillis() / Duration.ofHours(span.range().hours()).toMillis();
            return LEFT + Math.clamp(part, 0, 1) * (RIGHT - LEFT);
        }

        double place(double value) {
            double part = Math.clamp((value - low) / (high - low), 0, 1);
            return down ? TOP + part * (BOTTOM - TOP) : BOTTOM - part * (BOTTOM - TOP);
        }

        String x(Instant at) {
            return Drawing.at(across(at));
        }

        String y(double value) {
            return Drawing.at(place(value));
        }

        List<Tick> ticks(Element element) {
            double rough = (high - low) / 5;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = rough / power <= 1 ? power : rough / power <= 2 ? 2 * power : rough / power <= 5 ? 5 * power : 10 * power;
            List<Tick> ticks = new ArrayList<>();
            int decimals = Math.clamp((int) Math.ceil(-Math.log10(step)), 0, 3);
            for (double at = Math.ceil(low / step) * step; at <= high; at += step) {
                ticks.add(new Tick(y(at), String.format(java.util.Locale.ROOT, "%." + decimals + "f", at + 0.0)));
            }
            return ticks;
        }

        List<Tick> times() {
            int step = Map.of(Span.Range.DAY, 3, Span.Range.THREE_DAYS, 12, Span.Range.WEEK, 24).getOrDefault(span.range(), 120);
            LocalDateTime at = LocalDateTime.ofInstant(span.from(), CityClock.ZONE).truncatedTo(ChronoUnit.DAYS);
            List<Tick> times = new ArrayList<>();
            for (; !at.atZone(CityClock.ZONE).toInstant().isAfter(span.to()); at = at.plusHours(step)) {
                Instant moment = at.atZone(CityClock.ZONE).toInstant();
                if (!moment.isBefore(span.from()) && across(moment) > LEFT + 8 && across(moment) < RIGHT - 24) {
                    times.add(new Tick(x(moment), step >= 24 ? moment("MM-dd", moment) : at.getHour() == 0 ? moment("MM-dd", moment) : moment("HH:mm", moment)));
                }
            }
            return times;
        }
    }
}
