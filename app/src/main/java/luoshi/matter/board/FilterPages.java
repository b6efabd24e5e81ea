package luoshi.matter.board;

import java.util.UUID;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts what the board is asked for aside under a name, and drops it. */
@Controller
class FilterPages {

    private final SavedFilters filters;

    FilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    @PostMapping("/matters/filters")
    @Asks("matters.read")
    String add(@RequestParam MultiValueMap<String, String> sent, SignedIn who, RedirectAttributes next) {
        String query = BoardForm.of(sent.toSingleValueMap()).query();
        String name = sent.toSingleValueMap().getOrDefault("name", "");
        try {
            filters.add(who.person().id(), name, query);
            next.addFlashAttribute("note", new Note("matters.filter.saved", name.strip()));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
            next.addFlashAttribute("filterName", name);
        }
        return "redirect:/matters" + query;
    }

    @PostMapping("/matters/filters/{id}/delete")
    @Asks("matters.read")
    String delete(@PathVariable UUID id, SignedIn who) {
        filters.delete(who.person().id(), id);
        return "redirect:/matters";
    }
}
