package luoshi.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.page.Lamp;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.SignedIn;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.store.Projection;
import luoshi.pipeline.web.ItemRows;
import luoshi.pipeline.web.Opened;
import luoshi.pipeline.web.Register;
import org.springframework.stereotype.Component;

/** The door for pages of other capabilities that show how something with a code stands in all registers that know it by that code. */
@Component
public class CodedItems {

    private final Pipelines pipelines;
    private final Projection projection;
    private final Opened opened;
    private final ItemRows rows;

    CodedItems(Pipelines pipelines, Projection projection, Opened opened, ItemRows rows) {
        this.pipelines = pipelines;
        this.projection = projection;
        this.opened = opened;
        this.rows = rows;
    }

    /**
     * What is asked.
     *
     * @param field the field of the code: registers in which it is no code are not asked
     * @param codes all codes of the thing
     * @param own registers whose items it may see of itself, though not open them
     * @param told fields that are told where a register has them
     */
    public record Question(String field, Collection<String> codes, Set<String> own, List<String> told) {}

    /**
     * An item.
     *
     * @param pipeline key of its register
     * @param register what that is called
     * @param item the item
     * @param title what the item is called
     * @param stage where it stands in words, or how it has left
     * @param since since when
     * @param lamp its lamp; null once it has left
     * @param why what the lamp says most
     * @param path its page; null for who may not open it
     * @param told what is told of it by the names of fields; fields that say nothing are left out
     */
    public record Row(String pipeline, String register, UUID item, String title, String stage, LocalDate since, Lamp lamp, String why, String path, Map<String, String> told) {}

    /** The items that somebody may see, register after register. */
    public List<Row> of(SignedIn who, Question question, AsOf asOf, Shell shell) {
        List<Row> found = new ArrayList<>();
        for (Pipeline pipeline : pipelines.list(asOf)) {
            Definition definition = pipeline.versions().on(asOf.day());
            Set<UUID> seen = opened.units(who, pipeline);
            boolean own = question.own().contains(pipeline.key());
            boolean coded = definition.field(question.field()).filter(field -> field.type() == FieldType.CODE).isPresent();
            if (coded && (own || seen == null || !seen.isEmpty())) {
                Register register = new Register(pipeline, definition, null, asOf, opened.tree(asOf), seen, null);
                rows.of(register, projection.saying(pipeline.key(), question.field(), question.codes()), shell).stream().filter(row -> !row.item().withdrawn()).forEach(row -> {
                    boolean opens = seen == null || seen.contains(row.item().unit());
                    if (own || opens) {
                        found.add(row(register, row, opens, question.told(), shell));
                    }
                });
            }
        }
        return found;
    }

    private static Row row(Register register, ItemRows.Row row, boolean opens, List<String> told, Shell shell) {
        boolean english = shell.words().language() == Words.Language.EN;
        Map<String, String> values = new LinkedHashMap<>();
        told.forEach(key -> register.definition().field(key).ifPresent(field -> {
            String value = row.value(field);
            if (!value.equals("—")) {
                values.put(field.name().in(english), value + (field.number() == null ? "" : field.number().measure()));
            }
        }));
        String key = register.pipeline().key();
        return new Row(key, register.definition().name().in(english), row.item().id(), row.title(), row.stage(), row.since(), row.lamp(), row.why(),
                opens ? "/pipelines/" + key + "/items/" + row.item().id() : null, values);
    }
}
