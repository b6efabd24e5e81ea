package luoshi.flood.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.flood.Station;
import luoshi.flood.WatchedPlace;
import luoshi.flood.WatchedPlace.Kind;
import luoshi.flood.coverage.Coverage.Share;
import luoshi.kernel.CityClock;
import luoshi.page.Drawing;

/**
 * The shares of reaches and points through a time, as they are told from observations; the table beside it says the same.
 *
 * @param lines a path for each kind
 * @param dots what is drawn, with its words
 * @param times marks below
 */
public record ShareChart(Map<Kind, String> lines, List<Dot> dots, List<Mark> times) {

    private static final double LEFT = 44;
    private static final double RIGHT = 608;
    private static final double TOP = 12;
    private static final double BOTTOM = 140;

    /** The share of a kind at a moment. */
    public record Dot(Kind kind, String x, String y, String words) {}

    /** A mark below. */
    public record Mark(String x, String label) {}

    /** The shares at a moment. */
    public record At(Instant moment, Map<Kind, Share> shares) {}

    /** The moments at which a history is told: the full hours or days of it, and now. */
    static List<Instant> moments(Instant now, CoverageFilter.Period period) {
        List<Instant> moments = new ArrayList<>(List.of(now));
        for (int i = period.step(); i <= period.hours(); i += period.step()) {
            moments.add(now.minus(Duration.ofHours(i)));
        }
        return moments.reversed();
    }

    /** What the shares were then. Only places that were to be watched on that day count, and only stations that watched them. */
    static List<At> history(Places.Register register, Map<UUID, Station> stations, Map<Instant, Set<UUID>> seen, int minutes) {
        return seen.keySet().stream().sorted().map(moment -> {
            Map<UUID, Instant> good = new java.util.HashMap<>();
            seen.get(moment).forEach(station -> good.put(station, moment));
            Coverage then = Coverage.of(register, stations, good, moment, minutes);
            Map<Kind, Share> shares = new EnumMap<>(Kind.class);
            List.of(Kind.values()).forEach(kind -> shares.put(kind, then.share(place -> place.kind() == kind)));
            return new At(moment, shares);
        }).toList();
    }

    static ShareChart of(List<At> history, CoverageFilter.Period period) {
        Map<Kind, StringBuilder> lines = new EnumMap<>(Kind.class);
        List<Dot> dots = new ArrayList<>();
        List<Mark> times = new ArrayList<>();
        DateTimeFormatter whole = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(CityClock.ZONE);
        DateTimeFormatter mark = DateTimeFormatter.ofPattern(period == CoverageFilter.Period.DAY ? "HH:mm" : "MM-dd").withZone(CityClock.ZONE);
        for (int i = 0; i < history.size(); i++) {
            At at = history.get(i);
            String x = Drawing.at(LEFT + (RIGHT - LEFT) * i / Math.max(1, history.size() - 1));
            if (i % Math.max(1, history.size() / 6) == 0) {
                times.add(new Mark(x, mark.format(at.moment())));
            }
            at.shares().forEach((kind, share) -> {
                if (share.all() > 0) {
                    StringBuilder line = lines.computeIfAbsent(kind, _ -> new StringBuilder());
                    String y = Drawing.at(BOTTOM - share.part() * (BOTTOM - TOP));
                    line.append(line.isEmpty() ? 'M' : 'L').append(x).append(' ').append(y);
                    dots.add(new Dot(kind, x, y, whole.format(at.moment()) + " " + share.covered() + "/" + share.all()));
                }
            });
        }
        Map<Kind, String> paths = new EnumMap<>(Kind.class);
        lines.forEach((kind, line) -> paths.put(kind, line.toString()));
        return new ShareChart(paths, dots, times);
    }

    /** Whether a kind has a line. */
    public boolean has(WatchedPlace.Kind kind) {
        return lines.containsKey(kind);
    }
}
