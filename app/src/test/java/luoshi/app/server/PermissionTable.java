package luoshi.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.people.Role;

/** permissions.tsv as an official reads it, without the product's own reader. */
final class PermissionTable {

    private final Map<String, Map<String, String>> cells = new HashMap<>();

    PermissionTable() {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/main/resources/luoshi/people/permissions.tsv")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            String[] header = lines.getFirst().split("\t");
            for (String line : lines.subList(1, lines.size())) {
                String[] row = line.split("\t");
                Map<String, String> byRole = new HashMap<>();
                for (int i = 2; i < header.length; i++) {
                    byRole.put(header[i], row[i]);
                }
                cells.put(row[0], byRole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accounts of the example city that hold one role and no other. */
    static Map<Role, String> oneAccountOfEachRole() {
        return new EnumMap<>(Map.ofEntries(
                Map.entry(Role.SUPERVISOR, "duchashi"), Map.entry(Role.HEAD, "shuili"), Map.entry(Role.CONTACT, "shuili-lly"), Map.entry(Role.CHECKER, "hecha"),
                Map.entry(Role.LEADER, "lingdao"), Map.entry(Role.AUDITOR, "shenji"), Map.entry(Role.SYSTEM_ADMIN, "sysadmin"), Map.entry(Role.SECURITY_ADMIN, "secadmin"),
                Map.entry(Role.AUDIT_ADMIN, "auditadmin"), Map.entry(Role.FIRM, "qiye"), Map.entry(Role.DUTY, "fangban"), Map.entry(Role.TELEMETRY, "yaoce")));
    }

    /** One of -, own, tree, all. */
    String reach(String action, Enum<?> role) {
        return cells.get(action).get(role.name());
    }

    /** What somebody reaches who has an account and no post: - or all. */
    String reachOfEverybody(String action) {
        return cells.get(action).get("EVERYBODY");
    }

    Set<String> actions() {
        return cells.keySet();
    }
}
