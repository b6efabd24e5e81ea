package luoshi.flood.store;

import java.util.List;
import luoshi.journal.Actor;

/**
 * What is to be committed as one: all of it or nothing.
 *
 * @param source by which way it came
 * @param by in whose name
 * @param report the report; null where it came otherwise
 * @param sender which station sent it; null where none in the register did
 * @param arrivals its values, in the order in which they were said
 */
public record Delivery(Source source, Actor by, Telegram report, Sender sender, List<Arrival> arrivals) {

    /** As many values are taken at once; whoever has more sends them in parts. */
    public static final int MOST = 20_000;
    /** What stations send is recorded by Luoshi itself. */
    public static final Actor STATIONS = Actor.system("telemetry");

    /** Nothing came, but time went by. */
    public static final Delivery NOTHING = new Delivery(Source.SL651, STATIONS, null, null, List.of());

    /** Values that come otherwise than by a report. */
    public static Delivery of(Source source, Actor by, List<Arrival> arrivals) {
        return new Delivery(source, by, null, null, arrivals);
    }

    public Delivery {
        if (arrivals.size() > MOST) {
            throw new IllegalArgumentException(arrivals.size() + " values in one delivery, at most " + MOST);
        }
    }
}
