package luoshi.notice.web;

import java.util.Optional;
import luoshi.notice.Inbox;
import luoshi.page.Shell;
import luoshi.people.SignedIn;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts into the shell around every page how many messages wait for who looks at it. */
@ControllerAdvice
class UnreadAdvice {

    private final Inbox inbox;

    UnreadAdvice(Inbox inbox) {
        this.inbox = inbox;
    }

    /** It names the shell as what it needs, so that it is asked after who makes one; what was sent is not bound to it, nor read, as it may be unreadable. */
    @ModelAttribute
    void count(@ModelAttribute(name = "shell", binding = false) Shell shell, Optional<SignedIn> who, Model model) {
        if (shell != null && who.isPresent() && shell.leadsTo(InboxPages.PATH)) {
            model.addAttribute("shell", shell.waiting(InboxPages.PATH, inbox.unread(who.get())));
        }
    }
}
