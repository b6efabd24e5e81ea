package luoshi.matter.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.matter.Matter;
import luoshi.matter.Step;

/**
 * All that was recorded of a matter.
 *
 * @param versions what it was, by the row that steps name
 * @param steps its steps, the oldest first
 */
public record History(Map<UUID, Matter> versions, List<Step> steps) {}
