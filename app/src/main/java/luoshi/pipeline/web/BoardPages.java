package luoshi.pipeline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.page.Lamp.Light;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.tally.Measured;
import luoshi.pipeline.tally.Selection;
import luoshi.pipeline.tally.Tally.Total;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a register: how many stand at which stage, how far they have come, what is stuck, and its rates. */
@Controller
public class BoardPages {

    /** What is stuck is shown so far; the rest is a click away. */
    private static final int STUCK = 12;
    /** Measures that units are compared by on the board: more make no table that anybody reads. */
    private static final int COMPARED = 3;

    private final Registry registry;
    private final ItemRows rows;
    private final Pipelines pipelines;
    private final Door door;

    BoardPages(Registry registry, ItemRows rows, Pipelines pipelines, Door door) {
        this.registry = registry;
        this.rows = rows;
        this.pipelines = pipelines;
        this.door = door;
    }

    /**
     * A stage on the board.
     *
     * @param name what it is called
     * @param reached how many have reached it
     * @param here how many stand there
     * @param red of these, with a red lamp
     * @param yellow of these, with a yellow one
     * @param stalled of these, standing still
     * @param share how many hundredths of the first stage have reached it, for the bar
     * @param set the set of who stands there
     * @param reachedSet the set of who has reached it
     */
    public record Row(String name, int reached, int here, int red, int yellow, int stalled, int share, String set, String reachedSet) {}

    /** A number with the list behind it. */
    public record Chip(String set, String name, int count, Light light) {}

    /** A unit with what it has and how it does. */
    public record UnitRow(UUID unit, String name, int all, int open, int red, int stalled, List<MeasureView> measures) {}

    @GetMapping("/pipelines/{key}")
    @Asks("pipelines.read")
    String board(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Register register = registry.open(key, sent, asOf, who);
        Definition definition = register.definition();
        SetWords words = new SetWords(definition, shell);
        Selection items = register.items();
        model.addAttribute("register", register.pipeline());
        model.addAttribute("definition", definition);
        model.addAttribute("filter", register.filter());
        model.addAttribute("chips", chips(items, definition, words));
        model.addAttribute("rows", stages(register, items, words));
        model.addAttribute("measures", register.measured(definition.measures()).stream().map(one -> MeasureView.of(one, definition, register.filter(), words, asOf.day())).toList());
        model.addAttribute("compared", compared(definition).stream().map(measure -> words.of(measure.name())).toList());
        model.addAttribute("units", units(register, items, words));
        model.addAttribute("stuck", rows.of(register, rows.worst(register, STUCK), shell));
        model.addAttribute("periods", pipelines.periods(key, asOf));
        model.addAttribute("tree", register.tree());
        model.addAttribute("keeps", registry.keeps(who, register.pipeline()));
        model.addAttribute("adds", door.allowsSomewhere(who, "pipelines.edit"));
        model.addAttribute("words", words);
        return "pipeline/web/board";
    }

    private static List<Chip> chips(Selection items, Definition definition, SetWords words) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(items, words, Sets.ALL, null));
        chips.add(chip(items, words, Sets.OPEN, null));
        List.of(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN).forEach(light -> chips.add(chip(items, words, Sets.lamp(light), light)));
        chips.add(chip(items, words, Sets.STALLED, null));
        chips.add(chip(items, words, Sets.ENDED, Light.TICK));
        definition.exits().stream().filter(exit -> !exit.back()).forEach(exit -> chips.add(chip(items, words, Sets.out(exit.key()), null)));
        return chips;
    }

    private static Chip chip(Selection items, SetWords words, String set, Light light) {
        return new Chip(set, words.of(set), items.count(set), light);
    }

    private static List<Row> stages(Register register, Selection items, SetWords words) {
        List<Stage> stages = register.definition().stages();
        int most = stages.stream().mapToInt(stage -> items.count(Sets.reached(stage))).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        int nowhere = items.count(Sets.NOWHERE);
        if (nowhere > 0) {
            rows.add(row(words.of(Sets.NOWHERE), nowhere, 0, items.in(Sets.NOWHERE), Sets.NOWHERE, Sets.NOWHERE));
        }
        for (Stage stage : stages) {
            int reached = items.count(Sets.reached(stage));
            rows.add(row(words.of(stage.name()), reached, most == 0 ? 0 : Math.round(100f * reached / most), items.in(Sets.at(stage)), Sets.at(stage), Sets.reached(stage)));
        }
        return rows;
    }

    private static Row row(String name, int reached, int share, Selection there, String set, String reachedSet) {
        return new Row(name, reached, there.count(), there.count(Sets.lamp(Light.RED)), there.count(Sets.lamp(Light.YELLOW)), there.count(Sets.STALLED), share, set, reachedSet);
    }

    private static List<Measure> compared(Definition definition) {
        return definition.measures().stream().filter(measure -> measure.whole() != null).limit(COMPARED).toList();
    }

    private static List<UnitRow> units(Register register, Selection items, SetWords words) {
        Map<UUID, Total> all = items.byUnit(Sets.ALL);
        Map<UUID, Total> open = items.byUnit(Sets.OPEN);
        Map<UUID, Total> red = items.byUnit(Sets.lamp(Light.RED));
        Map<UUID, Total> stalled = items.byUnit(Sets.STALLED);
        Map<UUID, List<Measured>> measured = register.byUnit(compared(register.definition()));
        return all.keySet().stream().sorted(register.treeOrder()).map(unit -> new UnitRow(unit, register.tree().name(unit), count(all, unit), count(open, unit), count(red, unit), count(stalled, unit),
                measured.getOrDefault(unit, List.of()).stream().map(each -> MeasureView.of(each, register.definition(), register.filter().of(unit), words, register.asOf().day())).toList())).toList();
    }

    private static int count(Map<UUID, Total> units, UUID unit) {
        return units.getOrDefault(unit, Total.NONE).items();
    }
}
