package luoshi.plan.web;

import java.io.Serializable;
import java.util.UUID;
import luoshi.plan.secrecy.MarkedFile;

/**
 * The file that was refused last in a session for its marking.
 *
 * @param file what is known of it
 * @param unit the unit for which it was handed in
 */
public record RefusedFile(MarkedFile file, UUID unit) implements Serializable {

    static final String ATTRIBUTE = "plan.refused";
}
