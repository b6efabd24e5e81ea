package luoshi.matter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.matter.Ask;
import luoshi.matter.Assignment;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.matter.course.Part;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a matter, the moves that are made on it, and the evidence that bears them out. */
@Controller
class MatterPages {

    private final Matters matters;
    private final MatterDesk desk;
    private final EvidenceFiles evidence;
    private final Door door;
    private final Reads reads;

    MatterPages(Matters matters, MatterDesk desk, EvidenceFiles evidence, Door door, Reads reads) {
        this.matters = matters;
        this.desk = desk;
        this.evidence = evidence;
        this.door = door;
        this.reads = reads;
    }

    @GetMapping("/matters/{id}")
    @Asks("matters.read")
    String page(@PathVariable UUID id, SignedIn who, Model model) {
        return shown(get(id, who), who, MoveForm.BLANK, model);
    }

    private String shown(MatterFile file, SignedIn who, MoveForm form, Model model) {
        if (!MatterDesk.owns(who, file) && !file.standing().parts().isEmpty()) {
            reads.write(who, "matters.read", file.standing().parts().getFirst().assignment().unit(), "/matters/" + file.matter().id());
        }
        model.addAttribute("view", desk.view(file, who, form));
        model.addAttribute("scope", door.scope(who, "matters.read"));
        return "matter/web/matter";
    }

    @PostMapping("/matters/{id}/moves")
    @Asks("matters.read")
    String move(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) List<MultipartFile> files, SignedIn who,
            Model model, RedirectAttributes next, HttpServletResponse response) {
        MatterFile file = get(id, who);
        MoveForm form = MoveForm.of(sent);
        try {
            UUID part = form.part();
            if (part != null && file.standing().parts().stream().noneMatch(one -> one.assignment().id().equals(part))) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            refuseStrangers(who, file, form);
            form = form.holding(keep(file, form, files == null ? List.of() : files, who));
            Ask ask = form.ask();
            Matters.Outcome done = matters.move(who, id, part, ask);
            next.addFlashAttribute("note", new Note("matter.moved").clearing(String.join("-", "move", id.toString(), form.assignment(), form.move())));
            return "redirect:/matters/" + (ask.move() == Move.REOPEN ? done.matters().getLast() : id);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(get(id, who), who, form, model);
        }
    }

    /** Files are kept only for somebody who may act here at all. */
    private void refuseStrangers(SignedIn who, MatterFile file, MoveForm form) {
        List<Part> parts = file.standing().parts();
        boolean acts = door.allows(who, "matters.issue", file.matter().unit()) || door.allows(who, "matters.check", file.matter().unit())
                || parts.stream().anyMatch(part -> matters.is(who, Party.UNIT, file, part));
        if (!acts) {
            door.require(who, "matters.answer", form.part() == null ? file.matter().unit() : file.standing().part(form.part()).assignment().unit());
        }
    }

    /** All evidence of the form: of what it says was handed in before, only what the same unit did hand in. */
    private List<UUID> keep(MatterFile file, MoveForm form, List<MultipartFile> files, SignedIn who) {
        UUID owner = form.part() == null ? file.matter().unit() : file.standing().part(form.part()).assignment().unit();
        Stream<UUID> held = evidence.findAll(form.held()).stream().filter(one -> one.unit().equals(owner)).map(EvidenceFile::id);
        return Stream.concat(held, files.stream().filter(one -> !one.isEmpty()).map(one -> kept(owner, one, who))).toList();
    }

    private UUID kept(UUID owner, MultipartFile file, SignedIn who) {
        try {
            return evidence.keep(who.actor(), owner, file.getOriginalFilename(), file).id();
        } catch (EvidenceFiles.TooLargeException large) {
            throw new Refusal("matter.large", EvidenceFiles.plainName(file.getOriginalFilename()), EvidenceFiles.LARGEST >> 20);
        }
    }

    @GetMapping("/matters/{id}/files/{file}")
    @Asks("matters.read")
    void file(@PathVariable UUID id, @PathVariable UUID file, SignedIn who, HttpServletResponse response) throws IOException {
        MatterFile matter = get(id, who);
        EvidenceFile found = evidence.find(file).filter(one -> matter.steps().stream().anyMatch(step -> step.files().contains(one.id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Download.named(found.name()).build().getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        evidence.copy(found, response.getOutputStream());
    }

    /** A matter may be seen by who may see one of the units that have a part in it; before it is handed out, by the office. */
    private MatterFile get(UUID id, SignedIn who) {
        MatterFile file = matters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean seen = file.standing().parts().stream().map(Part::assignment).map(Assignment::unit).anyMatch(unit -> door.allows(who, "matters.read", unit));
        if (!seen) {
            door.require(who, "matters.read", Objects.requireNonNull(file.matter().unit()));
        }
        return file;
    }
}
