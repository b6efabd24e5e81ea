package luoshi.enterprise.criteria;

/**
 * Something that would have to be otherwise than it is, or that would have to be known.
 *
 * @param of key of the requirement or the item that it serves
 * @param what the expression whose value it is
 * @param back its years counted so many further back
 * @param have what it is; null where it is not known
 * @param sign how it has to stand to what is needed
 * @param need what is needed
 */
public record Change(String of, Expr what, int back, Object have, String sign, Object need) {

    /** What is not known may well be so already; yet nobody has shown it. */
    private static final double UNKNOWN = 0.5;

    /** How far it is from what is needed, as a number or a compound growth allows; null for what is no number or not known. */
    public Exact missing() {
        if (!(have instanceof Exact number) || !(need instanceof Exact wanted) || number.root() != 1) {
            return null;
        }
        Exact missing = wanted.plus(number.negative());
        return missing.signum() < 0 ? missing.negative() : missing;
    }

    /** How much of a change it is: the part of the way, from 0 to 1, that is missing; to compare changes by and for nothing else. */
    public double effort() {
        if (have == null) {
            return UNKNOWN;
        }
        if (!(have instanceof Exact number) || !(need instanceof Exact wanted)) {
            return 1;
        }
        double from = number.about();
        double to = wanted.about();
        return Math.min(1, Math.abs(to - from) / Math.max(Math.max(Math.abs(to), Math.abs(from)), 1e-9));
    }
}
