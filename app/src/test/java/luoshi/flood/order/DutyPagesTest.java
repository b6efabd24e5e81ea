package luoshi.flood.order;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.flood.duty.DutyRoom;
import luoshi.flood.duty.LogEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 值班: the roster with its gaps, and the log that one hands over and another takes (值班值守, the ninth task of the order of 5 July 2022). */
class DutyPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @BeforeAll
    static void set_up() {
        AFloodCommand.of(luoshi);
    }

    @Test
    void a_day_without_anybody_is_a_gap() {
        Visit duty = luoshi.visitAs("fangban");
        assertThat(duty.get("/flood/duty").shown()).contains("今后 14 天有 14 天没有排班");
        duty.post("/flood/duty/days", "day", "2022-07-02", "leader", "市水利局局长", "leader-phone", "", "officers", "防汛值班员", "phone", "3110000");

        assertThat(duty.get("/flood/duty").shown()).contains("今后 14 天有 13 天没有排班");
        assertThat(duty.post("/flood/duty/days", "day", "2022-06-01", "leader", "甲", "officers", "乙", "phone", "1").status()).isEqualTo(422);
        assertThat(duty.post("/flood/duty/days", "day", "2022-02-30", "leader", "甲", "officers", "乙", "phone", "1").status()).isEqualTo(422);
    }

    @Test
    void who_goes_hands_over_and_who_comes_takes_it_with_what_is_open() {
        Visit going = luoshi.visitAs("fangban");
        going.get("/flood/duty");
        going.post("/flood/duty/log", "kind", "OPEN", "said", "三号泵站备用电源待修");
        going.post("/flood/duty/log", "kind", "HANDED", "said", "雨停，水位平稳");
        LogEntry handed = luoshi.part(DutyRoom.class).handed().orElseThrow();
        assertThat(going.post("/flood/duty/log", "kind", "TAKEN", "refers", handed.id().toString(), "said", "").shown()).contains("要由别人接");
        Visit coming = luoshi.visitAs("fangban2");
        coming.get("/flood/duty");

        assertThat(coming.post("/flood/duty/log", "kind", "TAKEN", "refers", handed.id().toString(), "said", "").shown()).contains("待办 1 项", "三号泵站备用电源待修", "接班 · 防汛值班员乙");
        String point = luoshi.part(DutyRoom.class).open().getFirst().id().toString();
        assertThat(coming.post("/flood/duty/log", "kind", "CLOSED", "refers", point, "said", "已修好").shown()).contains("待办 0 项");
        assertThat(coming.post("/flood/duty/log", "kind", "CLOSED", "refers", point, "said", "再来").status()).isEqualTo(422);
    }

    @Test
    void a_plan_with_faults_is_shown_with_each_line_and_not_loaded() {
        Visit office = luoshi.visitAs("duchashi");
        office.get("/flood/plan");

        assertThat(office.post("/flood/plan", "text", "plan: x\nname: 没有别的\nmayor: 1").shown()).contains("第 3 行 mayor", "缺 source");
        assertThat(luoshi.visitAs("fangban").post("/flood/plan", "text", "").status()).isEqualTo(403);
    }
}
