package luoshi.flood.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.flood.FloodCommand;
import luoshi.flood.response.Response;
import luoshi.flood.response.Responses;
import luoshi.flood.task.Answer.Kind;
import luoshi.flood.task.Answer.Way;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of what units answer: each for itself, the duty officer for one that was reached by telephone. */
@Component
public class Answers {

    private static final int LONGEST = 1_000;
    private static final int NAME = 60;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Responses responses;
    private final Units units;
    private final Door door;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Answers(JdbcClient jdbc, Journal journal, Responses responses, Units units, Door door, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.responses = responses;
        this.units = units;
        this.door = door;
        this.clock = clock;
        this.events = events;
    }

    /** Whose tasks go on, begin or end by an order. */
    @EventListener
    void signed(Responses.Signed signed) {
        Response response = responses.find(signed.response()).orElseThrow();
        Instant at = response.signed().getLast().at();
        List<UUID> concerned = tasks(response).stream().filter(task -> task.isOpen() || task.until().equals(at)).map(FloodTask::unit).distinct().toList();
        events.publishEvent(new FloodCommand.Ordered(response.id(), response.isDrill(), concerned));
    }

    /** All answers to a response, in order. */
    public List<Answer> of(UUID response) {
        return jdbc.sql("select task, unit, kind, way, spoke, said, at from flood_call where response = :response order by leaf").param("response", response).query(Answer.class).list();
    }

    /** The tasks of a response as they stand now, those that are worst first. */
    public List<TaskStanding> standings(Response response) {
        List<Answer> answers = of(response.id());
        return TaskStanding.worstFirst(tasks(response).stream().map(task -> TaskStanding.of(task, responses.plan(response), answers, clock.instant())).toList());
    }

    private List<FloodTask> tasks(Response response) {
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        return FloodTasks.of(response, responses.plan(response), name -> tree.inOrder().stream().filter(unit -> unit.name().equals(name)).map(Unit::id).findFirst());
    }

    /**
     * 接应: a unit reads back all that it has not yet received of a response.
     *
     * @param spoke who answers for the unit
     * @param said the read-back, which must contain the level and each first action
     */
    public int receive(SignedIn who, UUID id, UUID unit, Way way, String spoke, String said) {
        require(who, unit, way);
        return journal.act(who.actor(), () -> {
            Response response = alone(id);
            List<TaskStanding> waiting = standings(response).stream().filter(one -> one.task().unit().equals(unit) && one.isUncalled()).toList();
            if (waiting.isEmpty()) {
                throw new Refusal("flood.answer.nothing", response.name());
            }
            if (spoke.isBlank()) {
                throw new Refusal("flood.answer.spoke");
            }
            List<String> missing = ReadBack.missing(said, response.level(), waiting.stream().map(one -> one.task().task().first()).toList());
            if (!missing.isEmpty()) {
                throw new Refusal("flood.read-back", String.join("、", missing));
            }
            waiting.forEach(one -> insert(who, id, new Answer(one.task().task().key(), unit, Kind.CALLED, way, spoke, said, null)));
            return waiting.size();
        });
    }

    /** Records the next that is due of one task: 到岗, 到位反馈 or 续报. */
    public void report(SignedIn who, UUID id, Answer answer) {
        require(who, answer.unit(), answer.way());
        journal.act(who.actor(), () -> {
            Response response = alone(id);
            TaskStanding standing = standings(response).stream()
                    .filter(one -> one.task().isOpen() && one.task().unit().equals(answer.unit()) && one.task().task().key().equals(answer.task())).findFirst()
                    .orElseThrow(() -> new Refusal("flood.answer.nothing", response.name()));
            if (standing.next().map(Due::kind).orElse(null) != answer.kind()) {
                throw new Refusal("flood.answer.order", standing.task().task().first());
            }
            if (answer.said().isBlank() && answer.kind() != Kind.ARRIVED) {
                throw new Refusal("flood.answer.said", standing.task().task().reply());
            }
            if (answer.spoke().isBlank()) {
                throw new Refusal("flood.answer.spoke");
            }
            insert(who, id, answer);
        });
    }

    private void require(SignedIn who, UUID unit, Way way) {
        door.require(who, way == Way.PHONE ? "flood.respond" : "flood.answer", unit);
    }

    /** One answer at a time: of two that come at once for the same the second is told so. */
    private Response alone(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('flood_call'))").query((_, _) -> 0).single();
        return responses.find(id).filter(one -> one.level() > 0).orElseThrow(() -> new Refusal("flood.none"));
    }

    private void insert(SignedIn who, UUID response, Answer answer) {
        Refusal.whereLonger(answer.spoke(), NAME);
        Refusal.whereLonger(answer.said(), LONGEST);
        jdbc.sql("insert into flood_call (response, task, unit, kind, way, spoke, said, person, at) values (:response, :task, :unit, :kind, :way, :spoke, :said, :person, :at)")
                .param("response", response).param("task", answer.task()).param("unit", answer.unit()).param("kind", answer.kind().name()).param("way", answer.way().name())
                .param("spoke", answer.spoke().strip()).param("said", answer.said().strip()).param("person", who.person().id()).param("at", Timestamp.from(clock.instant())).update();
    }
}
