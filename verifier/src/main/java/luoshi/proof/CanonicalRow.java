package luoshi.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import luoshi.proof.text.RowCursor;

/** The one written form of a row of facts: its columns that are not null, by name, each with the length of its value in UTF-8 bytes. */
public final class CanonicalRow {

    private final Map<String, String> columns;

    /** The row with these columns; a name is lower-case letters, digits and underscores. */
    public CanonicalRow(Map<String, String> columns) {
        this.columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        read(bytes());
    }

    private CanonicalRow(TreeMap<String, String> columns) {
        this.columns = Collections.unmodifiableMap(columns);
    }

    /** Reads the written form and refuses every other. */
    public static CanonicalRow parse(byte[] written) {
        CanonicalRow row = new CanonicalRow(read(written));
        if (!Arrays.equals(row.bytes(), written)) {
            throw new IllegalArgumentException("规范行里有不是 UTF-8 的字节");
        }
        return row;
    }

    private static TreeMap<String, String> read(byte[] written) {
        RowCursor cursor = new RowCursor();
        cursor.start(written, 0, written.length);
        TreeMap<String, String> columns = new TreeMap<>();
        while (cursor.next()) {
            columns.put(cursor.name(), cursor.value());
        }
        return columns;
    }

    /** The value of a column as text; empty where it is null. */
    public Optional<String> find(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** All columns by name. */
    public Map<String, String> columns() {
        return columns;
    }

    /** The written form. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        columns.forEach((name, value) -> {
            byte[] written = value.getBytes(UTF_8);
            out.writeBytes((name + " " + written.length + "\n").getBytes(UTF_8));
            out.writeBytes(written);
            out.write('\n');
        });
        return out.toByteArray();
    }

    /** The hash that a {@link Leaf} holds. */
    public Sha256 content() {
        return Sha256.hash(bytes());
    }
}
