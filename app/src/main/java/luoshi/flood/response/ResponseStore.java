package luoshi.flood.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.people.People;
import luoshi.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of responses and their steps. */
@Component
class ResponseStore {

    private final JdbcClient jdbc;
    private final People people;

    ResponseStore(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Head(UUID id, Reality reality, String name, String plan, String script, Instant at) {}

    private record Row(UUID response, Step step) {}

    /** One at a time records a step, from here to the end of the act. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('flood_response'))").query((_, _) -> 0).single();
    }

    /** All of them or one, those that began last first. */
    List<Response> list(UUID id) {
        List<Head> heads = jdbc.sql("select response as id, reality, name, plan_hash as plan, script, at from flood_response where :id::uuid is null or response = :id::uuid order by leaf desc").param("id", id)
                .query(Head.class).list();
        List<Row> rows = jdbc.sql("select * from flood_step where :id::uuid is null or response = :id::uuid order by response, step").param("id", id).query(ResponseStore::row).list();
        Map<UUID, Person> names = people.findAll(rows.stream().map(row -> row.step().person()).collect(Collectors.toSet()));
        Map<UUID, List<Step>> steps = new HashMap<>();
        rows.forEach(row -> steps.computeIfAbsent(row.response(), _ -> new ArrayList<>()).add(named(row.step(), names)));
        return heads.stream().filter(head -> steps.containsKey(head.id()))
                .map(head -> new Response(head.id(), head.reality(), head.name(), head.plan(), head.script(), head.at(), List.copyOf(steps.get(head.id())))).toList();
    }

    private static Step named(Step step, Map<UUID, Person> names) {
        String by = names.containsKey(step.person()) ? names.get(step.person()).name() : "—";
        return new Step(step.number(), step.kind(), step.move(), step.level(), step.said(), step.party(), step.minutes(), step.held(), step.condition(), step.reference(), step.title(), step.post(),
                step.person(), by, step.at());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("response", UUID.class), new Step(row.getInt("step"), Step.Kind.valueOf(row.getString("kind")), Move.valueOf(row.getString("move")), row.getInt("level"),
                row.getString("said"), row.getString("party"), row.getString("minutes"), instant(row.getTimestamp("held")), instant(row.getTimestamp("condition")), row.getString("reference"),
                row.getString("title"), row.getString("post"), row.getObject("person", UUID.class), "", row.getTimestamp("at").toInstant()));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    void begin(Response response) {
        jdbc.sql("insert into flood_response (response, reality, name, plan_hash, script, at) values (:id, :reality, :name, :plan, :script, :at)").param("id", response.id())
                .param("reality", response.reality().name()).param("name", response.name()).param("plan", response.plan()).param("script", response.script())
                .param("at", timestamp(response.begun())).update();
    }

    void add(UUID response, int number, Step step, UUID person, Instant at) {
        jdbc.sql("""
                        insert into flood_step (response, step, kind, move, level, said, party, minutes, held, condition, reference, title, post, person, at)
                        values (:response, :step, :kind, :move, :level, :said, :party, :minutes, :held, :condition, :reference, :title, :post, :person, :at)""")
                .param("response", response).param("step", number).param("kind", step.kind().name()).param("move", step.move().name()).param("level", step.level()).param("said", step.said())
                .param("party", step.party()).param("minutes", step.minutes()).param("held", timestamp(step.held())).param("condition", timestamp(step.condition()))
                .param("reference", step.reference()).param("title", step.title()).param("post", step.post()).param("person", person).param("at", timestamp(at)).update();
    }
}
