package luoshi.flood.station;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import luoshi.flood.Profile;
import luoshi.flood.Profile.Mapping;
import luoshi.flood.Stations;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How products speak: the list, and the form by which one is recorded or changed. */
@Controller
@RequestMapping("/flood/stations/profiles")
class ProfilePages {

    private static final int LONG = 200;
    private static final Map<String, String> FIELDS = Map.of("refusal.profile.key", "key", "refusal.profile.tolerance", "tolerance", "refusal.profile.mapping", "mapping", "refusal.profile.name", "name",
            "refusal.form.long", "", "refusal.profile.lines", "mapping");

    private final Stations stations;

    ProfilePages(Stations stations) {
        this.stations = stations;
    }

    @GetMapping
    @Asks("flood.edit")
    String list(@RequestParam(defaultValue = "") String key, Model model) {
        Profile chosen = stations.register().profiles().get(key);
        return show(chosen == null || chosen.equals(Profile.STANDARD) ? new Typed(Map.of("tolerance", String.valueOf(Profile.STANDARD.tolerance()))) : new Typed(of(chosen)), model);
    }

    private static Map<String, String> of(Profile one) {
        return Map.of("key", one.key(), "name", one.name(), "times", one.times().name(), "ends", one.ends().name(), "tolerance", String.valueOf(one.tolerance()), "mapping", ProfileLines.of(one), "note", one.note());
    }

    @PostMapping
    @Asks("flood.edit")
    String record(@RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Typed typed = new Typed(sent);
        try {
            Profile profile = read(typed);
            stations.record(who, profile);
            next.addFlashAttribute("note", new Note("profile.recorded", profile.name()));
            return "redirect:/flood/stations/profiles";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(typed.refused(refusal, FIELDS), model);
        }
    }

    private static Profile read(Typed typed) {
        String name = typed.text("name");
        if (name.isEmpty()) {
            throw new Refusal("profile.name");
        }
        Refusal.whereLonger(name, LONG);
        Refusal.whereLonger(typed.text("note"), LONG);
        List<Mapping> mappings = ProfileLines.read(typed.lines("mapping"));
        return new Profile(typed.text("key").toLowerCase(Locale.ROOT), name, typed.choice(Profile.Times.class, "times").orElse(Profile.Times.FIRST),
                typed.choice(Profile.Ends.class, "ends").orElse(Profile.Ends.EOT), typed.whole("tolerance", Profile.STANDARD.tolerance()), mappings, typed.text("note"));
    }

    private String show(Typed typed, Model model) {
        Collection<Profile> profiles = stations.register().profiles().values();
        model.addAttribute("profiles", profiles);
        model.addAttribute("typed", typed);
        return "flood/station/profiles";
    }
}
