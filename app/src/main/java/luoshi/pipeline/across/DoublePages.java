package luoshi.pipeline.across;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.web.ItemRows;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
import luoshi.pipeline.web.SetWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may be counted twice 疑似重复: items with one credit code, or one name, in one register or several, counties or targets; a person says whether they are one. */
@Controller
public class DoublePages {

    private final Doubles doubles;
    private final Pipelines pipelines;
    private final Registry registry;
    private final ItemRows rows;
    private final Door door;
    private final Clock clock;

    DoublePages(Doubles doubles, Pipelines pipelines, Registry registry, ItemRows rows, Door door, Clock clock) {
        this.doubles = doubles;
        this.pipelines = pipelines;
        this.registry = registry;
        this.rows = rows;
        this.door = door;
        this.clock = clock;
    }

    /** An item of a group, with its register. */
    public record Member(String key, String register, ItemRows.Row row) {}

    /**
     * Items that look like one thing.
     *
     * @param kind what they share
     * @param mark what it says
     * @param members those that are seen
     * @param hidden how many others there are that are not seen
     * @param samePlace whether their places agree, too
     * @param found what a person has found about the first two, null for nothing yet
     * @param why on what ground
     */
    public record Group(String kind, String mark, List<Member> members, int hidden, boolean samePlace, Boolean found, String why) {}

    @GetMapping("/pipelines/doubles")
    @Asks("pipelines.read")
    String doubles(@RequestParam(defaultValue = "") String found, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        model.addAttribute("groups", groups(who, shell).stream().filter(group -> found.equals("all") || group.found() == null).toList());
        model.addAttribute("everything", found.equals("all"));
        model.addAttribute("decides", door.allowsSomewhere(who, "pipelines.check"));
        return "pipeline/across/doubles";
    }

    private List<Group> groups(SignedIn who, Shell shell) {
        Map<String, List<Doubles.Sharing>> shared = new LinkedHashMap<>();
        doubles.list().forEach(one -> shared.computeIfAbsent(one.kind() + one.mark(), _ -> new ArrayList<>()).add(one));
        Map<UUID, Member> members = members(shared.values().stream().flatMap(List::stream).toList(), who, shell);
        List<Doubles.Finding> findings = doubles.findings(members.keySet());
        List<Group> groups = new ArrayList<>();
        shared.values().forEach(group -> {
            List<Member> seen = group.stream().map(one -> members.get(one.item())).filter(Objects::nonNull).toList();
            boolean again = groups.stream().anyMatch(before -> before.members().equals(seen));
            if (!seen.isEmpty() && !again) {
                groups.add(group(group, seen, findings));
            }
        });
        return groups;
    }

    private static Group group(List<Doubles.Sharing> all, List<Member> seen, List<Doubles.Finding> findings) {
        List<UUID> ids = seen.stream().map(member -> member.row().item().id()).toList();
        Doubles.Finding finding = findings.stream().filter(one -> ids.contains(one.one()) && ids.contains(one.other())).findFirst().orElse(null);
        boolean samePlace = all.stream().map(Doubles.Sharing::place).distinct().count() == 1 && all.getFirst().place() != null;
        return new Group(all.getFirst().kind(), all.getFirst().mark(), seen, all.size() - seen.size(), samePlace, finding == null ? null : finding.same(), finding == null ? "" : finding.note());
    }

    private Map<UUID, Member> members(List<Doubles.Sharing> all, SignedIn who, Shell shell) {
        Map<UUID, Member> members = new HashMap<>();
        AsOf today = AsOf.now(CityClock.today(clock));
        for (Pipeline pipeline : pipelines.list(today)) {
            Register register = registry.open(pipeline, Map.of(), today, who);
            List<UUID> ids = all.stream().filter(one -> one.pipeline().equals(pipeline.key())).map(Doubles.Sharing::item).distinct().toList();
            String name = new SetWords(register.definition(), shell).of(register.definition().name());
            rows.of(register, ids, shell).stream().filter(row -> register.visible() == null || register.visible().contains(row.item().unit()))
                    .forEach(row -> members.put(row.item().id(), new Member(pipeline.key(), name, row)));
        }
        return members;
    }

    @PostMapping("/pipelines/doubles")
    @Asks("pipelines.check")
    String find(@RequestParam(defaultValue = "") String one, @RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String same, @RequestParam(defaultValue = "") String note,
            @ModelAttribute("shell") Shell shell, SignedIn who, RedirectAttributes next, HttpServletResponse response, Model model) {
        try {
            doubles.find(who, seen(one, who, shell), seen(other, who, shell), same.equals("yes"), note);
            next.addFlashAttribute("note", new Note(same.equals("yes") ? "pipeline.same" : "pipeline.different"));
            return "redirect:/pipelines/doubles";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return doubles("", shell, who, model);
        }
    }

    /** An item of a group that the person sees. */
    private UUID seen(String id, SignedIn who, Shell shell) {
        return groups(who, shell).stream().flatMap(group -> group.members().stream()).map(member -> member.row().item().id()).filter(item -> item.toString().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal("pipeline.gone"));
    }
}
