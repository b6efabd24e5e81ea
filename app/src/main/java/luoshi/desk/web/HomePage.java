package luoshi.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Place;
import luoshi.page.ShownNumber;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.pipeline.RegisterDuties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for who looks, for which units they look, and how many units of each kind there are. */
@Controller
class HomePage {

    private final Mine mine;
    private final FigureWork figures;
    private final RegisterDuties registers;
    private final Units units;
    private final Clock clock;

    HomePage(Mine mine, FigureWork figures, RegisterDuties registers, Units units, Clock clock) {
        this.mine = mine;
        this.figures = figures;
        this.registers = registers;
        this.units = units;
        this.clock = clock;
    }

    /**
     * How many units of a kind there are.
     *
     * @param kind the kind
     * @param number the count with its facts
     */
    public record Tile(UnitKind kind, ShownNumber number) {}

    /**
     * A post of the person who looks.
     *
     * @param title what it is called
     * @param unit its unit
     * @param below how many units stand below that
     */
    public record OwnPost(String title, Unit unit, long below) {}

    @GetMapping("/")
    @Asks("desk.read")
    String home(AsOf asOf, SignedIn who, Model model) {
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        model.addAttribute("piles", mine.of(who));
        model.addAttribute("figures", figures.of(who));
        model.addAttribute("registers", registers.of(who));
        model.addAttribute("tree", tree);
        model.addAttribute("posts", who.posts().stream()
                .flatMap(post -> tree.find(post.unit()).stream().map(unit -> new OwnPost(post.title(), unit, below(tree, unit))))
                .toList());
        model.addAttribute("tiles", tiles(units.on(asOf), asOf.day()));
        return "desk/web/home";
    }

    private static long below(UnitTree tree, Unit unit) {
        return tree.inOrder().stream().filter(other -> tree.within(other.id(), unit.id())).count() - 1;
    }

    private static List<Tile> tiles(UnitTree tree, LocalDate day) {
        return Arrays.stream(UnitKind.values())
                .map(kind -> new Tile(kind, ShownNumber.count(tree.inOrder().stream().filter(unit -> unit.kind() == kind).count(), "", day, "/units?kind=" + kind)))
                .filter(tile -> !tile.number().value().equals("0"))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place home() {
            return new Place(0, "group.work", "place.home", "/", "desk.read");
        }
    }
}
