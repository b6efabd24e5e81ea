package luoshi.flood.sensorthings.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.flood.sensorthings.entity.Link;

/**
 * The options of a query (OGC 18-088, 9.3).
 *
 * @param filter what an entity must meet; null for all
 * @param orders after what they are ordered, before their numbers
 * @param top so many at most; null where nothing is said
 * @param skip so many are passed over
 * @param isCounted whether it is to be told how many there are in all
 * @param select the properties and links to be told; empty for all
 * @param expands the links whose entities are told along
 * @param isDataArray whether observations are told as arrays
 * @param token where the page before ended; null on the first
 * @param given the options as they were given, for the link to the next page
 */
public record Options(Expression filter, List<Order> orders, Integer top, int skip, boolean isCounted, List<String> select, List<Expand> expands, boolean isDataArray, String token,
        List<Map.Entry<String, String>> given) {

    /** Nothing is asked for in particular. */
    public static final Options NONE = new Options(null, List.of(), null, 0, false, List.of(), List.of(), false, null, List.of());
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int MOST_IN_ARRAYS = 20_000;

    /**
     * One order.
     *
     * @param by after what
     * @param isDescending whether the greatest comes first
     */
    public record Order(Expression by, boolean isDescending) {}

    /**
     * A link whose entities are told along.
     *
     * @param link which
     * @param options what is asked of them
     */
    public record Expand(Link link, Options options) {}

    /** So many are told on one page. */
    public int limit() {
        int most = isDataArray ? MOST_IN_ARRAYS : MOST;
        return Math.min(most, top == null ? USUAL : top);
    }

    /** Whether a property or link is to be told. */
    public boolean tells(String name) {
        return select.isEmpty() || select.contains(name);
    }

    /** What is asked of the entities of a link; empty where they are not told along. */
    public Optional<Options> expanded(String link) {
        return expands.stream().filter(each -> each.link().name().equals(link)).map(Expand::options).findFirst();
    }
}
