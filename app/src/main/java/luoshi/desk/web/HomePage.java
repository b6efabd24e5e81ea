package luoshi.desk.web;

import luoshi.page.Place;
import luoshi.people.Asks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomePage {

    @GetMapping("/")
    @Asks("desk.read")
    String home() {
        return "desk/web/home";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place home() {
            return new Place(0, "group.work", "place.home", "/", "desk.read");
        }
    }
}
