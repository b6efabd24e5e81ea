package luoshi.page;

/** What a page may load, as its header tells the browser: what this server serves, and nothing else unless a page says so for itself. */
public final class ContentPolicy {

    /** The header. */
    public static final String HEADER = "Content-Security-Policy";
    /** The policy of every page that says nothing. */
    public static final String OWN = withImages("");

    private ContentPolicy() {}

    /** The same, and pictures of one other place: scheme and host. */
    public static String withImagesOf(String origin) {
        return withImages(" " + origin);
    }

    private static String withImages(String others) {
        return "default-src 'self'; img-src 'self' data:" + others + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
