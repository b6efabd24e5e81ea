package luoshi.desk.web;

import java.util.Arrays;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.CourseWords;
import luoshi.journal.AsOf;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 驾驶舱: the city on one screen, for any day. */
@Controller
class CockpitPage {

    private final Cockpit cockpit;
    private final Units units;

    CockpitPage(Cockpit cockpit, Units units) {
        this.cockpit = cockpit;
        this.units = units;
    }

    @GetMapping("/cockpit")
    @Asks("indicators.read")
    String cockpit(AsOf asOf, SignedIn who, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        UnitTree tree = units.on(asOf);
        model.addAttribute("view", cockpit.of(who, asOf, tree));
        model.addAttribute("told", new CourseWords(shell.words(), tree::name));
        model.addAttribute("tree", tree);
        model.addAttribute("lights", Arrays.asList(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN, Light.TICK));
        return "desk/web/cockpit";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place cockpitPlace() {
            return new Place(5, "group.work", "place.cockpit", "/cockpit", "indicators.read");
        }
    }
}
