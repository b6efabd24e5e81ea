package luoshi.pipeline.loading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import luoshi.journal.AsOf;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.People.Recorder;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.item.Names;
import luoshi.pipeline.web.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The definition of a register through its versions, each as its file was loaded. */
@Controller
class DefinitionPages {

    private final Pipelines pipelines;
    private final Opened opened;
    private final People people;
    private final Door door;

    DefinitionPages(Pipelines pipelines, Opened opened, People people, Door door) {
        this.pipelines = pipelines;
        this.opened = opened;
        this.people = people;
        this.door = door;
    }

    /** A version as the page lists it. */
    public record Version(int number, Definition definition, Recorder by) {}

    @GetMapping("/pipelines/{key}/definition")
    @Asks("pipelines.read")
    String page(@PathVariable String key, @RequestParam(defaultValue = "") String version, AsOf asOf, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        Pipeline pipeline = opened.pipeline(key, asOf);
        List<Definition> all = pipeline.versions().list();
        Map<String, Long> leaves = pipelines.leaves(key);
        Map<Long, Recorder> recorders = people.recorders(leaves.values());
        List<Version> versions = all.stream().map(one -> new Version(all.indexOf(one) + 1, one, recorders.get(leaves.get(one.hash())))).toList();
        Version shown = version.isEmpty() ? versions.stream().filter(one -> one.definition() == pipeline.versions().on(asOf.day())).findFirst().orElse(versions.getLast()) : chosen(versions, version);
        Definition before = shown.number() == 1 ? null : all.get(shown.number() - 2);
        model.addAttribute("pipeline", pipeline);
        model.addAttribute("names", new Names(shell.words()));
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        model.addAttribute("draft", new Draft(shown.definition().text(), shown.definition(), List.of(), before));
        model.addAttribute("keeper", opened.tree(asOf).name(pipeline.keeper()));
        model.addAttribute("defines", door.allows(who, "pipelines.define", pipeline.keeper()));
        return "pipeline/loading/definition";
    }

    @GetMapping("/pipelines/{key}/definition/{version}")
    @Asks("pipelines.read")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String version) {
        List<Definition> all = opened.pipeline(key).versions().list();
        if (!version.matches("[1-9]\\d{0,3}") || Integer.parseInt(version) > all.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Definition definition = all.get(Integer.parseInt(version) - 1);
        return Download.named(key + "-" + definition.from() + ".yaml").body(definition.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Version chosen(List<Version> versions, String number) {
        return versions.stream().filter(one -> String.valueOf(one.number()).equals(number)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
