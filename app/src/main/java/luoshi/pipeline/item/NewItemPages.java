package luoshi.pipeline.item;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Refusals;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.Stage.Who;
import luoshi.pipeline.web.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new item comes into its register. */
@Controller
class NewItemPages {

    private static final String FORM = "new";

    private final Opened opened;
    private final Registers registers;
    private final ItemDesk desk;
    private final Intake intake;
    private final Door door;

    NewItemPages(Opened opened, Registers registers, ItemDesk desk, Intake intake, Door door) {
        this.opened = opened;
        this.registers = registers;
        this.desk = desk;
        this.intake = intake;
        this.door = door;
    }

    @GetMapping("/pipelines/{key}/items/new")
    @Asks("pipelines.edit")
    String form(@PathVariable String key, @RequestParam MultiValueMap<String, String> asked, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        Pipeline pipeline = opened.pipeline(key);
        return shown(pipeline, who, Typed.prefilled(FORM, asked, fields(pipeline, who)), shell, model);
    }

    private List<Field> fields(Pipeline pipeline, SignedIn who) {
        boolean keeps = opened.keeps(who, pipeline);
        return pipeline.definition().fields().stream().filter(field -> !field.derived() && (keeps || field.who().isEmpty() || field.who().contains(Who.OWNER))).toList();
    }

    private String shown(Pipeline pipeline, SignedIn who, Typed typed, Shell shell, Model model) {
        Names names = new Names(shell.words());
        boolean keeps = opened.keeps(who, pipeline);
        model.addAttribute("pipeline", pipeline);
        model.addAttribute("names", names);
        model.addAttribute("typed", typed);
        model.addAttribute("keeps", keeps);
        model.addAttribute("units", opened.tree().choices(unit -> keeps || door.allows(who, "pipelines.edit", unit.id())));
        model.addAttribute("inputs", Input.all(FORM, fields(pipeline, who).stream(), null, typed, names, desk.today()));
        model.addAttribute("kinds", ItemDesk.kinds(pipeline.definition()));
        return "pipeline/item/new";
    }

    @PostMapping("/pipelines/{key}/items/new")
    @Asks("pipelines.edit")
    String add(@PathVariable String key, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        Pipeline pipeline = opened.pipeline(key);
        Typed typed = Typed.of(FORM, fields);
        UUID unit = typed.id("unit");
        Intake.Read read = new Intake.Read(typed, pipeline, null, desk.today());
        if (unit == null || opened.tree().find(unit).isEmpty()) {
            read.refusals().add(new Refusal("item.unit"));
            unit = pipeline.keeper();
        } else if (!opened.keeps(who, pipeline)) {
            door.require(who, "pipelines.edit", unit);
        }
        Entry.Kind kind = "yes".equals(typed.get("known")) ? Entry.Kind.TAKE_OVER : Entry.Kind.ADD;
        Said said = Said.of(read.values(), days(pipeline, typed, read));
        boolean acts = opened.keeps(who, pipeline) || door.allows(who, "pipelines.edit", unit);
        List<Typed.Held> files = acts ? intake.keep(request, typed, pipeline.definition(), unit, who, read.refusals()) : List.of();
        Ask ask = new Ask(null, kind, unit, said, typed.get("note"), Intake.proofs(files), 0);
        List<Refusal> refusals = new ArrayList<>(read.refusals());
        if (refusals.isEmpty()) {
            try {
                UUID item = registers.record(who, pipeline, ask);
                next.addFlashAttribute("note", new Note("item.recorded").clearing("item-new-" + key + typed.draft()));
                return "redirect:/pipelines/" + key + "/items/" + item;
            } catch (Refusals all) {
                refusals.addAll(all.all());
            }
        } else {
            registers.judge(who, pipeline, List.of(ask)).stream().flatMap(wrong -> wrong.refusals().stream()).filter(why -> !why.key().equals("refusal.pipeline.nothing")).forEach(refusals::add);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return shown(pipeline, who, typed.refused(refusals, files), shell, model);
    }

    private static Map<String, LocalDate> days(Pipeline pipeline, Typed typed, Intake.Read read) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (Stage stage : pipeline.definition().stages()) {
            LocalDate day = read.day(stage.name().zh(), "day." + stage.key(), null);
            if (day != null) {
                days.put(stage.key(), day);
            }
        }
        return days;
    }
}
