package luoshi.flood.store;

import java.time.Instant;
import luoshi.flood.Observation;

/**
 * Whoever follows what is observed in the transaction that stores it, so that what follows from an observation is on the disk with it, once. All calls come from one thread.
 */
public interface Follower {

    /**
     * A transaction begins; whatever another one left undone is thrown away.
     *
     * @param anew whether somebody else has written since: all that is remembered is read again
     */
    void begin(boolean anew);

    /** A report came, and its station's clock said something. */
    void clocked(Sender sender, Instant received);

    /** Something was observed that had not been sent before. */
    void seen(Series series, Observation observation, Instant received);

    /** Time went by. */
    void passed(Instant now);

    /** All has been told: what follows from it is written. */
    void write(Instant now);

    /** It is on the disk. */
    void committed();
}
