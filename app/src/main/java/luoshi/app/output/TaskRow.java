package luoshi.app.output;

import java.util.stream.Collectors;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.Task;

/** One promise without digits as people read it in a table. */
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

    /** 牵头 市工信局；配合 市财政局. */
    String units() {
        return task.units().stream().map(TaskRow::unit).collect(Collectors.joining("；"));
    }

    private static String unit(ResponsibleUnit unit) {
        return unit.role().chinese() + " " + unit.name();
    }

    String reason() {
        return task.rule().isEmpty() ? task.why() : task.why() + "（" + task.rule() + "）";
    }
}
