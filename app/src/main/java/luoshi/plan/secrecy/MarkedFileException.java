package luoshi.plan.secrecy;

import luoshi.people.Refusal;

/** A file that is not taken because of its classification marking. */
public final class MarkedFileException extends RuntimeException {

    private final transient MarkedFile file;
    private final transient Refusal refusal;
    private final boolean appealable;

    private MarkedFileException(MarkedFile file, Refusal refusal, boolean appealable) {
        super(refusal.key(), null, false, false);
        this.file = file;
        this.refusal = refusal;
        this.appealable = appealable;
    }

    /** Of a file that nobody has appealed for yet. */
    static MarkedFileException appealable(MarkedFile file) {
        return new MarkedFileException(file, new Refusal("plans.classified", file.words()), true);
    }

    /** Of a file on whose appeal nobody has decided yet. */
    static MarkedFileException waiting(MarkedFile file) {
        return new MarkedFileException(file, new Refusal("appeals.waiting", file.words()), false);
    }

    /** Of a file whose appeal was denied. */
    static MarkedFileException denied(MarkedFile file, String ground) {
        return new MarkedFileException(file, new Refusal("appeals.denied", file.words(), ground), false);
    }

    /** The file. */
    public MarkedFile file() {
        return file;
    }

    /** What is said to who handed it in. */
    public Refusal refusal() {
        return refusal;
    }

    /** Whether an appeal can be filed: there has been none for these bytes. */
    public boolean appealable() {
        return appealable;
    }
}
