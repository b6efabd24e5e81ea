package luoshi.plan.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.Task;
import luoshi.reading.TaskKind;

/** One promise without a target number of its own, as people read it in a table. */
record TaskRow(Task task, int start) {

    static TaskRow of(Task task, Addresses addresses) {
        return new TaskRow(task, addresses.of(task.span().start()));
    }

    String heading() {
        return task.place().heading();
    }

    String kind() {
        return task.kind().chinese();
    }

    String text() {
        return task.text();
    }

    String when() {
        return task.deadline();
    }

    /** The promise in the document's words; a milestone that shares its clause with others says whose it is. */
    String shown() {
        boolean shared = task.kind() == TaskKind.MILESTONE && !task.subject().isEmpty() && !task.text().startsWith(task.subject());
        return shared ? task.subject() + "：" + task.text() : task.text();
    }

    String units() {
        return units(task.units());
    }

    /** 牵头 市工信局；配合 市财政局、市统计局. */
    static String units(List<ResponsibleUnit> units) {
        Map<ResponsibleUnit.Role, List<String>> byRole = units.stream().collect(Collectors.groupingBy(
                ResponsibleUnit::role, TreeMap::new, Collectors.mapping(ResponsibleUnit::name, Collectors.toList())));
        return byRole.entrySet().stream()
                .map(role -> role.getKey().chinese() + " " + String.join("、", role.getValue()))
                .collect(Collectors.joining("；"));
    }

    String reason() {
        return task.rule().isEmpty() ? task.why() : task.why() + "（" + task.rule() + "）";
    }
}
