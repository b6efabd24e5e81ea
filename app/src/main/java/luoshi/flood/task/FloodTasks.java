package luoshi.flood.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.plan.PlanTask;
import luoshi.flood.response.Move;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step;

/** Which tasks follow from the signed orders of a response: those of a new level are added, those that go on stay as they are, the others end. */
public final class FloodTasks {

    private FloodTasks() {}

    /** All tasks, those that have ended too, in the order of the plan. */
    public static List<FloodTask> of(Response response, FloodPlan plan, Function<String, Optional<UUID>> units) {
        Map<String, FloodTask> open = new LinkedHashMap<>();
        List<FloodTask> ended = new ArrayList<>();
        for (Step order : response.signed()) {
            Map<String, FloodTask> wanted = order.move() == Move.END ? Map.of() : wanted(response, plan, order, units);
            open.entrySet().removeIf(entry -> {
                FloodTask task = entry.getValue();
                boolean ends = !wanted.containsKey(entry.getKey());
                if (ends) {
                    ended.add(new FloodTask(task.response(), task.task(), task.unit(), task.name(), task.level(), task.since(), order.at()));
                }
                return ends;
            });
            wanted.forEach(open::putIfAbsent);
        }
        List<FloodTask> all = new ArrayList<>(open.values());
        all.addAll(ended);
        return all;
    }

    private static Map<String, FloodTask> wanted(Response response, FloodPlan plan, Step order, Function<String, Optional<UUID>> units) {
        Map<String, FloodTask> wanted = new LinkedHashMap<>();
        for (PlanTask task : plan.tasks(order.level())) {
            for (String name : task.units()) {
                units.apply(name).ifPresent(unit -> wanted.put(task.key() + " " + unit, new FloodTask(response, task, unit, name, order.level(), order.at(), null)));
            }
        }
        return wanted;
    }
}
