package luoshi.plan;

import java.util.List;
import java.util.UUID;

/** stub */
public record Lineage() {
    /** stub */
    public List<Sentence> heirs(UUID edition, int number) { return List.of(); }
}
