package luoshi.flood.task;

import static luoshi.flood.response.Situations.PLAN;
import static luoshi.flood.response.Situations.at;
import static luoshi.flood.response.Situations.response;
import static luoshi.flood.response.Situations.started;
import static luoshi.flood.response.Situations.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.response.Move;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step;
import luoshi.flood.task.Answer.Kind;
import luoshi.flood.task.Answer.Way;
import org.junit.jupiter.api.Test;

/** Clocks of tasks: 叫应 within 15 minutes with read-back, 到岗 and 反馈 by the plan, 续报 every so many hours (domain/flood.md 2.5: typical times, 建议值). */
class TaskClocksTest {

    private static UUID unit(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FloodTask> tasks(Response response) {
        return FloodTasks.of(response, PLAN, name -> Optional.of(unit(name)));
    }

    private static Answer answer(Kind kind, String time) {
        return new Answer("rivers", unit("市水利局"), kind, Way.OWN, "某人", "已到", at(time));
    }

    /** How the task of the water bureau stands at a moment: "叫应 剩5 | …". */
    private static String rivers(Response response, String asOf, Answer... answers) {
        FloodTask task = tasks(response).stream().filter(one -> one.task().key().equals("rivers")).findFirst().orElseThrow();
        return TaskStanding.of(task, PLAN, List.of(answers), at(asOf)).dues().stream().map(due -> due.kind() + " " + due.state(at(asOf)) + " " + due.minutes(at(asOf))).collect(Collectors.joining(" | "));
    }

    @Test
    void clocks_run_from_the_signature_and_late_is_late_by_the_minute() {
        Response four = started(4, "17:00");

        assertThat(rivers(four, "17:01")).isEqualTo("CALLED RUNNING 14 | ARRIVED RUNNING 59 | FEEDBACK RUNNING 119");
        assertThat(rivers(four, "17:11")).startsWith("CALLED NEAR 4 |");
        assertThat(rivers(four, "17:15")).startsWith("CALLED NEAR 0 |");
        assertThat(rivers(four, "17:15:01")).startsWith("CALLED OVERDUE 1 |");
        assertThat(rivers(four, "18:00:30")).isEqualTo("CALLED OVERDUE 46 | ARRIVED OVERDUE 1 | FEEDBACK RUNNING 59");
    }

    @Test
    void an_answer_stops_its_clock_and_stays_late_where_it_was() {
        Response four = started(4, "17:00");

        assertThat(rivers(four, "19:30", answer(Kind.CALLED, "17:09"), answer(Kind.ARRIVED, "18:03"), answer(Kind.FEEDBACK, "18:40")))
                .isEqualTo("CALLED DONE 6 | ARRIVED LATE 3 | FEEDBACK DONE 20 | AGAIN RUNNING 310");
    }

    @Test
    void a_report_again_is_due_so_many_hours_after_the_last() {
        Response one = started(1, "17:00");

        assertThat(rivers(one, "19:45", answer(Kind.CALLED, "17:09"), answer(Kind.ARRIVED, "17:30"), answer(Kind.FEEDBACK, "17:40"), answer(Kind.AGAIN, "18:40"))).endsWith("AGAIN OVERDUE 5");
    }

    @Test
    void who_has_not_read_back_after_the_limit_stands_on_top() {
        Response four = started(4, "17:00");
        List<Answer> answers = List.of(answer(Kind.CALLED, "17:05"));
        List<TaskStanding> standings = TaskStanding.worstFirst(tasks(four).stream().map(task -> TaskStanding.of(task, PLAN, answers, at("17:20"))).toList());

        assertThat(standings.getLast().task().name()).isEqualTo("市水利局");
        assertThat(standings.getFirst().isUncalled()).isTrue();
    }

    @Test
    void a_rise_adds_tasks_and_leaves_receipts_and_an_end_ends_all() {
        List<Step> steps = new ArrayList<>(started(4, "17:00").steps());
        steps.addAll(List.of(step(5, Step.Kind.PROPOSED, Move.RAISE, 3, "18:00"), step(6, Step.Kind.SIGNED, Move.RAISE, 3, "18:10")));
        Response raised = response(steps.toArray(Step[]::new));
        steps.addAll(List.of(step(7, Step.Kind.PROPOSED, Move.LOWER, 4, "19:00"), step(8, Step.Kind.SIGNED, Move.LOWER, 4, "19:10"), step(9, Step.Kind.PROPOSED, Move.END, 4, "20:00"),
                step(10, Step.Kind.SIGNED, Move.END, 4, "20:10")));
        Response ended = response(steps.toArray(Step[]::new));

        assertThat(tasks(raised)).hasSize(19).filteredOn(task -> task.since().equals(at("18:10"))).extracting(FloodTask::name).containsExactly("市教育局", "市交通运输局");
        assertThat(rivers(raised, "18:20", answer(Kind.CALLED, "17:09"))).startsWith("CALLED DONE 6 |");
        assertThat(tasks(ended)).hasSize(19).noneMatch(FloodTask::isOpen).filteredOn(task -> task.until().equals(at("19:10"))).extracting(FloodTask::name).containsExactly("市教育局", "市交通运输局");
        assertThat(rivers(ended, "21:00", answer(Kind.CALLED, "17:09"))).isEqualTo("CALLED DONE 6 | ARRIVED OVERDUE 130 | FEEDBACK OVERDUE 70");
    }

    @Test
    void a_read_back_names_the_level_and_the_first_action() {
        List<String> first = List.of("派员到河道水库");

        assertThat(ReadBack.missing("收到，四级响应，马上派员到河道、水库。", 4, first)).isEmpty();
        assertThat(ReadBack.missing("IV级，派员到河道水库", 4, first)).isEmpty();
        assertThat(ReadBack.missing("Ⅲ级，派员到河道水库", 4, first)).containsExactly("Ⅳ级");
        assertThat(ReadBack.missing("III级，派员到河道水库", 1, first)).containsExactly("Ⅰ级");
        assertThat(ReadBack.missing("收到", 4, first)).containsExactly("Ⅳ级", "派员到河道水库");
    }
}
