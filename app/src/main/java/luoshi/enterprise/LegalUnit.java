package luoshi.enterprise;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A legal unit 法人单位 as it is known: an enterprise with a code of its own, through all its names.
 *
 * @param id the legal unit through all changes; null for one that is not recorded yet
 * @param code unified social credit code, its check character right
 * @param name full name
 * @param industry as criteria ask for it, a choice of the fact industry; empty where nobody has said
 * @param unit the county, bureau or park that looks after it
 * @param own its own unit of the unit tree, by whose posts it signs in; null for none
 * @param park the park that it lies in; empty for none
 * @param chain the industrial chain that it belongs to; empty for none
 * @param registered day of its registration; null where nobody has said
 */
public record LegalUnit(UUID id, String code, String name, String industry, UUID unit, UUID own, String park, String chain, LocalDate registered) {

    /** Characters of a name, and of what else is written of it in a line. */
    public static final int LONGEST = 120;

    /** The same, looked after by another unit, with another name or code. */
    public LegalUnit called(String otherCode, String otherName) {
        return new LegalUnit(id, otherCode, otherName, industry, unit, own, park, chain, registered);
    }

    LegalUnit withId(UUID given) {
        return new LegalUnit(given, code, name, industry, unit, own, park, chain, registered);
    }
}
