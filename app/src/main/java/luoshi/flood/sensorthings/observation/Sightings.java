package luoshi.flood.sensorthings.observation;

import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.flood.sensorthings.entity.Entity;
import luoshi.flood.sensorthings.entity.Graph;
import luoshi.flood.sensorthings.entity.Kind;
import luoshi.flood.sensorthings.observation.Selection.After;
import luoshi.flood.sensorthings.observation.Selection.Column;
import luoshi.flood.sensorthings.observation.Selection.Condition;
import luoshi.flood.sensorthings.query.Evaluation;
import luoshi.flood.sensorthings.query.Expression;
import luoshi.flood.sensorthings.query.Options;
import luoshi.flood.sensorthings.query.Options.Order;
import luoshi.flood.sensorthings.query.Values;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;
import org.springframework.stereotype.Component;

/**
 * Observations page by page. What the database can answer of a question it answers; the rest is asked of each row that it finds, of a bounded number of rows.
 */
@Component
public class Sightings {

    private static final int CHUNK = 2_000;
    private static final int MOST_READ = 100_000;

    private final Findings findings;
    private final SeriesBook book;

    Sightings(Findings findings, SeriesBook book) {
        this.findings = findings;
        this.book = book;
    }

    /**
     * A page.
     *
     * @param seen what is on it
     * @param count how many there are in all; null where nobody asked
     * @param token where the next page goes on; null on the last
     */
    public record Page(List<Seen> seen, Long count, String token) {}

    /**
     * Among which observations is looked.
     *
     * @param streams those of these datastreams
     * @param feature of this feature of interest only; null for any
     * @param isMade whether the feature was made of a location, and is not named in rows
     */
    public record Scope(Collection<Entity> streams, Long feature, boolean isMade) {}

    /** The part of a datastream's series that says an observation: of several results the first, whose note holds them all. */
    static String part(Entity stream) {
        return stream.kind() == Kind.MULTI_DATASTREAM ? "0" : "";
    }

    private Integer series(Entity stream) {
        return stream.isRegistered() ? (Integer) (int) (stream.number() - Entity.REGISTERED) : book.known(stream.number(), part(stream)).map(Series::id).orElse(null);
    }

    private Map<Integer, Entity> series(Collection<Entity> streams) {
        Map<Integer, Entity> all = new HashMap<>();
        streams.forEach(stream -> {
            Integer series = series(stream);
            if (series != null) {
                all.put(series, stream);
            }
        });
        return all;
    }

    /** One by its number, if its datastream is there. */
    public Optional<Seen> find(Graph graph, long number) {
        return findings.find(number).flatMap(found -> book.find(found.series()).filter(series -> series.datastream() == null || series.element().isEmpty() || series.element().equals("0"))
                .flatMap(series -> graph.find(series.datastream() != null && !series.element().isEmpty() ? Kind.MULTI_DATASTREAM : Kind.DATASTREAM,
                        series.datastream() != null ? series.datastream() : Entity.REGISTERED + series.id()))
                .map(stream -> Seen.of(found, stream)));
    }

    /** One page of those that meet a question. */
    public Page page(Scope scope, Options options, Evaluation evaluation) {
        Pushed pushed = Pushed.of(options.filter());
        if (scope.feature() != null && !scope.isMade()) {
            pushed.conditions().add(new Condition(Column.FEATURE, Selection.Relation.EQ, scope.feature()));
        }
        Map<Integer, Entity> series = new HashMap<>(series(scope.streams()));
        series.values().removeIf(stream -> !pushed.streams().stream().allMatch(term -> evaluation.meets(term, new Seen(null, stream, Map.of()))));
        Query query = new Query(series, pushed, scope.isMade() ? scope.feature() : null, evaluation);
        Column by = column(options.orders());
        return by == null ? sorted(query, options) : ordered(query, options, by);
    }

    /** What is asked, resolved to series. */
    private record Query(Map<Integer, Entity> series, Pushed pushed, Long feature, Evaluation evaluation) {

        boolean isExact() {
            return pushed.rest().isEmpty() && feature == null;
        }

        boolean meets(Seen seen) {
            return pushed.rest().stream().allMatch(term -> evaluation.meets(term, seen))
                    && (feature == null || feature.equals(evaluation.tell(new Expression.Path(List.of("FeatureOfInterest", "@iot.id")), seen)));
        }

        Seen seen(Found found) {
            return Seen.of(found, series.get(found.series()));
        }
    }

    /** The column by which the database can order; null where it cannot. */
    private static Column column(List<Order> orders) {
        if (orders.isEmpty()) {
            return Column.AT;
        }
        boolean single = orders.size() == 1 || orders.size() == 2 && orders.get(1).by() instanceof Expression.Path id && id.text().matches("id|@iot\\.id") && !orders.get(1).isDescending();
        return !single || !(orders.getFirst().by() instanceof Expression.Path path) ? null : switch (path.text()) {
            case "phenomenonTime" -> Column.AT;
            case "result" -> Column.VALUE;
            case "id", "@iot.id" -> Column.ID;
            default -> null;
        };
    }

    private Page ordered(Query query, Options options, Column by) {
        boolean descending = !options.orders().isEmpty() && options.orders().getFirst().isDescending();
        After after = options.token() == null ? null : Token.read(options.token(), by);
        Selection selection = new Selection(query.pushed().conditions(), by, descending, after, after == null ? options.skip() : 0, options.limit() + 1);
        List<Seen> seen = query.isExact() ? findings.all(query.series().keySet(), selection).stream().map(query::seen).toList() : sifted(query, selection);
        Long count = options.isCounted() ? (Long) count(query) : null;
        return page(seen, count, options.limit(), by);
    }

    private static Page page(List<Seen> seen, Long count, int limit, Column by) {
        boolean more = seen.size() > limit && limit > 0;
        List<Seen> told = seen.size() > limit ? seen.subList(0, limit) : seen;
        return new Page(told, count, more ? Token.of(told.getLast().found(), by) : null);
    }

    private long count(Query query) {
        return query.isExact() ? findings.count(query.series().keySet(), query.pushed().conditions())
                : sifted(query, new Selection(query.pushed().conditions(), Column.AT, false, null, 0, Integer.MAX_VALUE)).size();
    }

    /** Those that meet what the database could not answer, read chunk by chunk. */
    private List<Seen> sifted(Query query, Selection selection) {
        List<Seen> met = new ArrayList<>();
        After after = selection.after();
        int passed = 0;
        for (int read = 0; met.size() < selection.limit(); read += CHUNK) {
            if (read >= MOST_READ) {
                throw wrong("To answer this more than " + MOST_READ + " observations would have to be looked at one by one: narrow it by phenomenonTime, or by Datastream.");
            }
            List<Found> chunk = findings.all(query.series().keySet(), selection.from(after, 0, CHUNK));
            for (Found found : chunk) {
                Seen seen = query.seen(found);
                if (query.meets(seen) && passed++ >= selection.skip() && met.size() < selection.limit()) {
                    met.add(seen);
                }
            }
            if (chunk.size() < CHUNK) {
                return met;
            }
            after = Token.after(chunk.getLast(), selection.by());
        }
        return met;
    }

    /** Ordered by what the database does not order by: all are read, and not too many may be. */
    private Page sorted(Query query, Options options) {
        List<Seen> all = new ArrayList<>(sifted(query, new Selection(query.pushed().conditions(), Column.AT, false, null, 0, Integer.MAX_VALUE)));
        Comparator<Seen> comparator = null;
        for (Order order : options.orders()) {
            Comparator<Seen> one = (left, right) -> Values.sorted(query.evaluation().tell(order.by(), left), query.evaluation().tell(order.by(), right));
            one = order.isDescending() ? one.reversed() : one;
            comparator = comparator == null ? one : comparator.thenComparing(one);
        }
        all.sort(comparator.thenComparingLong(Seen::number));
        int from = Math.min(all.size(), options.skip());
        int to = Math.min(all.size(), from + options.limit());
        return new Page(all.subList(from, to), options.isCounted() ? (Long) (long) all.size() : null, to < all.size() && options.limit() > 0 ? "" : null);
    }

    /** A page for each of some datastreams, in one read where the database can answer it all. */
    public Map<Entity, Page> pages(List<Entity> streams, Options options, Evaluation evaluation) {
        Map<Entity, Page> pages = new LinkedHashMap<>();
        Pushed pushed = Pushed.of(options.filter());
        Column by = column(options.orders());
        if (by == null || options.skip() > 0 || options.isCounted() || !pushed.rest().isEmpty() || !pushed.streams().isEmpty()) {
            streams.forEach(stream -> pages.put(stream, page(new Scope(List.of(stream), null, false), options, evaluation)));
            return pages;
        }
        Map<Integer, Entity> series = series(streams);
        boolean descending = !options.orders().isEmpty() && options.orders().getFirst().isDescending();
        Map<Integer, List<Found>> found = findings.each(series.keySet(), new Selection(pushed.conditions(), by, descending, null, 0, options.limit() + 1));
        series.forEach((number, stream) -> pages.put(stream,
                page(found.getOrDefault(number, List.of()).stream().map(one -> Seen.of(one, stream)).toList(), null, options.limit(), by)));
        return pages;
    }

    /** The first and the last observation of each of some datastreams. */
    public Map<Entity, List<Seen>> ends(List<Entity> streams) {
        Map<Integer, Entity> series = series(streams);
        Map<Entity, List<Seen>> ends = new HashMap<>();
        for (boolean last : new boolean[] {false, true}) {
            findings.each(series.keySet(), new Selection(List.of(), Column.AT, last, null, 0, 1)).forEach((number, found) ->
                    ends.computeIfAbsent(series.get(number), _ -> new ArrayList<>()).add(Seen.of(found.getFirst(), series.get(number))));
        }
        return ends;
    }
}
