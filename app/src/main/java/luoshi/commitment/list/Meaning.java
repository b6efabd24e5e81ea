package luoshi.commitment.list;

import java.util.Set;
import luoshi.commitment.Target;
import luoshi.commitment.TargetKind;

/** What a target's words mean when it is judged: 民法典 art. 1259 has 以上, 以下, 以内 include the number, and 超过, 不满 exclude it. */
public final class Meaning {

    private static final Set<String> HOPED_FOR = Set.of("力争", "争取", "力求");

    private Meaning() {}

    /** Key of the words that say it: of the bound of a number, or of the kind of a goal without one. */
    public static String key(Target target) {
        return target.kind() == TargetKind.NUMBER ? "meaning." + target.bound().name() : "meaning." + target.kind().name();
    }

    /** Whether the document promises no more than to strive for it. */
    public static boolean hopedFor(Target target) {
        return HOPED_FOR.contains(target.hedge());
    }
}
