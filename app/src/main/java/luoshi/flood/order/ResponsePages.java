package luoshi.flood.order;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.response.Move;
import luoshi.flood.response.Response;
import luoshi.flood.response.Responses;
import luoshi.flood.response.Step;
import luoshi.flood.task.Answer;
import luoshi.flood.task.Answers;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one response, its steps, and its orders on paper. */
@Controller
@RequestMapping("/flood/responses/{id}")
class ResponsePages {

    private static final MediaType WORD = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ResponseDesk desk;
    private final Responses responses;
    private final Answers answers;
    private final Door door;
    private final Clock clock;

    ResponsePages(ResponseDesk desk, Responses responses, Answers answers, Door door, Clock clock) {
        this.desk = desk;
        this.responses = responses;
        this.answers = answers;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping
    @Asks("flood.read")
    String page(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        return shown(desk.open(id), Map.of(), shell, who, model);
    }

    private String shown(Response response, Map<String, String> sent, Shell shell, SignedIn who, Model model) {
        ResponseView view = desk.view(response, shell);
        model.addAttribute("view", view);
        model.addAttribute("typed", new Typed(sent));
        model.addAttribute("responds", door.allowsSomewhere(who, "flood.respond"));
        model.addAttribute("signs", door.allowsSomewhere(who, "flood.sign") && view.signing().holders().stream().anyMatch(holder -> holder.person().equals(who.person().id())));
        return "flood/order/response";
    }

    /** Where somebody else was first, the page shows what they did, and what was typed stays. */
    private String done(UUID id, Map<String, String> sent, String note, Runnable work, Asked asked) {
        desk.open(id);
        try {
            work.run();
            asked.next().addFlashAttribute("note", new Note(note));
            return "redirect:/flood/responses/" + id;
        } catch (Refusal refusal) {
            asked.answer().setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            asked.model().addAttribute("refusal", refusal);
            return shown(desk.open(id), sent, asked.shell(), asked.who(), asked.model());
        }
    }

    /** Who asks, and what is answered with. */
    private record Asked(SignedIn who, Shell shell, Model model, HttpServletResponse answer, RedirectAttributes next) {}

    @PostMapping("/propose")
    @Asks("flood.respond")
    String propose(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(id, sent, "flood.done.proposed", () -> {
            Move move = typed.one(Move.class, "move");
            responses.propose(who, id, typed.number("seen"), move, move == Move.END ? 0 : typed.number("level"), typed.text("ground"));
        }, new Asked(who, shell, model, answer, next));
    }

    @PostMapping("/deliberate")
    @Asks("flood.respond")
    String deliberate(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(id, sent, "flood.done.deliberated", () -> responses.deliberate(who, id, typed.number("seen"),
                new Step.Deliberation(typed.number("level"), typed.text("party"), typed.text("minutes"), typed.text("advice"), typed.moment("held", clock.instant()))), new Asked(who, shell, model, answer, next));
    }

    @PostMapping("/draft")
    @Asks("flood.respond")
    String draft(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(id, sent, "flood.done.drafted", () -> responses.draft(who, id, typed.number("seen"),
                new Step.Order(typed.text("reference"), typed.text("title"), typed.text("body"))), new Asked(who, shell, model, answer, next));
    }

    @PostMapping("/drop")
    @Asks("flood.respond")
    String drop(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(id, sent, "flood.done.dropped", () -> responses.drop(who, id, typed.number("seen"), typed.text("why")), new Asked(who, shell, model, answer, next));
    }

    @PostMapping("/sign")
    @Asks("flood.sign")
    String sign(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(id, sent, "flood.done.signed", () -> responses.sign(who, id, typed.number("seen")), new Asked(who, shell, model, answer, next));
    }

    /** 电话叫应: the duty officer records who was spoken to, and what they read back or report. */
    @PostMapping("/calls")
    @Asks("flood.respond")
    String call(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(id, sent, "flood.done.called", () -> {
            UUID unit = typed.id("unit");
            Answer.Kind kind = typed.one(Answer.Kind.class, "kind");
            if (kind == Answer.Kind.CALLED) {
                answers.receive(who, id, unit, Answer.Way.PHONE, typed.text("spoke"), typed.text("said"));
            } else {
                answers.report(who, id, new Answer(typed.text("task"), unit, kind, Answer.Way.PHONE, typed.text("spoke"), typed.text("said"), null));
            }
        }, new Asked(who, shell, model, answer, next));
    }

    @GetMapping("/orders/{number:\\d{1,4}}")
    @Asks("flood.read")
    String order(@PathVariable UUID id, @PathVariable int number, Model model) {
        Response response = desk.open(id);
        OrderDocument.Printed printed = desk.printed(response, number);
        model.addAttribute("response", response);
        model.addAttribute("order", new Step.Order(printed.reference(), printed.title(), printed.body()));
        model.addAttribute("organ", printed.organ());
        model.addAttribute("signer", printed.signer());
        model.addAttribute("signed", printed.signed() == null ? "" : OrderText.moment(printed.signed()));
        model.addAttribute("number", number);
        return "flood/order/order";
    }

    @GetMapping("/orders/{number:\\d{1,4}}/word")
    @Asks("flood.read")
    ResponseEntity<byte[]> word(@PathVariable UUID id, @PathVariable int number) throws IOException {
        Response response = desk.open(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OrderDocument.Printed printed = desk.printed(response, number);
        OrderDocument.write(printed, bytes);
        return Download.named((response.isDrill() ? "演练-" : "") + printed.title() + ".docx").contentType(WORD).body(bytes.toByteArray());
    }
}
