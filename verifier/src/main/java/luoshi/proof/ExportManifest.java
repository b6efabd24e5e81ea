package luoshi.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an export says of itself. Nothing seals it, so the check believes none of it.
 *
 * @param journal the id of the journal
 * @param schema the migration version of the database
 * @param at when the export was made
 * @param tables the tables of facts, sorted
 * @param unsealed all other tables that are exported, sorted; the journal's own three (leaves, entries, heads) stand in neither list
 */
public record ExportManifest(UUID journal, String schema, Instant at, List<String> tables, List<String> unsealed) {

    private static final Pattern TEXT = Pattern.compile(
            "format=luoshi-export 1\njournal=([0-9a-f-]{36})\nschema=([^\n]*)\nat=([^\n]+)\ntables=([a-z0-9_,]*)\nunsealed=([a-z0-9_,]*)\n");
    private static final String NAME = "[a-z_][a-z0-9_]{0,62}";

    public ExportManifest {
        tables = sorted(tables);
        unsealed = sorted(unsealed);
        HashSet<String> both = new HashSet<>(tables);
        both.retainAll(unsealed);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("表 " + both + " 既列为事实表，又列为未封存的表");
        }
    }

    private static List<String> sorted(List<String> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names));
        if (!sorted.equals(names) || !names.stream().allMatch(name -> name.matches(NAME))) {
            throw new IllegalArgumentException("表名应按顺序排列、不重复，只用小写字母、数字和下划线：" + names);
        }
        return sorted;
    }

    /** Reads the text of the manifest and refuses every form but the one that {@link #text} writes. */
    public static ExportManifest parse(String text) {
        Matcher fields = TEXT.matcher(text);
        if (!fields.matches()) {
            throw new IllegalArgumentException("清单应依次有 format=luoshi-export 1、journal、schema、at、tables、unsealed 六行");
        }
        try {
            return new ExportManifest(UUID.fromString(fields.group(1)), fields.group(2), Instant.parse(fields.group(3)),
                    names(fields.group(4)), names(fields.group(5)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("清单的 at 不是时间：" + fields.group(3), e);
        }
    }

    private static List<String> names(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(",", -1));
    }

    /** The text of {@code manifest.properties}. */
    public String text() {
        return "format=luoshi-export 1\njournal=%s\nschema=%s\nat=%s\ntables=%s\nunsealed=%s\n"
                .formatted(journal, schema, at, String.join(",", tables), String.join(",", unsealed));
    }
}
