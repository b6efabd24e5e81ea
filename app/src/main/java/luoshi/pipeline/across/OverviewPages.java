package luoshi.pipeline.across;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.page.Lamp.Light;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.tally.Selection;
import luoshi.pipeline.tally.Tally.Total;
import luoshi.pipeline.web.MeasureView;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.RegisterFilter;
import luoshi.pipeline.web.Registry;
import luoshi.pipeline.web.SetWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** All registers on one page: how each stands, and which unit has most that is stuck. */
@Controller
public class OverviewPages {

    /** Rates that a register shows here: the first ones of its definition. */
    private static final int HEADLINES = 2;
    private static final int UNITS = 15;

    private final Pipelines pipelines;
    private final Registry registry;
    private final Door door;

    OverviewPages(Pipelines pipelines, Registry registry, Door door) {
        this.pipelines = pipelines;
        this.registry = registry;
        this.door = door;
    }

    /** A register with its items, of which is counted who is in hand, red, yellow, standing still, done. */
    public record Row(String key, String name, String keeper, Selection items, List<MeasureView> headlines) {

        /** How many belong to a set. */
        public int count(String set) {
            return items.count(set);
        }

        /** The list of who belongs to a set. */
        public String list(String set) {
            return new RegisterFilter(null, "", Map.of(), set, "", "").address("/pipelines/" + key + "/items");
        }
    }

    /** A unit with what is stuck there: red and standing still in each register, in their order. */
    public record UnitRow(UUID unit, String name, int stuck, List<Cell> cells) {}

    /** What is stuck of a unit in a register, and the list of it. */
    public record Cell(int red, int stalled, String list) {}

    @GetMapping("/pipelines")
    @Asks("pipelines.read")
    String overview(@AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        List<Row> rows = new ArrayList<>();
        Map<UUID, UnitRow> units = new HashMap<>();
        List<Pipeline> all = pipelines.list(asOf);
        for (int i = 0; i < all.size(); i++) {
            Register register = registry.open(all.get(i), Map.of(), asOf, who);
            rows.add(row(register, shell));
            stuck(register, i, all.size(), units);
        }
        model.addAttribute("rows", rows);
        List<UnitRow> acting = units.values().stream().filter(unit -> unit.stuck() > 0).sorted(Comparator.comparingInt(UnitRow::stuck).reversed().thenComparing(UnitRow::name)).limit(UNITS).toList();
        model.addAttribute("units", acting);
        model.addAttribute("stuck", IntStream.range(0, rows.size()).filter(i -> acting.stream().anyMatch(unit -> unit.cells().get(i).red() + unit.cells().get(i).stalled() > 0)).boxed().toList());
        model.addAttribute("defines", door.allowsSomewhere(who, "pipelines.define"));
        return "pipeline/across/overview";
    }

    private static Row row(Register register, Shell shell) {
        SetWords words = new SetWords(register.definition(), shell);
        List<MeasureView> headlines = register.measured(register.definition().measures().stream().filter(measure -> measure.whole() != null && measure.percent()).limit(HEADLINES).toList()).stream()
                .map(one -> MeasureView.of(one, register.definition(), register.filter(), words, register.asOf().day())).toList();
        return new Row(register.pipeline().key(), words.of(register.definition().name()), register.tree().name(register.pipeline().keeper()), register.items(), headlines);
    }

    private static void stuck(Register register, int place, int many, Map<UUID, UnitRow> units) {
        Selection items = register.items();
        Map<UUID, Total> reds = items.byUnit(Sets.lamp(Light.RED));
        Map<UUID, Total> stills = items.byUnit(Sets.STALLED);
        Stream.concat(reds.keySet().stream(), stills.keySet().stream()).distinct().forEach(unit -> {
            int red = reds.getOrDefault(unit, Total.NONE).items();
            int stalled = stills.getOrDefault(unit, Total.NONE).items();
            UnitRow before = units.getOrDefault(unit, new UnitRow(unit, register.tree().name(unit), 0, new ArrayList<>(Collections.nCopies(many, new Cell(0, 0, "")))));
            String set = red > 0 ? Sets.lamp(Light.RED) : Sets.STALLED;
            before.cells().set(place, new Cell(red, stalled, new RegisterFilter(unit, "", Map.of(), set, "", "").address("/pipelines/" + register.pipeline().key() + "/items")));
            units.put(unit, new UnitRow(unit, before.name(), before.stuck() + red + stalled, before.cells()));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place pipelinesPlace() {
            return new Place(130, "group.work", "place.pipelines", "/pipelines", "pipelines.read");
        }
    }
}
