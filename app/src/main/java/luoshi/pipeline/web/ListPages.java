package luoshi.pipeline.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.tally.Selection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a register's items, whole or behind a number. */
@Controller
class ListPages {

    /** Fields that a row shows beside title, unit and stage. */
    private static final int SHOWN = 3;

    private final Registry registry;
    private final ItemRows rows;
    private final Pipelines pipelines;
    private final Door door;

    ListPages(Registry registry, ItemRows rows, Pipelines pipelines, Door door) {
        this.registry = registry;
        this.rows = rows;
        this.pipelines = pipelines;
        this.door = door;
    }

    @GetMapping("/pipelines/{key}/items")
    @Asks("pipelines.read")
    String list(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Register register = registry.open(key, sent, asOf, who);
        Selection items = registry.found(register);
        String page = sent.getOrDefault("page", "1");
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1, Paging.SIZE, items.count(), shell.address().replaceAll("^[^?]*\\??", ""));
        SetWords words = new SetWords(register.definition(), shell);
        model.addAttribute("register", register.pipeline());
        model.addAttribute("definition", register.definition());
        model.addAttribute("filter", register.filter());
        model.addAttribute("shownSet", shown(register.filter(), words, shell));
        model.addAttribute("fields", fields(register));
        model.addAttribute("rows", rows.of(register, items.list(paging.offset(), paging.size()), shell));
        model.addAttribute("paging", paging);
        model.addAttribute("periods", pipelines.periods(key, asOf));
        model.addAttribute("tree", register.tree());
        model.addAttribute("adds", door.allowsSomewhere(who, "pipelines.edit"));
        model.addAttribute("words", words);
        return "pipeline/web/items";
    }

    private static String shown(RegisterFilter filter, SetWords words, Shell shell) {
        String in = filter.set().isEmpty() ? "" : words.of(filter.set());
        return filter.not().isEmpty() ? in : shell.t("pipeline.set.but", in, words.of(filter.not()));
    }

    /** Those that tell most at a glance: what lists are filtered by, then numbers and days that are always there. */
    private static List<Field> fields(Register register) {
        List<Field> all = register.definition().fields().stream().filter(field -> !field.key().equals(register.definition().title()) && !field.series()).toList();
        return Stream.of(all.stream().filter(Field::filter), all.stream().filter(field -> field.required() && (field.type() == FieldType.NUMBER || field.type() == FieldType.DATE)),
                all.stream().filter(field -> field.type() == FieldType.NUMBER || field.type() == FieldType.DATE || field.type() == FieldType.CHOICE)).flatMap(one -> one).distinct().limit(SHOWN).toList();
    }
}
