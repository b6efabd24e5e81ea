package luoshi.plan.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.plan.Plan;
import luoshi.plan.secrecy.MarkedFile;
import org.springframework.ui.Model;

/** A document that was handed in and is not taken: why, and what can be shown beside it. */
final class NotTakenException extends Exception {

    private final transient Refusal refusal;
    private final transient Plan held;
    private final transient MarkedFile marked;

    private NotTakenException(Refusal refusal, Plan held, MarkedFile marked) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
        this.held = held;
        this.marked = marked;
    }

    static NotTakenException because(Refusal refusal) {
        return new NotTakenException(refusal, null, null);
    }

    /** A plan holds it already; null for one that the person may not read. */
    static NotTakenException held(Plan held) {
        return new NotTakenException(new Refusal("plans.held"), held, null);
    }

    /** It carries a marking against which an appeal can be filed; null where it cannot. */
    static NotTakenException marked(Refusal refusal, MarkedFile marked) {
        return new NotTakenException(refusal, null, marked);
    }

    Refusal refusal() {
        return refusal;
    }

    /** The plan that holds it, for who may read it; else null. */
    Plan held() {
        return held;
    }

    /** The file for which an appeal can be filed; null where none can. */
    MarkedFile marked() {
        return marked;
    }

    /** Puts why onto the page; a file refused for its marking stays known to the session, without its content, so that an appeal can name it and no other. */
    void show(Model model, HttpSession session, UUID unit) {
        if (marked != null) {
            session.setAttribute(RefusedFile.ATTRIBUTE, new RefusedFile(marked, unit));
        }
        model.addAttribute("refusal", refusal);
        model.addAttribute("held", held);
        model.addAttribute("appealable", marked != null);
    }
}
