package luoshi.enterprise.register;

import java.util.Set;
import java.util.UUID;

/**
 * Which of the legal units that somebody may see are asked about.
 *
 * @param unit those that this unit looks after; null for no matter
 * @param industries those of these industries; none for no matter
 */
public record Among(UUID unit, Set<String> industries) {

    /** All of them. */
    public static final Among ALL = new Among(null, Set.of());

    /** Those of one industry. */
    public static Among industry(String industry) {
        return new Among(null, Set.of(industry));
    }

    /** Whether the industry of one is asked about: as it is known, which need not be what the register has. */
    public boolean takes(KnownFacts facts) {
        return industries.isEmpty() || facts.get("industry", 0) instanceof String industry && industries.contains(industry);
    }

    /** Whether it leaves anybody out. */
    public boolean all() {
        return unit == null && industries.isEmpty();
    }
}
