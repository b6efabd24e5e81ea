package luoshi.pipeline;

import java.util.UUID;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.definition.Definition;

/**
 * A pipeline 管道 with its register.
 *
 * @param key by which it is known through all versions of its definition
 * @param keeper the unit that keeps the register
 * @param versions its definition through time
 */
public record Pipeline(String key, UUID keeper, Versions versions) {

    /** The newest version of its definition. */
    public Definition definition() {
        return versions.latest();
    }
}
