package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.entity.Property;
import luoshi.flood.sensorthings.observation.Seen;
import luoshi.flood.sensorthings.observation.Sightings;
import luoshi.flood.sensorthings.query.Options;
import luoshi.flood.sensorthings.query.Options.Order;
import luoshi.flood.sensorthings.query.Values;

/** Makes the JSON of entities, level by level: the entities of a link are told for all entities of a page at once. */
final class Rendering {

    private static final int MOST = 200_000;

    private final View view;
    private final Sightings sightings;
    private final String base;
    private int told;

    Rendering(View view, Sightings sightings, String base) {
        this.view = view;
        this.sightings = sightings;
        this.base = base;
    }

    /**
     * A page of entities.
     *
     * @param items what is on it
     * @param count how many there are in all; null where nobody asked
     * @param token where the next page goes on; null on the last
     */
    private record Page(List<? extends Item> items, Long count, String token) {}

    String selfLink(Item item) {
        return base + "/" + item.kind().many() + "(" + item.number() + ")";
    }

    /** A page of all entities of a kind, or of those of a link. */
    Map<String, Object> collection(String address, Kind kind, Item parent, Link link, Options options) {
        Page page = page(kind, parent, link, options);
        if (options.isDataArray()) {
            return paged(address, options, page, arrays(page.items(), options));
        }
        return paged(address, options, page, entities(page.items(), options));
    }

    /** The addresses of those on a page. */
    Map<String, Object> references(String address, Kind kind, Item parent, Link link, Options options) {
        Page page = page(kind, parent, link, options);
        return paged(address, options, page, page.items().stream().map(item -> Map.of("@iot.selfLink", selfLink(item))).toList());
    }

    long count(Kind kind, Item parent, Link link, Options options) {
        Options counted = new Options(options.filter(), List.of(), 0, 0, true, List.of(), List.of(), false, null, List.of());
        return page(kind, parent, link, counted).count();
    }

    private Page page(Kind kind, Item parent, Link link, Options options) {
        if (kind == Kind.OBSERVATION) {
            Sightings.Page page = sightings.page(view.scope((Entity) parent), options, view.evaluation());
            return new Page(page.seen(), page.count(), page.token());
        }
        return page(link == null ? view.graph().all(kind) : view.related(parent, link), options);
    }

    private Page page(Collection<? extends Item> all, Options options) {
        List<? extends Item> met = all.stream().filter(item -> view.evaluation().meets(options.filter(), item)).toList();
        if (!options.orders().isEmpty()) {
            met = met.stream().sorted(comparator(options.orders())).toList();
        }
        int from = options.token() == null ? Math.min(options.skip(), met.size()) : Keys.next(met, options, view.evaluation());
        int to = Math.min(met.size(), from + options.limit());
        List<? extends Item> items = met.subList(from, to);
        boolean more = to < met.size() && !items.isEmpty();
        return new Page(items, options.isCounted() ? (Long) (long) met.size() : null, more ? Keys.token(items.getLast(), options, view.evaluation()) : null);
    }

    private Comparator<Item> comparator(List<Order> orders) {
        Map<Order, Map<Item, Object>> keys = new HashMap<>();
        Comparator<Item> all = null;
        for (Order order : orders) {
            Map<Item, Object> known = keys.computeIfAbsent(order, _ -> new HashMap<>());
            Comparator<Item> one = (left, right) -> Values.sorted(key(known, order, left), key(known, order, right));
            one = order.isDescending() ? one.reversed() : one;
            all = all == null ? one : all.thenComparing(one);
        }
        return all.thenComparingLong(Item::number);
    }

    private Object key(Map<Item, Object> known, Order order, Item item) {
        if (!known.containsKey(item)) {
            known.put(item, view.evaluation().tell(order.by(), item));
        }
        return known.get(item);
    }

    private static Map<String, Object> paged(String address, Options options, Page page, List<?> value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (page.count() != null) {
            answer.put("@iot.count", page.count());
        }
        answer.put("value", value);
        if (page.token() != null) {
            answer.put("@iot.nextLink", nextLink(address, options, page.token()));
        }
        return answer;
    }

    /** The same question, from where this page ends. The number of those passed over is told, too, as some programs read it. */
    private static String nextLink(String address, Options options, String token) {
        Stream<String> same = options.given().stream().filter(option -> !option.getKey().equals("$skip") && !option.getKey().equals("$skiptoken"))
                .map(option -> option.getKey() + "=" + encoded(option.getValue()));
        Stream<String> on = Stream.of("$skip=" + (options.skip() + options.limit()), token.isEmpty() ? "" : "$skiptoken=" + encoded(token)).filter(each -> !each.isEmpty());
        return address + "?" + Stream.concat(same, on).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%2F", "/").replace("%24", "$").replace("%28", "(").replace("%29", ")").replace("%3D", "=").replace("%3B", ";");
    }

    /** The JSON of some entities of one kind. */
    List<Map<String, Object>> entities(List<? extends Item> items, Options options) {
        told += items.size();
        if (told > MOST) {
            throw wrong("The answer would hold more than " + MOST + " entities: ask with smaller $top, or fewer $expand.");
        }
        if (!items.isEmpty() && items.getFirst().kind().isStream() && Stream.of("phenomenonTime", "resultTime", "observedArea").anyMatch(options::tells)) {
            view.derive(items);
        }
        List<Map<String, Object>> all = new ArrayList<>(items.size());
        items.forEach(item -> all.add(own(item, options)));
        options.expands().forEach(expand -> expand(items, all, expand));
        return all;
    }

    private Map<String, Object> own(Item item, Options options) {
        Map<String, Object> told = new LinkedHashMap<>();
        String self = selfLink(item);
        if (options.tells("@iot.selfLink")) {
            told.put("@iot.selfLink", self);
        }
        if (options.tells("@iot.id")) {
            told.put("@iot.id", item.number());
        }
        for (Property property : item.kind().properties()) {
            if (options.tells(property.name()) || options.select().stream().anyMatch(name -> name.startsWith(property.name() + "/"))) {
                Object value = view.value(item, property.name());
                if (value != null || item instanceof Seen && List.of("resultTime", "result").contains(property.name())) {
                    told.put(property.name(), value);
                }
            }
        }
        for (Link link : item.kind().links()) {
            if (options.tells(link.name()) && options.expanded(link.name()).isEmpty() && !(item instanceof Seen seen && link.target().isStream() && seen.stream().kind() != link.target())) {
                told.put(link.name() + "@iot.navigationLink", self + "/" + link.name());
            }
        }
        return told;
    }

    private void expand(List<? extends Item> items, List<Map<String, Object>> all, Options.Expand expand) {
        Link link = expand.link();
        List<Page> pages = link.target() == Kind.OBSERVATION ? observations(items, expand.options())
                : items.stream().map(item -> link.isMany() ? page(view.related(item, link), expand.options()) : new Page(view.related(item, link), null, null)).toList();
        List<Item> together = new ArrayList<>();
        pages.forEach(page -> together.addAll(page.items()));
        List<Map<String, Object>> told = entities(together, expand.options());
        int from = 0;
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            List<Map<String, Object>> each = told.subList(from, from + page.items().size());
            from += page.items().size();
            put(all.get(i), link, each, page, selfLink(items.get(i)), expand.options());
        }
    }

    private static void put(Map<String, Object> into, Link link, List<Map<String, Object>> told, Page page, String self, Options options) {
        if (!link.isMany()) {
            told.forEach(one -> into.put(link.name(), one));
            return;
        }
        into.put(link.name(), told);
        if (page.count() != null) {
            into.put(link.name() + "@iot.count", page.count());
        }
        if (page.token() != null) {
            into.put(link.name() + "@iot.nextLink", nextLink(self + "/" + link.name(), options, page.token()));
        }
    }

    private List<Page> observations(List<? extends Item> items, Options options) {
        if (items.isEmpty() || !items.getFirst().kind().isStream()) {
            return items.stream().map(item -> page(Kind.OBSERVATION, item, null, options)).toList();
        }
        Map<Entity, Sightings.Page> pages = sightings.pages(items.stream().map(Entity.class::cast).toList(), options, view.evaluation());
        return items.stream().map(item -> pages.get((Entity) item)).map(page -> page == null ? new Page(List.of(), null, null) : new Page(page.seen(), page.count(), page.token())).toList();
    }

    /** Observations as arrays, those of each datastream together (OGC 18-088, 13.1). */
    private List<Map<String, Object>> arrays(List<? extends Item> items, Options options) {
        List<String> components = options.select().isEmpty()
                ? List.of("@iot.id", "phenomenonTime", "resultTime", "result") : options.select().stream().filter(name -> Kind.OBSERVATION.link(name).isEmpty()).toList();
        Map<Entity, List<List<Object>>> rows = new LinkedHashMap<>();
        items.forEach(item -> {
            List<Object> row = new ArrayList<>(components.size());
            components.forEach(name -> row.add(name.equals("@iot.id") ? (Object) item.number() : item.value(name)));
            rows.computeIfAbsent(((Seen) item).stream(), _ -> new ArrayList<>()).add(row);
        });
        return rows.entrySet().stream().map(entry -> {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put(entry.getKey().kind().one() + "@iot.navigationLink", selfLink(entry.getKey()));
            array.put("components", components.stream().map(name -> name.equals("@iot.id") ? "id" : name).toList());
            array.put("dataArray@iot.count", entry.getValue().size());
            array.put("dataArray", entry.getValue());
            return array;
        }).toList();
    }
}
