package luoshi.flood.order;

import java.time.Instant;
import luoshi.flood.signal.Danger;
import luoshi.flood.task.Due;
import luoshi.page.Lamp;
import luoshi.page.Lamp.Light;
import luoshi.page.Shell;

/** What is due of a unit, as a lamp: colour, shape and word; late is late by the minute. */
public final class TaskLamps {

    private TaskLamps() {}

    /** The lamp of a report of a danger: the first one, or the one in writing. */
    public static Lamp of(Danger danger, Danger.Act act, int minutes, Instant asOf, Shell shell) {
        Instant done = danger.first(act).map(Danger.Report::at).orElse(null);
        return of(Due.report(danger.happened(), minutes, done, danger.first(Danger.Act.OVER).map(Danger.Report::at).orElse(null)), asOf, shell);
    }

    /** The lamp of something due, at a moment. */
    public static Lamp of(Due due, Instant asOf, Shell shell) {
        Due.State state = due.state(asOf);
        Light light = switch (state) {
            case DONE, LATE -> Light.TICK;
            case OVERDUE -> Light.RED;
            case NEAR -> Light.YELLOW;
            case RUNNING -> Light.GREEN;
            case ENDED -> Light.GREY;
        };
        return new Lamp(light, shell.t("flood.due." + state.name(), String.valueOf(due.minutes(asOf))), shell.t("flood.due.by", shell.time(due.by())));
    }
}
