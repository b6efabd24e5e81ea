package luoshi.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a long list that is read from the newest on, each page from where the one before it ended.
 *
 * @param rows what the page shows
 * @param first address of the newest page, null on it
 * @param older address of the next page, null on the last
 */
public record Paged<T>(List<T> rows, String first, String older) {

    /** Rows on one page. */
    public static final int ROWS = 50;

    /**
     * What is asked of the list.
     *
     * @param below only what stands below this number; null for the newest
     * @param limit at most so many
     */
    public record Step(Long below, int limit) {}

    /**
     * Reads a page, and one row more to see whether there is another.
     *
     * @param address path and query of the list, without the parameter below
     * @param below where the page begins, null for the newest
     * @param list reads rows
     * @param number of a row, by which they are ordered
     */
    public static <T> Paged<T> read(UriComponentsBuilder address, Long below, Function<Step, List<T>> list, ToLongFunction<T> number) {
        List<T> rows = list.apply(new Step(below, ROWS + 1));
        List<T> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        String newest = address.encode().build().toUriString();
        String older = rows.size() <= ROWS ? null : newest + (newest.contains("?") ? "&" : "?") + "below=" + number.applyAsLong(shown.getLast());
        return new Paged<>(List.copyOf(shown), below == null ? null : newest, older);
    }

    /** The same page with its rows as the page shows them. */
    public <S> Paged<S> map(Function<T, S> shown) {
        return new Paged<>(rows.stream().map(shown).toList(), first, older);
    }
}
