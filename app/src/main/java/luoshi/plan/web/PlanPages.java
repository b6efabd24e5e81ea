package luoshi.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.EditionList;
import luoshi.plan.OutputFormat;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import luoshi.plan.UnreadableDocumentException;
import luoshi.plan.output.ReadDocument;
import luoshi.plan.output.ReadingPage;
import luoshi.reading.PlanReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans: handing one in, and the document as it was written with everything that was read from it. */
@Controller
class PlanPages {

    private final Plans plans;
    private final EvidenceFiles evidence;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;
    private final String version;

    PlanPages(Plans plans, EvidenceFiles evidence, Units units, Door door, Reads reads, Clock clock, @Value("${luoshi.version}") String version) {
        this.plans = plans;
        this.evidence = evidence;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
        this.version = version;
    }

    /** A plan in the list, with the name of its unit and how far it has come. */
    public record Row(Plan plan, String unit, Plans.Standing standing) {}

    @GetMapping("/plans")
    @Asks("plans.read")
    String list(SignedIn who, Model model) {
        UnitTree tree = today();
        List<Plan> listed = plans.list(door.scope(who, "plans.read"));
        Map<UUID, Plans.Standing> standings = plans.standings(listed.stream().map(Plan::id).toList());
        model.addAttribute("rows", listed.stream()
                .map(plan -> new Row(plan, tree.name(plan.unit()), standings.get(plan.id())))
                .toList());
        model.addAttribute("edits", door.allowsSomewhere(who, "plans.edit"));
        return "plan/web/plans";
    }

    private UnitTree today() {
        return units.on(AsOf.now(CityClock.today(clock)));
    }

    @GetMapping("/plans/new")
    @Asks("plans.edit")
    String blank(SignedIn who, Model model) {
        Map<String, String> owners = owners(who);
        String own = who.units().map(UUID::toString).filter(owners::containsKey).findFirst().orElse("");
        return form(new PlanForm(own, "", String.valueOf(CityClock.today(clock).getYear()), Stage.DRAFT.name()), owners, model);
    }

    private Map<String, String> owners(SignedIn who) {
        Door.Scope scope = door.scope(who, "plans.edit");
        return today().choices(unit -> scope.covers(unit.id()));
    }

    private static String form(PlanForm form, Map<String, String> owners, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("owners", owners);
        return "plan/web/plan-new";
    }

    @PostMapping("/plans/new")
    @Asks("plans.edit")
    String receive(@ModelAttribute("form") PlanForm form, @RequestParam MultipartFile file, SignedIn who, HttpServletResponse response,
            RedirectAttributes next, Model model) throws IOException {
        Path copy = Files.createTempFile("luoshi-plan", ".tmp");
        try {
            door.require(who, "plans.edit", form.owner());
            file.transferTo(copy);
            UUID id = plans.receive(who.actor(), form.plan(), form.reached(), Plans.Received.of(file.getOriginalFilename(), copy));
            next.addFlashAttribute("note", new Note("plans.received", form.title()).clearing("plan-new"));
            return "redirect:/plans/" + id;
        } catch (UnreadableDocumentException unreadable) {
            model.addAttribute("refusal", new Refusal("plans.unreadable", unreadable.reason()));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        } finally {
            Files.deleteIfExists(copy);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(form, owners(who), model);
    }

    /** 文件体检单: the page that goes back to the drafting office. */
    @GetMapping("/plans/{id}/check-up.html")
    @Asks("plans.read")
    ResponseEntity<byte[]> checkUp(@PathVariable UUID id, @RequestParam(required = false) UUID edition, SignedIn who) {
        Plan plan = get(id, who, "/plans/" + id + "/check-up.html");
        Edition shown = EditionList.of(plans, plan, edition, false).shown().edition();
        ReadDocument document = read(shown, file(shown));
        return Download.text("文件体检单-" + plan.title() + ".html", OutputFormat.HTML.write(document.reading(), document.name(), version, document.on(), 0));
    }

    /** The file as it was handed in. */
    @GetMapping("/plans/{id}/file")
    @Asks("plans.read")
    void original(@PathVariable UUID id, @RequestParam(required = false) UUID edition, SignedIn who, HttpServletResponse response) throws IOException {
        Plan plan = get(id, who, "/plans/" + id + "/file");
        EvidenceFile file = file(EditionList.of(plans, plan, edition, false).shown().edition());
        Download.named(file.name()).build().getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        evidence.copy(file, response.getOutputStream());
    }

    private ReadDocument read(Edition edition, EvidenceFile file) {
        return new ReadDocument(file.name(), version, CityClock.today(clock), new PlanReader().read(plans.text(edition)));
    }

    private EvidenceFile file(Edition edition) {
        return evidence.find(edition.file()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan get(UUID id, SignedIn who, String path) {
        Plan plan = plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "plans.read", plan.unit());
        reads.write(who, "plans.read", plan.unit(), path);
        return plan;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place planList() {
            return new Place(100, "group.work", "place.plans", "/plans", "plans.read");
        }
    }
}
