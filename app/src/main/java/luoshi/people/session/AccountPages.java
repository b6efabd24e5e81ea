package luoshi.people.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Passwords;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: the password, and where they are signed in. */
@Controller
class AccountPages {

    private final Passwords passwords;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    AccountPages(Passwords passwords, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    @Asks("account.use")
    String account(SignedIn who, HttpServletRequest request, Model model) {
        String own = request.getSession().getId();
        model.addAttribute("who", who);
        model.addAttribute("sessions", sessions.findByPrincipalName(who.person().id().toString()).values().stream()
                .map(session -> new OpenSession(session.getCreationTime(), session.getLastAccessedTime(), session.getId().equals(own)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList());
        return "people/session/account";
    }

    /** Ends all sessions of the person, this one too. */
    @PostMapping("/account/sign-out-everywhere")
    @Asks("account.use")
    String signOutEverywhere(SignedIn who, HttpSession session) {
        sessions.findByPrincipalName(who.person().id().toString()).keySet().forEach(sessions::deleteById);
        session.invalidate();
        return "redirect:/sign-in?out";
    }

    @GetMapping("/account/password")
    @Asks("account.use")
    String password(SignedIn who, Model model) {
        model.addAttribute("refusal", null);
        model.addAttribute("first", who.mustChangePassword());
        return "people/session/password";
    }

    @PostMapping("/account/password")
    @Asks("account.use")
    String change(@RequestParam String current, @RequestParam String chosen, @RequestParam String again,
            SignedIn who, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            if (!passwords.opens(who.person().id(), current)) {
                throw new Refusal("password.current");
            }
            if (!chosen.equals(again)) {
                throw new Refusal("password.again");
            }
            passwords.choose(who.actor(), who.person(), chosen);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            model.addAttribute("first", who.mustChangePassword());
            return "people/session/password";
        }
        String own = request.getSession().getId();
        sessions.findByPrincipalName(who.person().id().toString()).keySet().stream().filter(id -> !id.equals(own)).forEach(sessions::deleteById);
        return "redirect:/";
    }

    /**
     * Where the person is signed in.
     *
     * @param since since when
     * @param lastUsed the last request
     * @param here whether it is the browser that asks
     */
    public record OpenSession(Instant since, Instant lastUsed, boolean here) {}

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place account() {
            return new Place(900, "group.own", "place.account", "/account", "account.use");
        }
    }
}
