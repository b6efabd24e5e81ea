package luoshi.pipeline.loading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.item.Names;
import luoshi.pipeline.web.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A definition is looked at, checked line by line, and loaded. */
@Controller
class LoadPages {

    private static final int LARGEST = 256 << 10;

    private final Pipelines pipelines;
    private final Opened opened;
    private final Door door;

    LoadPages(Pipelines pipelines, Opened opened, Door door) {
        this.pipelines = pipelines;
        this.opened = opened;
        this.door = door;
    }

    @GetMapping("/pipelines/new")
    @Asks("pipelines.define")
    String page(@RequestParam(defaultValue = "") String shipped, @RequestParam(defaultValue = "") String from, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        String text = Shipped.find(shipped).map(Shipped::text).or(() -> pipelines.find(from).map(one -> one.definition().text())).orElse("");
        return shown(text, false, null, who, shell, model);
    }

    @PostMapping("/pipelines/new")
    @Asks("pipelines.define")
    String load(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String keeper,
            @RequestParam(name = "do", defaultValue = "check") String what, SignedIn who, @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response, RedirectAttributes next)
            throws IOException {
        String given = given(text, file);
        Draft draft = draft(given);
        if (!what.equals("load") || draft.definition() == null) {
            response.setStatus(draft.problems().isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(given, true, keeper, who, shell, model);
        }
        try {
            Pipeline loaded = pipelines.load(who, keeper(keeper, draft), given.getBytes(StandardCharsets.UTF_8));
            next.addFlashAttribute("note", new Note("definition.done", loaded.definition().name().zh(), loaded.definition().from().toString()));
            return "redirect:/pipelines/" + loaded.key() + "/definition?version=" + loaded.versions().list().size();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(given, true, keeper, who, shell, model);
        }
    }

    /** The file where there is one, else what was typed; line ends as forms send them are those that were typed. */
    private static String given(String text, MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return text.replace("\r\n", "\n");
        }
        return file.getSize() > LARGEST ? "# " + file.getSize() + " > " + LARGEST : new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    /** Who keeps a register keeps its later versions, unless somebody says otherwise. */
    private UUID keeper(String typed, Draft draft) {
        if (typed.matches("[0-9a-f-]{36}") && opened.tree().find(UUID.fromString(typed)).isPresent()) {
            return UUID.fromString(typed);
        }
        return pipelines.find(draft.definition().key()).map(Pipeline::keeper).orElseThrow(() -> new Refusal("item.unit"));
    }

    private Draft draft(String text) {
        return Draft.of(text, key -> pipelines.find(key).map(Pipeline::definition).orElse(null));
    }

    private String shown(String text, boolean checked, String keeper, SignedIn who, Shell shell, Model model) {
        Draft draft = draft(text);
        String kept = draft.definition() == null ? "" : pipelines.find(draft.definition().key()).map(one -> one.keeper().toString()).orElse("");
        model.addAttribute("names", new Names(shell.words()));
        model.addAttribute("draft", draft);
        model.addAttribute("checked", checked || !text.isEmpty());
        model.addAttribute("keeper", keeper == null || keeper.isEmpty() ? kept : keeper);
        model.addAttribute("units", opened.tree().choices(unit -> door.allows(who, "pipelines.define", unit.id())));
        model.addAttribute("shipped", Shipped.all().stream().map(one -> new Offer(one.name(), one.definition().name(), one.definition().source(), pipelines.find(one.definition().key()).isPresent())).toList());
        return "pipeline/loading/new";
    }

    /** A definition that comes with Luoshi, and whether its register is there already. */
    public record Offer(String file, Name name, String source, boolean loaded) {}
}
