package luoshi.flood.store;

import java.util.List;
import luoshi.journal.Actor;

/**
 * What is to be committed as one: all of it or nothing.
 *
 * @param source by which way it came
 * @param by in whose name
 * @param report the report; null where it came otherwise
 * @param arrivals its values, in the order in which they were said
 */
public record Delivery(Source source, Actor by, Telegram report, List<Arrival> arrivals) {

    /** As many values are taken at once; whoever has more sends them in parts. */
    public static final int MOST = 20_000;
    /** What stations send is recorded by Luoshi itself. */
    public static final Actor STATIONS = Actor.system("telemetry");

    public Delivery {
        if (arrivals.size() > MOST) {
            throw new IllegalArgumentException(arrivals.size() + " values in one delivery, at most " + MOST);
        }
    }
}
