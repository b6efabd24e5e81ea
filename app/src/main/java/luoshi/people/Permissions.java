package luoshi.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table of who may do what, read from {@code permissions.tsv}, which an official can read too. */
final class Permissions {

    /** How far a permission reaches from the unit of the post. */
    enum Reach {
        /** Not at all. */
        NONE,
        /** The unit itself. */
        OWN,
        /** The unit and all below it. */
        TREE,
        /** Every unit. */
        ALL;

        private static Reach of(String cell) {
            return switch (cell) {
                case "-" -> NONE;
                case "own" -> OWN;
                case "tree" -> TREE;
                case "all" -> ALL;
                default -> throw new IllegalArgumentException("permissions.tsv: a cell is -, own, tree or all, not " + cell);
            };
        }
    }

    private static final int FIRST_ROLE = 3;

    private final Map<String, Map<Role, Reach>> table = new LinkedHashMap<>();
    private final Set<String> forEverybody = new HashSet<>();

    Permissions() {
        List<String> lines = lines();
        List<String> header = List.of(lines.getFirst().split("\t"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t"));
            Map<Role, Reach> reaches = new EnumMap<>(Role.class);
            if (Reach.of(cells.get(FIRST_ROLE - 1)) == Reach.ALL) {
                forEverybody.add(cells.getFirst());
            }
            for (int i = FIRST_ROLE; i < header.size(); i++) {
                reaches.put(Role.valueOf(header.get(i)), Reach.of(cells.get(i)));
            }
            if (reaches.size() != Role.values().length || table.put(cells.getFirst(), reaches) != null) {
                throw new IllegalArgumentException("permissions.tsv: every action has one row with a cell for every role: " + line);
            }
        }
    }

    private static List<String> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Permissions.class.getResourceAsStream("permissions.tsv")), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all actions. */
    Set<String> actions() {
        return table.keySet();
    }

    /** Whether whoever has an account may do it, without any post too. */
    boolean isForEverybody(String action) {
        return forEverybody.contains(action);
    }

    /** How far a role reaches with an action; an action that is not in the table is a fault of the program. */
    Reach reach(String action, Role role) {
        Map<Role, Reach> row = table.get(action);
        if (row == null) {
            throw new IllegalArgumentException("no action " + action + " in permissions.tsv; there are " + Arrays.toString(actions().toArray()));
        }
        return row.get(role);
    }
}
