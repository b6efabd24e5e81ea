package luoshi.pipeline.item;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
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
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.web.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is recorded of an item from its page. Whatever is wrong with it is told at once, and nothing that was typed or handed in is lost. */
@Controller
class ItemForms {

    private final Opened opened;
    private final Registers registers;
    private final ItemDesk desk;
    private final Intake intake;
    private final Door door;

    ItemForms(Opened opened, Registers registers, ItemDesk desk, Intake intake, Door door) {
        this.opened = opened;
        this.registers = registers;
        this.desk = desk;
        this.intake = intake;
        this.door = door;
    }

    /** What came with a request. */
    private record Sent(String key, UUID id, MultiValueMap<String, String> fields, SignedIn who, Shell shell, HttpServletRequest request) {}

    /** What a form asks for, of what was read of it. */
    private interface Asking {
        Ask of(Item item, Pipeline pipeline, Typed typed, Intake.Read read);
    }

    @PostMapping("/pipelines/{key}/items/{id}/fields")
    @Asks("pipelines.edit")
    String fields(@PathVariable String key, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        return record(new Sent(key, id, fields, who, shell, request), "update", (item, _, typed, read) ->
                Ask.of(item.id(), Entry.Kind.CHANGE, Said.of(read.values(), Map.of()), typed.get("note"), typed.seen()), model, response, next);
    }

    @PostMapping("/pipelines/{key}/items/{id}/stages")
    @Asks("pipelines.read")
    String stages(@PathVariable String key, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        Sent sent = new Sent(key, id, fields, who, shell, request);
        String stage = Typed.of("", fields).get("stage");
        boolean corrects = "yes".equals(fields.getFirst("correct"));
        return record(sent, corrects ? "correct" : "move." + stage, (item, pipeline, typed, read) -> {
            String name = pipeline.definition().stage(stage).map(Stage::name).map(one -> one.zh()).orElse(stage);
            LocalDate day = read.day(name, "day", desk.today());
            return Ask.of(item.id(), corrects ? Entry.Kind.CORRECT : Entry.Kind.MOVE, Said.of(read.values(), Map.of(stage, day)), typed.get("note"), typed.seen());
        }, model, response, next);
    }

    @PostMapping("/pipelines/{key}/items/{id}/exits")
    @Asks("pipelines.read")
    String exits(@PathVariable String key, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        String way = Typed.of("", fields).get("exit");
        return record(new Sent(key, id, fields, who, shell, request), "exit." + way, (item, pipeline, typed, read) -> {
            Exit exit = pipeline.definition().exit(way).orElse(null);
            LocalDate day = read.day(exit == null ? way : exit.name().zh(), "day", desk.today());
            return Ask.of(item.id(), exit != null && exit.back() ? Entry.Kind.RETURN : Entry.Kind.LEAVE, Said.of(read.values(), Map.of()).leaving(way, day), typed.get("note"), typed.seen());
        }, model, response, next);
    }

    @PostMapping("/pipelines/{key}/items/{id}/return")
    @Asks("pipelines.edit")
    String comeBack(@PathVariable String key, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        return record(new Sent(key, id, fields, who, shell, request), "return", (item, _, typed, read) -> Ask.of(item.id(), Entry.Kind.COME_BACK,
                Said.of(Map.of(), Map.of()).leaving(null, read.day(shell.t("item.return"), "day", desk.today())), typed.get("note"), typed.seen()), model, response, next);
    }

    @PostMapping("/pipelines/{key}/items/{id}/batches")
    @Asks("pipelines.edit")
    String batches(@PathVariable String key, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        return record(new Sent(key, id, fields, who, shell, request), "batches", (item, _, typed, _) -> {
            List<String> joined = typed.names("join.").stream().filter(name -> !typed.get(name).isEmpty()).map(name -> name.substring(5) + ":" + typed.get(name)).toList();
            return Ask.of(item.id(), Entry.Kind.CHANGE, Said.of(Map.of(), Map.of()).declaring(joined, typed.all("leave")), typed.get("note"), typed.seen());
        }, model, response, next);
    }

    @PostMapping("/pipelines/{key}/items/{id}/unit")
    @Asks("pipelines.edit")
    String unit(@PathVariable String key, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        return record(new Sent(key, id, fields, who, shell, request), "unit", (item, _, typed, read) -> {
            UUID unit = typed.id("unit");
            if (unit == null || opened.tree().find(unit).isEmpty()) {
                read.refusals().add(new Refusal("item.unit"));
            }
            return new Ask(item.id(), Entry.Kind.CHANGE, item.unit().equals(unit) ? null : unit, Said.of(Map.of(), Map.of()), typed.get("note"), List.of(), typed.seen());
        }, model, response, next);
    }

    @PostMapping("/pipelines/{key}/items/{id}/withdraw")
    @Asks("pipelines.edit")
    String withdraw(@PathVariable String key, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn who, @ModelAttribute("shell") Shell shell,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        return record(new Sent(key, id, fields, who, shell, request), "withdraw", (item, _, typed, _) ->
                Ask.of(item.id(), Entry.Kind.WITHDRAW, Said.of(Map.of(), Map.of()), typed.get("note"), typed.seen()), model, response, next);
    }

    private String record(Sent sent, String form, Asking asking, Model model, HttpServletResponse response, RedirectAttributes next) {
        Pipeline pipeline = opened.pipeline(sent.key);
        Item item = registers.find(pipeline, sent.id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        opened.require(sent.who, pipeline, item.unit());
        refuseStrangers(sent.who, pipeline, item);
        Typed typed = Typed.of(form, sent.fields);
        Intake.Read read = new Intake.Read(typed, pipeline, item, desk.today());
        Ask asked = asking.of(item, pipeline, typed, read);
        List<Typed.Held> files = intake.keep(sent.request, typed, pipeline.definition(), item.unit(), sent.who, read.refusals());
        Ask ask = asked.proving(Intake.proofs(files));
        List<Refusal> refusals = new ArrayList<>(read.refusals());
        if (refusals.isEmpty()) {
            try {
                registers.record(sent.who, pipeline, ask);
                next.addFlashAttribute("note", new Note("item.recorded").clearing(String.join("-", form, sent.id.toString(), String.valueOf(typed.seen()))));
                return "redirect:/pipelines/" + sent.key + "/items/" + sent.id;
            } catch (Refusals all) {
                refusals.addAll(all.all());
            }
        } else {
            registers.judge(sent.who, pipeline, List.of(ask)).stream().flatMap(wrong -> wrong.refusals().stream()).filter(why -> !why.key().equals("refusal.pipeline.nothing")).forEach(refusals::add);
        }
        AsOf now = AsOf.now(desk.today());
        Item fresh = registers.find(pipeline, sent.id).orElseThrow();
        model.addAttribute("view", desk.view(sent.who, pipeline, fresh, now, opened.tree(), typed.refused(refusals, files), new Names(sent.shell.words())));
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return "pipeline/item/item";
    }

    /** Files are kept, and forms shown again, only for somebody who may do something here at all. */
    private void refuseStrangers(SignedIn who, Pipeline pipeline, Item item) {
        if (!door.allows(who, "pipelines.edit", pipeline.keeper()) && !door.allows(who, "pipelines.check", item.unit())) {
            door.require(who, "pipelines.edit", item.unit());
        }
    }
}
