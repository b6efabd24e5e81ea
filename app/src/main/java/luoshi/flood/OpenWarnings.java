package luoshi.flood;

import java.time.Instant;
import java.util.List;

/** Whoever knows of warnings. Proposals of responses join what all of these tell, and know nothing of how a warning comes about. */
public interface OpenWarnings {

    /** Those that are open at a moment, as far as they were known then. */
    List<Warning> at(Instant asOf);
}
