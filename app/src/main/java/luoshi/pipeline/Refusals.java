package luoshi.pipeline;

import java.util.List;
import luoshi.people.Refusal;

/** Several things for which something is not done; all of them are told at once. */
public final class Refusals extends RuntimeException {

    private final transient List<Refusal> all;

    /** At least one. */
    public Refusals(List<Refusal> all) {
        super(all.stream().map(Refusal::getMessage).toList().toString(), null, false, false);
        this.all = List.copyOf(all);
    }

    /** All of them. */
    public List<Refusal> all() {
        return all;
    }
}
