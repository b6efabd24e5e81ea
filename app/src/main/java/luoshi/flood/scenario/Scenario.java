package luoshi.flood.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import luoshi.kernel.CityClock;

/**
 * What stations send in a scenario, in the order of time.
 *
 * @param lines one value each
 */
record Scenario(List<Line> lines) {

    /** 郑州 2021-07-20. */
    static final String ZHENGZHOU = "zhengzhou-2021-07-20.tsv";
    /** When it begins. */
    static final Instant ZHENGZHOU_BEGINS = LocalDateTime.of(2021, 7, 19, 20, 0).atZone(CityClock.ZONE).toInstant();
    /** The names of its stations begin so, and end with which part of it is made up. */
    static final String NAMED = "情景·";
    private static final String MADE_UP = "合成";

    /**
     * One value.
     *
     * @param at its moment, or the end of its period
     * @param station name of the station, which says that it is a scenario's
     * @param element sign of the element
     * @param value in the unit of the element
     * @param source where it was published; 合成 where it is made up between what was
     */
    record Line(Instant at, String station, String element, double value, String source) {

        /** Whether it is made up. */
        boolean isMadeUp() {
            return source.equals(MADE_UP);
        }
    }

    /** The same at another time. */
    Scenario moved(Duration by) {
        return new Scenario(lines.stream().map(line -> new Line(line.at().plus(by), line.station(), line.element(), line.value(), line.source())).toList());
    }

    static Scenario read(String file) {
        try (InputStream in = Scenario.class.getResourceAsStream(file)) {
            return new Scenario(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t"))
                    .map(cells -> new Line(LocalDateTime.parse(cells[0]).atZone(CityClock.ZONE).toInstant(), cells[1], cells[2], Double.parseDouble(cells[3]), cells[4])).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
