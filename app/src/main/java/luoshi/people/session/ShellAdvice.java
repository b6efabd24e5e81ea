package luoshi.people.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the shell around every page. */
@ControllerAdvice
class ShellAdvice {

    private final List<Place> places;
    private final Door door;
    private final Visitor visitor;
    private final Units units;
    private final Clock clock;
    private final Genesis genesis;
    private final AsOfArgument asOf;

    ShellAdvice(List<Place> places, Door door, Visitor visitor, Units units, Clock clock, Genesis genesis, AsOfArgument asOf) {
        this.places = places.stream().sorted(Comparator.comparing(Place::order)).toList();
        this.door = door;
        this.visitor = visitor;
        this.units = units;
        this.clock = clock;
        this.genesis = genesis;
        this.asOf = asOf;
    }

    /** None for programs, which see no pages. */
    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        if (ApiSecurity.asks(request)) {
            return null;
        }
        SignedIn who = visitor.of(request).orElse(null);
        Words words = Words.in(Languages.of(request));
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                words,
                who == null ? null : new Shell.Who(who.person().name(), post(who)),
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()),
                who == null || who.mustChangePassword() ? List.of() : places.stream().filter(place -> door.allowsSomewhere(who, place.action())).toList(),
                token == null ? null : new Shell.FormToken(token.getParameterName(), token.getToken()),
                asOf.shown(request),
                genesis.isStaged() ? words.t("shell.staged") : "");
    }

    private String post(SignedIn who) {
        var tree = units.on(AsOf.now(CityClock.today(clock)));
        return who.posts().stream()
                .map(post -> tree.find(post.unit()).map(unit -> unit.shortName() + " ").orElse("") + post.title())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
