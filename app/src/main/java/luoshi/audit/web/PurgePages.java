package luoshi.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.audit.PurgeRequest;
import luoshi.audit.PurgeRequests;
import luoshi.evidence.Resting;
import luoshi.journal.Entries;
import luoshi.page.Paged;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 清除申请: asking for facts to be purged, and deciding. */
@Controller
class PurgePages {

    private static final String DONE = "done";

    private final PurgeRequests requests;
    private final Entries entries;
    private final People people;
    private final Door door;

    PurgePages(PurgeRequests requests, Entries entries, People people, Door door) {
        this.requests = requests;
        this.entries = entries;
        this.people = people;
        this.door = door;
    }

    /**
     * The form as it was typed.
     *
     * @param positions where the facts' entries are
     * @param reason on what ground
     * @param inUse whether something in force rests on them
     */
    public record Form(String positions, String reason, boolean inUse) {}

    @GetMapping("/purges")
    @Asks("purge.read")
    String list(@RequestParam(required = false) Long below, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        Paged<PurgeRequest> page = Paged.read(UriComponentsBuilder.fromPath("/purges"), below, step -> requests.list(step.below(), step.limit()), PurgeRequest::arrival);
        Names names = names(page.rows());
        model.addAttribute("page", page.map(request -> PurgeRow.of(request, entries, names, shell.words())));
        model.addAttribute("mayAsk", door.allowsSomewhere(who, "purge.request"));
        return "audit/web/purges";
    }

    private Names names(List<PurgeRequest> shown) {
        return Names.of(people, shown.stream()
                .flatMap(request -> Stream.concat(Stream.of(request.requestedBy()), Stream.ofNullable(request.decision()).map(PurgeRequest.Decision::by)))
                .collect(Collectors.toSet()));
    }

    @GetMapping("/purges/new")
    @Asks("purge.request")
    String blank(@RequestParam(defaultValue = "") String position, Model model) {
        return form(new Form(position, "", false), null, model);
    }

    private static String form(Form form, Refusal refusal, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        return "audit/web/purge-form";
    }

    @PostMapping("/purges")
    @Asks("purge.request")
    String request(@RequestParam(defaultValue = "") String positions, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean aware, SignedIn who,
            Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            UUID id = requests.request(who, positions(positions), reason, aware);
            flash.addFlashAttribute(DONE, "purge.done.asked");
            return "redirect:/purges/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(new Form(positions, reason, aware || refusal.key().endsWith(PurgeRequests.IN_USE)), refusal, model);
        }
    }

    /** Numbers as people write them in a field: with spaces, commas, 、 or on lines of their own. */
    private static SortedSet<Long> positions(String field) {
        try {
            return Arrays.stream(field.split("[\\s,，、;；]+")).filter(number -> !number.isEmpty()).map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
        } catch (NumberFormatException malformed) {
            throw new Refusal("purge.positions", PurgeRequests.MOST);
        }
    }

    @GetMapping("/purges/{id}")
    @Asks("purge.read")
    String one(@PathVariable UUID id, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        return show(get(id), new Deciding(who, "", null), shell, model);
    }

    private record Deciding(SignedIn who, String note, Refusal refusal) {}

    private String show(PurgeRequest request, Deciding deciding, Shell shell, Model model) {
        SignedIn who = deciding.who;
        model.addAttribute("row", PurgeRow.of(request, entries, names(List.of(request)), shell.words()));
        model.addAttribute("targets", request.targets().stream().map(target -> TargetRow.of(target, requests.resting(target), entries, shell.words())).toList());
        model.addAttribute("mayDecide", request.isOpen() && door.allowsSomewhere(who, "purge.approve") && !request.requestedBy().equals(who.person().id()));
        model.addAttribute("reads", Arrays.stream(Resting.Kind.values()).filter(kind -> door.allowsSomewhere(who, new Resting.Rest(kind, null, "").action())).collect(Collectors.toSet()));
        model.addAttribute("mayLook", door.allowsSomewhere(who, "journal.read"));
        model.addAttribute("note", deciding.note);
        model.addAttribute("refusal", deciding.refusal);
        return "audit/web/purge";
    }

    @PostMapping("/purges/{id}/approve")
    @Asks("purge.approve")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "false") boolean aware, SignedIn who,
            @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response, RedirectAttributes flash) {
        PurgeRequest request = get(id);
        return answer(() -> requests.approve(who, id, note, aware), "purge.done.purged", flash).map(refusal -> {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(request, new Deciding(who, note, refusal), shell, model);
        }).orElse("redirect:/purges/" + id);
    }

    @PostMapping("/purges/{id}/refuse")
    @Asks("purge.approve")
    String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, SignedIn who,
            @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response, RedirectAttributes flash) {
        PurgeRequest request = get(id);
        return answer(() -> requests.refuse(who, id, note), "purge.done.refused", flash).map(refusal -> {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(request, new Deciding(who, note, refusal), shell, model);
        }).orElse("redirect:/purges/" + id);
    }

    /** The refusal, if the decision was refused; else a note for the next page. */
    private static Optional<Refusal> answer(Runnable decision, String done, RedirectAttributes flash) {
        try {
            decision.run();
            flash.addFlashAttribute(DONE, done);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private PurgeRequest get(UUID id) {
        return requests.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place purgesPlace() {
            return new Place(720, "group.trust", "place.purges", "/purges", "purge.read");
        }
    }
}
