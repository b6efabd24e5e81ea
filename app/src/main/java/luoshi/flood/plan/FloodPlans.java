package luoshi.flood.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import luoshi.flood.file.Fault;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans that were loaded; the one of the latest day that has come holds for new responses. */
@Component
public class FloodPlans {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Units units;
    private final Clock clock;
    /** Files never change: what was read of one is kept. */
    private final Map<String, FloodPlan> read = new ConcurrentHashMap<>();

    FloodPlans(JdbcClient jdbc, Journal journal, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.units = units;
        this.clock = clock;
    }

    /** The example that comes with Luoshi, to be loaded as it is or changed first. */
    public static byte[] example() {
        try (InputStream file = Objects.requireNonNull(FloodPlans.class.getResourceAsStream("shili.yaml"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file says, and which of its units there are not. */
    public PlanReading check(byte[] bytes) {
        PlanReading reading = PlanReader.read(bytes);
        if (reading.plan() == null) {
            return reading;
        }
        List<String> names = units.on(AsOf.now(CityClock.today(clock))).inOrder().stream().map(Unit::name).toList();
        List<String> lines = reading.plan().text().lines().toList();
        List<Fault> faults = reading.plan().tasks().stream().flatMap(task -> task.units().stream()).distinct().filter(name -> !names.contains(name))
                .map(name -> new Fault(1 + (int) lines.stream().takeWhile(line -> !line.contains(name)).count(), "tasks", "没有叫“" + name + "”的单位；写单位表里的全称，或请系统管理员先设立"))
                .toList();
        return faults.isEmpty() ? reading : new PlanReading(null, faults);
    }

    /** Loads a plan; the same file a second time is the same plan. */
    public FloodPlan load(SignedIn who, byte[] bytes) {
        PlanReading reading = check(bytes);
        if (reading.plan() == null) {
            Fault first = reading.faults().getFirst();
            throw new Refusal("flood.plan.faults", String.valueOf(reading.faults().size()), String.valueOf(first.line()), first.words());
        }
        FloodPlan plan = reading.plan();
        journal.act(who.actor(), () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('flood_plan'))").query((_, _) -> 0).single();
            if (jdbc.sql("select count(*) from flood_plan where hash = :hash").param("hash", plan.hash()).query(Integer.class).single() == 0) {
                insert(plan);
            }
        });
        return plan;
    }

    private void insert(FloodPlan plan) {
        jdbc.sql("insert into flood_plan (plan, hash, valid_from, text, at) values (:plan, :hash, :from, :text, :at)").param("plan", plan.key()).param("hash", plan.hash()).param("from", plan.from())
                .param("text", plan.text()).param("at", Timestamp.from(clock.instant())).update();
    }

    /** The plan by which a response that begins on a day is made. */
    public Optional<FloodPlan> on(LocalDate day) {
        return jdbc.sql("select hash from flood_plan where valid_from <= :day order by valid_from desc, leaf desc limit 1").param("day", day).query(String.class).optional().map(this::get);
    }

    /** The plan of this hash. */
    public FloodPlan get(String hash) {
        return read.computeIfAbsent(hash, one -> PlanReader.read(jdbc.sql("select text from flood_plan where hash = :hash").param("hash", one).query(String.class).single()
                .getBytes(StandardCharsets.UTF_8)).plan());
    }
}
