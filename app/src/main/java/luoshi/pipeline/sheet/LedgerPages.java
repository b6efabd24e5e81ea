package luoshi.pipeline.sheet;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Columns that every ledger has. */
    private static final Set<Column.Kind> OWN = EnumSet.of(Column.Kind.NUMBER, Column.Kind.UNIT, Column.Kind.EXIT, Column.Kind.EXIT_DAY, Column.Kind.NOTE);
    /** More columns than paper bears. */
    private static final int MOST_COLUMNS = 26;

    /** A column of it: what its header says, whether numbers stand in it, and its share of the width in hundredths. */
    record Head(String name, boolean number, int share) {}

    @GetMapping("/pipelines/{key}/ledger")
    @Asks("pipelines.read")
    String ledger(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Register register = registry.open(key, sent, asOf, who);
        SetWords words = new SetWords(register.definition(), shell);
        ItemCells cells = new ItemCells(register.definition(), register.tree());
        List<Column> all = printed(register, listing.columns(register, sent.getOrDefault("of", "")));
        List<List<String>> rows = listing.first(register, MOST).stream().map(standing -> all.stream().map(column -> shown(cells.of(column, standing))).toList()).toList();
        List<Integer> used = IntStream.range(0, all.size()).filter(i -> rows.isEmpty() || rows.stream().anyMatch(row -> !row.get(i).isEmpty())).boxed().limit(MOST_COLUMNS).toList();
        int width = used.stream().mapToInt(i -> width(all.get(i))).sum();
        model.addAttribute("register", register);
        model.addAttribute("words", words);
        model.addAttribute("shown", shown(register, words, shell));
        model.addAttribute("heads", used.stream().map(all::get).map(column -> new Head(column.name(), column.kind() == Column.Kind.NUMBER || Columns.isNumber(column), 100 * width(column) / width)).toList());
        model.addAttribute("rows", rows.stream().map(row -> used.stream().map(row::get).toList()).toList());
        model.addAttribute("count", listing.count(register));
        return "pipeline/sheet/ledger";
    }

    /** What a definition names for its sheet is printed, of numbers by periods the newest; the rest stands in the sheet alone. */
    private static List<Column> printed(Register register, List<Column> all) {
        List<String> named = register.definition().sheet();
        Map<String, Column> printed = new LinkedHashMap<>();
        all.stream().filter(column -> !column.sheet().hidden() && (named.isEmpty() || named.contains(column.named()) || OWN.contains(column.kind())))
                .forEach(column -> printed.put(column.kind() == Column.Kind.SERIES ? column.of() : column.key(), column));
        return List.copyOf(printed.values());
    }

    /** On paper long texts go over lines, numbers do not. */
    private static int width(Column column) {
        return Math.clamp(column.sheet().width(), column.kind() == Column.Kind.NUMBER ? 8 : 12, 24);
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
