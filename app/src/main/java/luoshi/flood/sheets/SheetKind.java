package luoshi.flood.sheets;

/** What a sheet holds. */
public enum SheetKind {
    /** 测站, after ST_STBPRP_B of SL 323-2011. */
    STATIONS("/flood/stations/import", "/flood/stations", "/flood/stations/register", 20_000, 8),
    /** 河段和易涝点. */
    PLACES("/flood/places/import", "/flood/coverage", "/flood/places/sheet", 20_000, 8),
    /** 补录的观测值. */
    OBSERVATIONS("/flood/stations/backfill", "/flood/stations", "/flood/stations/backfill/sheet", 200_000, 32);

    private final String path;
    private final String back;
    private final String template;
    private final int rows;
    private final int megabytes;

    SheetKind(String path, String back, String template, int rows, int megabytes) {
        this.path = path;
        this.back = back;
        this.template = template;
        this.rows = rows;
        this.megabytes = megabytes;
    }

    /** Where its pages are. */
    public String path() {
        return path;
    }

    /** The page that leads there. */
    public String back() {
        return back;
    }

    /** Where a sheet to fill in is. */
    public String template() {
        return template;
    }

    int rows() {
        return rows;
    }

    int megabytes() {
        return megabytes;
    }
}
