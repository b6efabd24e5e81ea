package luoshi.pipeline.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Factor;
import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.Sentence;
import luoshi.pipeline.item.Names;
import luoshi.pipeline.tally.Selection;
import luoshi.pipeline.web.ItemRows;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
import luoshi.pipeline.web.SetWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The factor board 要素保障: which items of all registers lack land, money, approvals or power, and who is to provide it. */
@Controller
public class FactorPages {

    private final Pipelines pipelines;
    private final Registry registry;
    private final ItemRows rows;

    FactorPages(Pipelines pipelines, Registry registry, ItemRows rows) {
        this.pipelines = pipelines;
        this.registry = registry;
        this.rows = rows;
    }

    /** How many items of each register lack something, in their order. */
    public record Count(Factor.Kind kind, List<Integer> registers, int all) {}

    /** An item with what it lacks and who is to provide it. */
    public record Lack(String key, String register, ItemRows.Row row, String need, String who) {}

    @GetMapping("/pipelines/factors")
    @Asks("pipelines.read")
    String factors(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "1") String page, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who,
            Model model) {
        List<Register> registers = pipelines.list(asOf).stream().map(one -> registry.open(one, Map.of(), asOf, who)).filter(one -> !one.definition().factors().isEmpty()).toList();
        List<Count> counts = counts(registers);
        Factor.Kind shown = counts.stream().map(Count::kind).filter(one -> one.name().equals(kind)).findFirst().orElse(counts.isEmpty() ? null : counts.getFirst().kind());
        int total = counts.stream().filter(count -> count.kind() == shown).mapToInt(Count::all).sum();
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1, Paging.SIZE, total, shell.address().replaceAll("^[^?]*\\??", ""));
        model.addAttribute("registers", registers.stream().map(one -> new SetWords(one.definition(), shell).of(one.definition().name())).toList());
        model.addAttribute("counts", counts);
        model.addAttribute("shown", shown);
        model.addAttribute("lacks", shown == null ? List.of() : lacks(registers, shown, paging, shell));
        model.addAttribute("paging", paging);
        return "pipeline/across/factors";
    }

    private static List<Count> counts(List<Register> registers) {
        Map<Factor.Kind, List<Integer>> counts = new EnumMap<>(Factor.Kind.class);
        for (Register register : registers) {
            Selection items = register.items();
            for (Factor.Kind kind : Factor.Kind.values()) {
                counts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(items.count(Sets.lacks(kind)));
            }
        }
        return counts.entrySet().stream().map(one -> new Count(one.getKey(), one.getValue(), one.getValue().stream().mapToInt(Integer::intValue).sum())).filter(count -> count.all() > 0).toList();
    }

    private List<Lack> lacks(List<Register> registers, Factor.Kind kind, Paging paging, Shell shell) {
        List<Lack> lacks = new ArrayList<>();
        int before = 0;
        for (Register register : registers) {
            Selection lacking = register.items().in(Sets.lacks(kind));
            int from = Math.max(0, paging.offset() - before);
            List<UUID> ids = lacking.list(from, Math.max(0, paging.size() - lacks.size()));
            before += lacking.count();
            Factor factor = register.definition().factors().stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
            String name = new SetWords(register.definition(), shell).of(register.definition().name());
            rows.of(register, ids, shell).forEach(row -> lacks.add(new Lack(register.definition().key(), name, row, told(factor == null ? null : factor.need(), register.definition(), row.standing()),
                    told(factor == null ? null : factor.who(), register.definition(), row.standing()))));
        }
        return lacks;
    }

    private static String told(Expression expression, Definition definition, Standing standing) {
        Object value = expression == null ? null : expression.of(standing);
        String text = value == null ? "—" : value instanceof BigDecimal number ? definition.field(expression.text()).map(field -> Names.shown(number, field)).orElseGet(() -> Sentence.number(number))
                : value.toString();
        return value instanceof BigDecimal ? text + measure(expression, definition) : text;
    }

    /** The unit of the numbers that an expression is made of, where they have one and the same. */
    private static String measure(Expression expression, Definition definition) {
        List<String> measures = definition.fields().stream().filter(field -> field.number() != null && expression.fields().contains(field.key())).map(field -> field.number().measure()).distinct().toList();
        return measures.size() == 1 ? measures.getFirst() : "";
    }
}
