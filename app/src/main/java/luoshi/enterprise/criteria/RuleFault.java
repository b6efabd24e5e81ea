package luoshi.enterprise.criteria;

/** A rule file cannot be read: where in it, and why. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Where, and why with what to write instead. */
    public RuleFault(String where, String why) {
        super(where + "：" + why);
    }
}
