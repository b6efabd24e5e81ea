package luoshi.page;

/**
 * Which part of a long table is shown.
 *
 * @param page from 1
 * @param size rows on a page
 * @param total rows in all
 * @param query what the table was asked for, as it stands in the address
 */
public record Paging(int page, int size, int total, String query) {

    /** Rows on a page, where nothing else is said. */
    public static final int SIZE = 50;

    /** A page that exists, whichever was asked for. */
    public static Paging of(int page, int size, int total, String query) {
        String rest = query == null ? "" : query.replaceAll("(^|&)page=[^&]*", "").replaceAll("^&", "");
        return new Paging(Math.clamp(page, 1, Math.max(1, (int) (((long) total + size - 1) / size))), size, total, rest);
    }

    /** How many rows stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** How many pages there are. */
    public int pages() {
        return Math.max(1, (int) (((long) total + size - 1) / size));
    }

    /** Where another page is. */
    public String link(int other) {
        return "?" + (query.isEmpty() ? "" : query + "&") + "page=" + other;
    }
}
