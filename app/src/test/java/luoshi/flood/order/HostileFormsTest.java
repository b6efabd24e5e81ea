package luoshi.flood.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.flood.response.Step;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent to the forms of responses is refused in words, and nothing that was sent runs on the page that says so (ASVS 5.1, 5.3.3). */
class HostileFormsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final List<String> BAD = List.of("", "\0", "x".repeat(9_000), "-1", "999999", "99999999999999999999", "2022-02-30", "+999999999-01-01", "-999999999-01-01T00:00", "0000-01-01T00:00",
            new UUID(0, 0).toString(), "<script>alert(1)</script>", "{0}'", "START", "RED", "1' or '1'='1", "㍿\uFFFF\u202E", "# [}{&*!");

    @Test
    void nothing_that_is_sent_breaks_a_form() {
        AFloodCommand command = AFloodCommand.of(luoshi);
        SignedIn duty = command.who("fangban");
        UUID drill = command.responses().drill(duty, "推演", "0 信号 蓝 暴雨蓝色预警信号");
        String path = "/flood/responses/" + drill;
        Visit visit = luoshi.visitAs("fangban");
        visit.get("/flood/responses");
        List<String> broken = new ArrayList<>(sent(visit, path + "/propose", "seen=1", "move", "level", "ground"));
        broken.addAll(sent(visit, path + "/deliberate", "seen=1", "level", "held", "party", "minutes", "advice"));
        broken.addAll(sent(visit, path + "/drop", "seen", "why"));
        command.responses().deliberate(duty, drill, 1, new Step.Deliberation(4, "市水利局", "", "启动", luoshi.part(Clock.class).instant()));
        broken.addAll(sent(visit, path + "/draft", "seen=2", "reference", "title", "body"));
        broken.addAll(sent(visit, path + "/calls", "kind=CALLED", "unit", "task", "spoke", "said"));
        broken.addAll(sent(visit, "/flood/responses", "level", "ground"));
        broken.addAll(sent(visit, "/flood/drills", "name", "script"));
        broken.addAll(sent(visit, "/flood/signals", "kind=暴雨", "colour=RED", "area", "said", "source", "effective"));
        broken.addAll(sent(visit, "/flood/signals/" + new UUID(0, 1), "act", "colour", "area"));
        broken.addAll(sent(visit, "/flood/dangers", "danger=DIKE", "unit", "place", "told", "happened"));
        broken.addAll(sent(visit, "/flood/dangers/" + drill, "act", "told"));
        broken.addAll(sent(visit, "/flood/duty/days", "day", "leader", "officers", "phone"));
        broken.addAll(sent(visit, "/flood/duty/log", "kind", "said", "refers"));
        Visit office = luoshi.visitAs("duchashi");
        office.get("/flood/plan");
        broken.addAll(sent(office, "/flood/plan", "text"));
        broken.addAll(sent(office, "/flood/commanders", "post=office", "person=shuili", "from", "to", "ground"));

        assertThat(broken).isEmpty();
    }

    /** Sends each bad value in all fields that have none of their own; what broke the form, or came back as it was sent. */
    private static List<String> sent(Visit visit, String path, String... fields) {
        return BAD.stream().flatMap(bad -> {
            String[] form = Stream.of(fields).flatMap(field -> field.contains("=") ? Stream.of(field.split("=")) : Stream.of(field, bad)).toArray(String[]::new);
            Visit.Page page = visit.post(path, form);
            boolean fine = page.status() < 500 && !page.text().contains("<script>alert");
            return fine ? Stream.empty() : Stream.of(path + " " + page.status() + " " + bad);
        }).toList();
    }
}
