package luoshi.pipeline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.journal.Rows;
import luoshi.kernel.SearchText;
import luoshi.kernel.WorkCalendar;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.course.Span;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps, beside the facts and in the same act, how items stand: by this they are listed, searched and counted. */
@Component
public class Projection {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 2_000;
    private static final int PART = 125;
    private static final int AHEAD = 16;
    /** So few are told at once: no other thread is worth it. */
    private static final int FEW = 20;
    /** What is searched by words: choices and days are filtered by, and each pair of their signs would be found in half of all items. */
    private static final Set<FieldType> WORDS = EnumSet.of(FieldType.TEXT, FieldType.NOTE, FieldType.CODE);
    private static final int LONGEST_SEARCHED = 600;
    /** Several lines that name an item are cut where lists could not bear them. */
    private static final int LONGEST_TITLE = 120;

    private final JdbcClient jdbc;
    private final JdbcOperations copies;
    private final EntryStore entries;
    private final TransactionTemplate transactions;

    Projection(JdbcClient jdbc, JdbcOperations copies, EntryStore entries, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.entries = entries;
        this.transactions = transactions;
    }

    /** Takes the place of what was kept of these items. */
    public void keep(Pipeline pipeline, Collection<Item> items, WorkCalendar calendar) {
        keep(pipeline, items, calendar, () -> { });
    }

    /** The same; the sets that the items belong to are told while something else is written. */
    public void keep(Pipeline pipeline, Collection<Item> items, WorkCalendar calendar, Runnable meanwhile) {
        List<Item> all = List.copyOf(items);
        List<Telling> parts = IntStream.iterate(0, from -> from < all.size(), from -> from + PART).mapToObj(from -> new Telling(pipeline, all.subList(from, Math.min(from + PART, all.size())), calendar)).toList();
        Executor others = all.size() < FEW ? _ -> { } : ForkJoinPool.commonPool();
        parts.stream().limit(AHEAD).forEach(others::execute);
        meanwhile.run();
        Map<String, Integer> numbers = new HashMap<>(sets(pipeline.key()));
        for (int i = 0; i < parts.size(); i++) {
            parts.stream().skip(i + AHEAD).findFirst().ifPresent(others::execute);
            write(pipeline, parts.get(i).told(), numbers);
        }
    }

    /** What is kept of some of many items, told by another thread while those before them are written, or by the writer where that thread has not come to them yet. */
    private static final class Telling extends FutureTask<List<Told>> {

        Telling(Pipeline pipeline, List<Item> items, WorkCalendar calendar) {
            super(() -> items.stream().map(item -> Told.of(item, pipeline, calendar)).toList());
        }

        List<Told> told() {
            run();
            try {
                return get();
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException("sets of items were not told", failed);
            }
        }
    }

    /** An item with what follows from it alone: the sets that it belongs to, its title, its values, and the words by which it is found. */
    private record Told(Item item, List<Span> spans, String title, String held, String folded, List<String> pairs) {

        static Told of(Item item, Pipeline pipeline, WorkCalendar calendar) {
            String title = Projection.title(item, pipeline.definition(), pipeline.versions());
            String folded = SearchText.folded(searched(item, title, pipeline.definition(), pipeline.versions()));
            return new Told(item, Sets.of(item, pipeline.versions(), calendar), title, JSON.writeValueAsString(item.values()), folded, new SearchText(List.of(folded)).bigrams());
        }
    }

    private void write(Pipeline pipeline, List<Told> told, Map<String, Integer> numbers) {
        number(pipeline.key(), told, numbers);
        UUID[] ids = told.stream().map(one -> one.item.id()).toArray(UUID[]::new);
        jdbc.sql("delete from pipeline_item where item = any(:ids)").param("ids", ids).update();
        jdbc.sql("delete from pipeline_mark where item = any(:ids)").param("ids", ids).update();
        Rows rows = new Rows();
        String versions = versions(pipeline);
        for (Told one : told) {
            Packed packed = Packed.of(one.spans, numbers::get);
            rows.add("pipeline_item", "item", one.item.id(), "pipeline", pipeline.key(), "number", one.item.number(), "unit", one.item.unit(), "title", one.title, "held", one.held,
                    "versions", versions, "spans", packed.spans(), "amounts", packed.amounts(), "folded", one.folded, "pairs", one.pairs);
            marks(one.item, one.title, pipeline.definition(), pipeline.versions()).forEach((kind, mark) ->
                    rows.add("pipeline_mark", "pipeline", pipeline.key(), "item", one.item.id(), "kind", kind, "mark", mark));
        }
        rows.insert(copies);
    }

    /** Gives new numbers to the sets that have none. */
    private void number(String pipeline, List<Told> told, Map<String, Integer> numbers) {
        String[] missing = told.stream().flatMap(one -> one.spans.stream()).map(Span::set).filter(set -> !numbers.containsKey(set)).distinct().toArray(String[]::new);
        if (missing.length > 0) {
            jdbc.sql("""
                    insert into pipeline_set (pipeline, number, name)
                    select :pipeline, (select coalesce(max(number), 0) from pipeline_set where pipeline = :pipeline) + place, name
                    from unnest(:names::text[]) with ordinality as one (name, place)""").param("pipeline", pipeline).param("names", missing).update();
            numbers.putAll(sets(pipeline));
        }
    }

    /** Numbers of all sets of a register by their names. */
    public Map<String, Integer> sets(String pipeline) {
        record Named(int number, String name) {}
        return jdbc.sql("select number, name from pipeline_set where pipeline = :pipeline").param("pipeline", pipeline).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::name, Named::number));
    }

    /** By which versions of the definition the sets were told. */
    public static String versions(Pipeline pipeline) {
        return pipeline.versions().list().stream().map(version -> version.hash().substring(7, 19)).collect(Collectors.joining("+"));
    }

    /** What an item is called; its number where nothing says. */
    public static String title(Item item, Definition definition, Versions versions) {
        Object title = definition.title() == null ? null : item.value(definition.title());
        if (title == null || title.toString().isBlank()) {
            return definition.item().zh() + " " + item.number();
        }
        String line = title.toString().strip().replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) > LONGEST_TITLE ? line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…" : line;
    }

    private static String searched(Item item, String title, Definition definition, Versions versions) {
        String all = definition.fields().stream().filter(field -> !field.derived() && WORDS.contains(field.type())).map(field -> item.value(field.key())).filter(String.class::isInstance).map(String.class::cast)
                .collect(Collectors.joining("|", title + "|", ""));
        return all.substring(0, Math.min(all.length(), LONGEST_SEARCHED));
    }

    /** What tells it apart, by unique fields, and what tells that it is another one, by its identity. */
    public static Map<String, String> marks(Item item, String title, Definition definition, Versions versions) {
        Map<String, String> marks = new LinkedHashMap<>();
        if (item.withdrawn()) {
            return marks;
        }
        definition.fields().stream().filter(Field::unique).forEach(field -> mark(marks, field.key(), item.value(field.key())));
        Definition.Identity identity = definition.identity();
        if (identity != null) {
            mark(marks, "CODE", identity.code() == null ? null : item.value(identity.code()));
            mark(marks, "NAME", identity.name() == null ? title : item.value(identity.name()));
            mark(marks, "PLACE", identity.place() == null ? null : item.value(identity.place()));
        }
        return marks;
    }

    private static void mark(Map<String, String> marks, String kind, Object value) {
        String folded = value == null ? "" : SearchText.folded(value.toString());
        if (!folded.isEmpty()) {
            marks.put(kind, folded);
        }
    }

    /** Which of these values of a unique field are there already, each with its item. */
    public Map<String, UUID> taken(String pipeline, String kind, Collection<String> marks) {
        record Mark(String mark, UUID item) {}
        return jdbc.sql("select mark, item from pipeline_mark where kind = :kind and pipeline = :pipeline and mark = any(:marks)").param("kind", kind).param("pipeline", pipeline)
                .param("marks", marks.toArray(String[]::new)).query(Mark.class).list().stream().collect(Collectors.toMap(Mark::mark, Mark::item, (one, _) -> one));
    }

    /** The items of a register of which a field says one of these. */
    public List<UUID> saying(String pipeline, String field, Collection<String> values) {
        return values.isEmpty() ? List.of() : jdbc.sql("select item from pipeline_item where pipeline = :pipeline and held ->> :field = any(:values) order by number").param("pipeline", pipeline)
                .param("field", field).param("values", values.toArray(String[]::new)).query(UUID.class).list();
    }

    /** The periods from one to another for which some item of a register has a number in a field of numbers by periods. */
    public List<String> periods(String pipeline, String field, String from, String to) {
        return jdbc.sql("""
                        select distinct key from pipeline_item cross join jsonb_object_keys(case jsonb_typeof(held -> :field) when 'object' then held -> :field else '{}'::jsonb end) key
                        where pipeline = :pipeline and key between :from and :to order by key""")
                .param("field", field).param("pipeline", pipeline).param("from", from).param("to", to).query(String.class).list();
    }

    /** The numbers of the items of a register in whose words all terms are found; at most so many. */
    public List<Integer> search(String pipeline, SearchText wanted, int most) {
        String[] patterns = wanted.terms().stream().map(term -> "%" + term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").toArray(String[]::new);
        return jdbc.sql("select number from pipeline_item where pipeline = :pipeline and pairs @> :pairs::text[] and folded like all(:patterns) limit :most").param("pipeline", pipeline)
                .param("pairs", wanted.bigrams().toArray(String[]::new)).param("patterns", patterns).param("most", most).query(Integer.class).list();
    }

    /**
     * What is kept of an item for counting.
     *
     * @param item the item
     * @param number its number
     * @param unit the unit that owns it
     * @param packed the sets that it belongs to
     * @param changed how far changes were read with it
     */
    public record Counted(UUID item, int number, UUID unit, Packed packed, long changed) {

        /** What was told and is not kept. */
        public static Counted of(Item item, List<Span> spans, ToIntFunction<String> numbers) {
            return new Counted(item.id(), item.number(), item.unit(), Packed.of(spans, numbers), 0);
        }
    }

    /** What changed of a register since, in the order of numbers. */
    public List<Counted> since(String pipeline, long changed) {
        List<Counted> since = new ArrayList<>();
        read(pipeline, changed, since::add);
        return since;
    }

    /** All of a register in the order of numbers, in a transaction, so that rows come some at a time and not all at once. */
    public void each(String pipeline, Consumer<Counted> items) {
        transactions.executeWithoutResult(_ -> read(pipeline, 0, items));
    }

    private void read(String pipeline, long changed, Consumer<Counted> items) {
        jdbc.sql("select item, number, unit, spans, amounts, changed from pipeline_item where pipeline = :pipeline and changed > :changed order by number")
                .param("pipeline", pipeline).param("changed", changed).withFetchSize(AT_ONCE).query((RowCallbackHandler) row -> items.accept(new Counted(row.getObject(1, UUID.class), row.getInt(2),
                        row.getObject(3, UUID.class), new Packed(longs(row.getString(4)), longs(row.getString(5))), row.getLong(6))));
    }

    /** Numbers of an array as the database writes it, {1,-2}, or as its driver does, {"1","-2"}. */
    private static long[] longs(String array) {
        long[] longs = new long[array.length() < 3 ? 0 : (int) array.chars().filter(c -> c == ',').count() + 1];
        int at = 1;
        for (int i = 0; i < longs.length; i++) {
            at += array.charAt(at) == '"' ? 1 : 0;
            int end = at + 1;
            while (Character.isDigit(array.charAt(end))) {
                end++;
            }
            longs[i] = Long.parseLong(array, at, end, 10);
            at = end + (array.charAt(end) == '"' ? 2 : 1);
        }
        return longs;
    }

    /** Tells anew one item of which a fact has been purged; of one of which nothing is left nothing is kept but its number. */
    public void retell(Pipeline pipeline, UUID item, WorkCalendar calendar) {
        List<Entry> left = entries.of(pipeline.key(), List.of(item), null).getOrDefault(item, List.of());
        if (!left.isEmpty()) {
            keep(pipeline, List.of(Item.of(left, pipeline.versions())), calendar);
            return;
        }
        jdbc.sql("delete from pipeline_mark where item = :item").param("item", item).update();
        jdbc.sql("update pipeline_item set title = '', held = '{}', spans = '{}', amounts = '{}', folded = '', pairs = '{}', changed = nextval('pipeline_change') where item = :item")
                .param("item", item).update();
    }

    /** Makes anew what is kept of a whole register, from the facts. */
    public void rebuild(Pipeline pipeline, WorkCalendar calendar) {
        jdbc.sql("delete from pipeline_mark where pipeline = :pipeline").param("pipeline", pipeline.key()).update();
        jdbc.sql("delete from pipeline_item where pipeline = :pipeline").param("pipeline", pipeline.key()).update();
        List<Item> some = new ArrayList<>();
        entries.each(pipeline.key(), null, one -> {
            some.add(Item.of(one, pipeline.versions()));
            if (some.size() == AT_ONCE) {
                keep(pipeline, some, calendar);
                some.clear();
            }
        });
        keep(pipeline, some, calendar);
    }
}
