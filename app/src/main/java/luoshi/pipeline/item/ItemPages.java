package luoshi.pipeline.item;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.AsOf;
import luoshi.matter.MatterFile;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Registers;
import luoshi.pipeline.bound.ItemMatters;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.web.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of an item, and the files that bear it out. */
@Controller
class ItemPages {

    private final Opened opened;
    private final Registers registers;
    private final ItemDesk desk;
    private final EvidenceFiles evidence;
    private final Reads reads;
    private final ItemMatters matters;
    private final Door door;

    ItemPages(Opened opened, Registers registers, ItemDesk desk, EvidenceFiles evidence, Reads reads, ItemMatters matters, Door door) {
        this.opened = opened;
        this.registers = registers;
        this.desk = desk;
        this.evidence = evidence;
        this.reads = reads;
        this.matters = matters;
        this.door = door;
    }

    @GetMapping("/pipelines/{key}/items/{id}")
    @Asks("pipelines.read")
    String page(@PathVariable String key, @PathVariable UUID id, @AsOf.UntilToday AsOf asOf, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        Pipeline pipeline = opened.pipeline(key, asOf);
        Item item = get(pipeline, id, asOf, who);
        reads.write(who, "pipelines.read", item.unit(), "/pipelines/" + key + "/items/" + id);
        model.addAttribute("view", desk.view(who, pipeline, item, asOf, opened.tree(asOf), Typed.NOTHING, new Names(shell.words())));
        model.addAttribute("matters", matters.of(List.of(id)).stream().map(MatterFile::matter).toList());
        model.addAttribute("takesUp", door.allowsSomewhere(who, "matters.issue"));
        return "pipeline/item/item";
    }

    /** An item by its id alone. */
    @GetMapping("/pipelines/items/{id}")
    @Asks("pipelines.read")
    String found(@PathVariable UUID id, SignedIn who) {
        String key = registers.pipeline(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        get(opened.pipeline(key), id, AsOf.now(desk.today()), who);
        return "redirect:/pipelines/" + key + "/items/" + id;
    }

    @GetMapping("/pipelines/{key}/items/{id}/files/{file}")
    @Asks("pipelines.read")
    void file(@PathVariable String key, @PathVariable UUID id, @PathVariable UUID file, SignedIn who, HttpServletResponse response) throws IOException {
        Item item = get(opened.pipeline(key), id, AsOf.now(desk.today()), who);
        EvidenceFile found = evidence.find(file).filter(one -> registers.proofs(item.id()).stream().anyMatch(proof -> proof.file().equals(one.id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Download.named(found.name()).build().getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        evidence.copy(found, response.getOutputStream());
    }

    private Item get(Pipeline pipeline, UUID id, AsOf asOf, SignedIn who) {
        Item item = registers.find(pipeline, id, asOf.size()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        opened.require(who, pipeline, item.unit());
        return item;
    }
}
