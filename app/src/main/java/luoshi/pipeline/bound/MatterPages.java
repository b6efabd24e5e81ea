package luoshi.pipeline.bound;

import java.util.UUID;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.web.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervision office takes an item up as a matter 转督办. */
@Controller
class MatterPages {

    private final ItemMatters matters;
    private final Registers registers;
    private final Opened opened;
    private final Door door;

    MatterPages(ItemMatters matters, Registers registers, Opened opened, Door door) {
        this.matters = matters;
        this.registers = registers;
        this.opened = opened;
        this.door = door;
    }

    @PostMapping("/pipelines/{key}/items/{id}/matter")
    @Asks("matters.issue")
    String open(@PathVariable String key, @PathVariable UUID id, SignedIn who, RedirectAttributes next) {
        Pipeline pipeline = opened.pipeline(key);
        Item item = registers.find(pipeline, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        opened.require(who, pipeline, item.unit());
        try {
            UUID issuer = who.units().filter(unit -> door.allows(who, "matters.issue", unit)).findFirst().orElseThrow(() -> new Refusal("pipeline.not-yours"));
            UUID matter = matters.open(who.actor(), pipeline, item, issuer);
            next.addFlashAttribute("note", new Note("pipeline.matter.opened"));
            return "redirect:/matters/" + matter;
        } catch (Refusal refusal) {
            next.addFlashAttribute("note", refusal.note());
            return "redirect:/pipelines/" + key + "/items/" + id;
        }
    }
}
