package luoshi.people.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import luoshi.page.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may see: the page to sign in, and the choice of language. */
@Controller
class SignInPages {

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        String note = request.getParameter("out") != null ? "sign-in.out" : request.getParameter("ended") != null ? "sign-in.ended" : "";
        model.addAttribute("form", new Form("", note, false));
        return "people/session/sign-in";
    }

    /** Where a refused attempt is forwarded to, with the name as it was typed. */
    @RequestMapping(path = "/sign-in/again", method = RequestMethod.POST)
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object refused = request.getAttribute("refused");
        if (refused == null) {
            return "redirect:/sign-in";
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        String name = request.getParameter("name");
        model.addAttribute("form", new Form(name == null ? "" : name, refused.toString(), true));
        return "people/session/sign-in";
    }

    /** Changes the language and goes back to a page of ours. */
    @PostMapping("/language")
    String language(@RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(Languages.COOKIE, Words.Language.of(to).tag());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return "redirect:" + (back.length() < 2_000 && back.matches("/(?![/\\\\])[\\w/.?&=%+~:,-]*") ? back : "/");
    }

    /**
     * The form as it is shown.
     *
     * @param name what was typed
     * @param note key of a sentence above it, empty for none
     * @param wrong whether the sentence tells of a failure
     */
    public record Form(String name, String note, boolean wrong) {}
}
