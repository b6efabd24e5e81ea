package luoshi.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sheet says: its header and the rows under it, all columns kept, those that we know found by their names.
 *
 * @param header the names over the columns, as they were written
 * @param places where the columns that we know stand
 * @param rows the rows under the header that are not blank
 */
public record SheetTable(List<String> header, Map<String, Integer> places, List<Row> rows) {

    /** What a cell says whose formula came to no value; the name of what went wrong follows. */
    static final String BROKEN = "ERROR:#";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SUM = Pattern.compile("(本页|本表|全市)?[合总小共]计[:：]?");
    private static final int SUM_WITHIN = 5;
    private static final int LONGEST_SUM = 20;
    /** A header stands in the first so many rows. */
    private static final int HEADER_WITHIN = 15;

    /**
     * One row.
     *
     * @param number as the spreadsheet program counts it, from 1
     * @param cells texts, blank ones empty, without those behind the last that is not
     */
    public record Row(int number, List<String> cells) {

        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    /** The cleaned text of a column in a row; empty where there is none. */
    public String text(Row row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : SheetText.clean(row.cell(place));
    }

    /** The text of a column in a row as it was written, line breaks and all; empty where there is none. */
    public String raw(Row row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** The names over columns that are not understood. */
    public List<String> unknown() {
        return IntStream.range(0, header.size()).filter(place -> !header.get(place).isBlank() && !places.containsValue(place))
                .mapToObj(place -> SheetText.clean(header.get(place))).toList();
    }

    /** Whether a row adds up those above it: sums are named at the left. */
    public static boolean isSum(Row row) {
        return row.cells().stream().limit(SUM_WITHIN).anyMatch(cell -> cell.length() < LONGEST_SUM && SUM.matcher(SheetText.clean(cell)).matches());
    }

    /** The only thing that a row says, as a line between others does: 一、主要目标; empty where it says several. */
    public static Optional<String> only(Row row) {
        List<String> told = row.cells().stream().map(SheetText::clean).filter(text -> !text.isEmpty()).distinct().limit(2).toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }

    /** Whether a cell holds a formula that came to no value. */
    public static boolean isBroken(String text) {
        return text.startsWith(BROKEN);
    }

    /** Whether the sheet has the column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** As bytes in which it waits until somebody confirms it. */
    public byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(packed, this);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #packed()} has given. */
    public static SheetTable unpacked(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(packed, SheetTable.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Finds the header among the first rows: one row, or two where cells are merged; titles above it do not matter. */
    static Optional<SheetTable> under(List<Row> all, List<SheetColumn> columns) {
        Map<String, String> keys = new HashMap<>();
        columns.forEach(column -> column.names().forEach(name -> keys.put(plain(name), column.key())));
        SheetTable best = null;
        for (int i = 0; i < Math.min(HEADER_WITHIN, all.size()); i++) {
            best = better(best, table(all, i, all.get(i).cells(), keys));
            if (i + 1 < all.size() && all.get(i + 1).number() == all.get(i).number() + 1) {
                best = better(best, table(all, i + 1, together(all.get(i), all.get(i + 1)), keys));
            }
        }
        return Optional.ofNullable(best);
    }

    /** Rows under no header, whose columns stand in their order. */
    static SheetTable inOrder(List<Row> all, List<SheetColumn> columns) {
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column.key(), places.size()));
        return new SheetTable(columns.stream().map(SheetColumn::name).toList(), places, List.copyOf(all));
    }

    private static SheetTable better(SheetTable one, SheetTable other) {
        return one == null || other.places.size() > one.places.size() ? other : one;
    }

    private static List<String> together(Row upper, Row lower) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            names.add(lower.cell(i).isBlank() ? upper.cell(i) : lower.cell(i));
        }
        return names;
    }

    private static SheetTable table(List<Row> all, int last, List<String> header, Map<String, String> keys) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String key = keys.get(plain(header.get(i)));
            if (key != null) {
                places.putIfAbsent(key, i);
            }
        }
        return new SheetTable(List.copyOf(header), places, List.copyOf(all.subList(last + 1, all.size())));
    }

    private static String plain(String name) {
        return SheetText.clean(name).replaceAll("[\\s*＊:：]|[（(](必填|选填|required)[）)]", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** The names of needed columns that the sheet lacks. */
    String missing(List<SheetColumn> columns) {
        return columns.stream().filter(column -> column.needed() && !has(column.key())).map(SheetColumn::name).collect(Collectors.joining("、"));
    }
}
