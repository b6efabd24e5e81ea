package luoshi.pipeline.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
import luoshi.pipeline.web.SetWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A register as a ledger 台账 for paper: the items of a list in the columns of its sheet. */
@Controller
class LedgerPages {

    /** More rows than anybody prints: the sheet has them all. */
    private static final int MOST = 500;

    private final Registry registry;
    private final Listing listing;

    LedgerPages(Registry registry, Listing listing) {
        this.registry = registry;
        this.listing = listing;
    }

    /** A column of it: what its header says, and whether numbers stand in it. */
    record Head(String name, boolean number) {}

    @GetMapping("/pipelines/{key}/ledger")
    @Asks("pipelines.read")
    String ledger(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Register register = registry.open(key, sent, asOf, who);
        SetWords words = new SetWords(register.definition(), shell);
        ItemCells cells = new ItemCells(register.definition(), register.tree());
        List<Column> all = listing.columns(register, sent.getOrDefault("of", "")).stream().filter(column -> !column.sheet().hidden()).toList();
        List<List<String>> rows = listing.first(register, MOST).stream().map(standing -> all.stream().map(column -> shown(cells.of(column, standing))).toList()).toList();
        List<Integer> used = IntStream.range(0, all.size()).filter(i -> always(all.get(i), register) || rows.stream().anyMatch(row -> !row.get(i).isEmpty())).boxed().toList();
        model.addAttribute("register", register);
        model.addAttribute("words", words);
        model.addAttribute("shown", shown(register, words, shell));
        model.addAttribute("heads", used.stream().map(all::get).map(column -> new Head(column.name(), Columns.isNumber(column))).toList());
        model.addAttribute("rows", rows.stream().map(row -> used.stream().map(row::get).toList()).toList());
        model.addAttribute("count", listing.count(register));
        return "pipeline/sheet/ledger";
    }

    /** What a definition names for its sheet is printed; what it leaves out only where some item has it. */
    private static boolean always(Column column, Register register) {
        List<String> named = register.definition().sheet();
        return column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.UNIT || named.contains(column.of()) || named.contains("stage." + column.of()) || named.contains("batch." + column.of());
    }

    private static String shown(Object cell) {
        return cell == null ? "" : cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static String shown(Register register, SetWords words, Shell shell) {
        var filter = register.filter();
        StringBuilder shown = new StringBuilder(filter.unit() == null ? "" : register.tree().name(filter.unit()));
        Stream.concat(Stream.of(filter.period(), filter.set().isEmpty() ? "" : words.of(filter.set()), filter.q()), filter.choices().values().stream())
                .filter(text -> !text.isEmpty()).forEach(text -> shown.append(shown.isEmpty() ? "" : " · ").append(text));
        return shown.toString();
    }
}
