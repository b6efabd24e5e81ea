package luoshi.enterprise.criteria;

/** A rule file cannot be read: where in it, and why. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    RuleFault(String where, String why) {
        super(where + "：" + why);
    }
}
