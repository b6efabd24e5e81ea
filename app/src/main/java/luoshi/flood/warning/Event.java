package luoshi.flood.warning;

import java.time.Duration;
import java.time.Instant;
import luoshi.flood.Element;
import luoshi.flood.Flag;

/** What a station's state goes on by. */
public sealed interface Event {

    /** When the server knew. */
    Instant known();

    /**
     * An observation of the station, new to the server: a value that was sent before must not come twice.
     *
     * @param element of it
     * @param at the moment that it speaks of, or the end of its period
     * @param value in the unit of the element
     * @param flag how far it can be relied on; one that is not usable tells only that the station is heard
     * @param known when it was received
     */
    record Seen(Element element, Instant at, double value, Flag flag, Instant known) implements Event {}

    /**
     * What was found of the station's clock when a report came.
     *
     * @param ahead so far it is ahead, negative for behind; zero where it is taken at its word
     * @param known when the report was received
     */
    record Clocked(Duration ahead, Instant known) implements Event {}

    /**
     * That time went by.
     *
     * @param known what time it is
     */
    record Tick(Instant known) implements Event {}
}
