package luoshi.flood.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.flood.Element;

/**
 * What is usual of one element at one station. Values are in the unit of the element. The usual limits of an element are in {@code limits.tsv}; a station may have its own from a day on.
 *
 * @param least below it a value is doubtful; NaN for no such limit
 * @param most above it a value is doubtful; NaN for no such limit
 * @param rise so much it may rise within an hour; 0 for not checked
 * @param fall so much it may fall within an hour, a positive number; 0 for not checked
 * @param same after so many minutes of one reading it is doubtful; 0 for not checked
 * @param zero whether a reading of zero may be the same for too long, too: never of rain and of standing water
 * @param spike so far from both its neighbours a value is a spike; 0 for not checked
 * @param dry after so many readings of exactly zero the sensor hangs dry; 0 where zero is a value like others
 * @param restarts of a count: whether it begins from zero again as a matter of course
 */
public record Limits(double least, double most, double rise, double fall, int same, boolean zero, double spike, int dry, boolean restarts) {

    private static final Map<String, Limits> USUAL = read();
    private static final Limits NONE = new Limits(Double.NaN, Double.NaN, 0, 0, 0, false, 0, 0, false);

    /**
     * Limits in force from a day to another.
     *
     * @param from the first day
     * @param to the last day; null while they are in force
     * @param limits of the station
     */
    public record Dated(LocalDate from, LocalDate to, Limits limits) {

        boolean governs(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** The usual ones of an element: those of the file, and its own fastest change. */
    public static Limits usual(Element element) {
        return USUAL.getOrDefault(element.code(), NONE).rates(element.fastest(), element.fastest());
    }

    /** Those of a station on a day: its own, or the usual ones. */
    public static Limits on(List<Dated> own, Element element, LocalDate day) {
        return own.stream().filter(one -> one.governs(day)).map(Dated::limits).findFirst().orElseGet(() -> usual(element));
    }

    /** With another usual range; NaN for none. */
    public Limits range(double lowest, double highest) {
        return new Limits(lowest, highest, rise, fall, same, zero, spike, dry, restarts);
    }

    /** With other rates per hour; 0 for not checked. */
    public Limits rates(double rising, double falling) {
        return new Limits(least, most, rising, falling, same, zero, spike, dry, restarts);
    }

    /** With another span, in minutes, for which one reading may last. */
    public Limits same(int minutes) {
        return new Limits(least, most, rise, fall, minutes, zero, spike, dry, restarts);
    }

    /** With another distance of spikes. */
    public Limits spike(double by) {
        return new Limits(least, most, rise, fall, same, zero, by, dry, restarts);
    }

    /** With another number of zeros of a dry sensor; 0 where the gauge's zero is a level like others. */
    public Limits dry(int readings) {
        return new Limits(least, most, rise, fall, same, zero, spike, readings, restarts);
    }

    private static Map<String, Limits> read() {
        try (InputStream file = Limits.class.getResourceAsStream("limits.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], Limits::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Limits of(String[] cells) {
        return new Limits(Double.NaN, Double.NaN, 0, 0, Integer.parseInt(cells[1]), cells[2].equals("yes"), Double.parseDouble(cells[3]), Integer.parseInt(cells[4]), cells[5].equals("yes"));
    }
}
