package luoshi.pipeline.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.page.Lamp.Light;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.tally.Measured;
import luoshi.pipeline.tally.Question;
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
        Question question = register.question();
        Map<String, Total> totals = register.tally().totals(question);
        model.addAttribute("register", register.pipeline());
        model.addAttribute("definition", definition);
        model.addAttribute("filter", register.filter());
        model.addAttribute("chips", chips(totals, definition, words));
        model.addAttribute("rows", stages(register, totals, words));
        model.addAttribute("measures", register.measures().stream().map(one -> MeasureView.of(one, definition, register.filter(), words, asOf.day())).toList());
        model.addAttribute("compared", compared(definition).stream().map(measure -> words.of(measure.name())).toList());
        model.addAttribute("units", units(register, words));
        model.addAttribute("stuck", rows.of(register, rows.worst(register, STUCK), shell));
        model.addAttribute("periods", pipelines.periods(key, asOf));
        model.addAttribute("tree", register.tree());
        model.addAttribute("keeps", registry.keeps(who, register.pipeline()));
        model.addAttribute("adds", door.allowsSomewhere(who, "pipelines.edit"));
        model.addAttribute("words", words);
        return "pipeline/web/board";
    }

    private static List<Chip> chips(Map<String, Total> totals, Definition definition, SetWords words) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(totals, words, Sets.ALL, null));
        chips.add(chip(totals, words, Sets.OPEN, null));
        List.of(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN).forEach(light -> chips.add(chip(totals, words, Sets.lamp(light), light)));
        chips.add(chip(totals, words, Sets.STALLED, null));
        chips.add(chip(totals, words, Sets.ENDED, Light.TICK));
        definition.exits().stream().filter(exit -> !exit.back()).forEach(exit -> chips.add(chip(totals, words, Sets.out(exit.key()), null)));
        return chips;
    }

    private static Chip chip(Map<String, Total> totals, SetWords words, String set, Light light) {
        return new Chip(set, words.of(set), totals.getOrDefault(set, Total.NONE).items(), light);
    }

    private static List<Row> stages(Register register, Map<String, Total> totals, SetWords words) {
        List<Stage> stages = register.definition().stages();
        Map<String, Map<String, Total>> within = register.tally().within(register.question(), stages.stream().map(Sets::at).toList());
        int most = stages.stream().mapToInt(stage -> count(totals, Sets.reached(stage))).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        int nowhere = count(totals, Sets.NOWHERE);
        if (nowhere > 0) {
            Map<String, Total> there = register.tally().within(register.question(), List.of(Sets.NOWHERE)).get(Sets.NOWHERE);
            rows.add(new Row(words.of(Sets.NOWHERE), nowhere, nowhere, count(there, Sets.lamp(Light.RED)), count(there, Sets.lamp(Light.YELLOW)), count(there, Sets.STALLED), 0, Sets.NOWHERE, Sets.NOWHERE));
        }
        for (Stage stage : stages) {
            Map<String, Total> there = within.get(Sets.at(stage));
            int reached = count(totals, Sets.reached(stage));
            rows.add(new Row(words.of(stage.name()), reached, count(totals, Sets.at(stage)), count(there, Sets.lamp(Light.RED)), count(there, Sets.lamp(Light.YELLOW)),
                    count(there, Sets.STALLED), most == 0 ? 0 : Math.round(100f * reached / most), Sets.at(stage), Sets.reached(stage)));
        }
        return rows;
    }

    private static int count(Map<String, Total> totals, String set) {
        return totals.getOrDefault(set, Total.NONE).items();
    }

    private static List<Measure> compared(Definition definition) {
        return definition.measures().stream().filter(measure -> measure.whole() != null).limit(COMPARED).toList();
    }

    private static List<UnitRow> units(Register register, SetWords words) {
        Map<UUID, Map<String, Total>> totals = register.tally().byUnit(register.question());
        Map<UUID, List<Measured>> measured = register.byUnit(compared(register.definition()));
        List<UUID> order = register.tree().inOrder().stream().map(Unit::id).toList();
        return totals.entrySet().stream().sorted(Comparator.comparingInt(one -> order.indexOf(one.getKey()))).map(one -> new UnitRow(one.getKey(), register.tree().name(one.getKey()),
                count(one.getValue(), Sets.ALL), count(one.getValue(), Sets.OPEN), count(one.getValue(), Sets.lamp(Light.RED)), count(one.getValue(), Sets.STALLED),
                measured.getOrDefault(one.getKey(), List.of()).stream()
                        .map(each -> MeasureView.of(each, register.definition(), register.filter().of(one.getKey()), words, register.asOf().day())).toList())).toList();
    }
}
