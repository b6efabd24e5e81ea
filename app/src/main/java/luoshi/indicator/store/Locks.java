package luoshi.indicator.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Periods for which nothing is reported any more. */
@Component
public class Locks {

    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lock that holds.
     *
     * @param lock the lock
     * @param unit the unit that locked, and whose people can open it
     * @param indicator of which indicator; null for all
     * @param until periods that end on or before this day
     * @param reason why
     */
    public record Lock(UUID lock, UUID unit, UUID indicator, LocalDate until, String reason) {}

    /** Those that hold. */
    public List<Lock> list() {
        return jdbc.sql("select * from (select distinct on (lock) * from indicator_lock order by lock, leaf desc) latest where not opened order by until desc, leaf desc").query(Lock.class).list();
    }

    /**
     * A lock that was opened again.
     *
     * @param lock the lock
     * @param locked the leaf of its locking
     * @param opening why it was opened
     * @param opened the leaf of its opening
     */
    public record Past(Lock lock, long locked, String opening, long opened) {}

    /** The last that were opened again, at most so many. */
    public List<Past> past(int most) {
        return jdbc.sql("""
                        select held.*, opening.reason as opening, opening.leaf as opening_leaf
                        from (select distinct on (lock) * from indicator_lock where opened order by lock, leaf) opening join indicator_lock held on held.lock = opening.lock and not held.opened
                        order by opening.leaf desc limit :most""").param("most", most)
                .query((row, _) -> new Past(new Lock(row.getObject("lock", UUID.class), row.getObject("unit", UUID.class), row.getObject("indicator", UUID.class),
                        row.getObject("until", LocalDate.class), row.getString("reason")), row.getLong("leaf"), row.getString("opening"), row.getLong("opening_leaf"))).list();
    }

    /** Whether there is one, or was. */
    public boolean isKnown(UUID lock) {
        return jdbc.sql("select exists (select from indicator_lock where lock = :lock)").param("lock", lock).query(Boolean.class).single();
    }

    /** That of these which locks a period of an indicator. */
    public static Optional<Lock> of(List<Lock> locks, UUID indicator, LocalDate to) {
        return locks.stream().filter(lock -> !lock.until().isBefore(to) && (lock.indicator() == null || lock.indicator().equals(indicator))).findFirst();
    }

    /** One of them. */
    public Optional<Lock> find(UUID lock) {
        return list().stream().filter(one -> one.lock().equals(lock)).findFirst();
    }

    /** Until the end of the act nobody locks or opens periods: figures move beside each other, but not past a lock. */
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('indicator_lock'))").query((_, _) -> 0).single();
    }

    /** Refuses a period that one of these locks, with the reason. */
    public static void refuse(List<Lock> locks, UUID indicator, LocalDate to) {
        of(locks, indicator, to).ifPresent(lock -> {
            throw new Refusal("figure.locked", lock.until(), lock.reason());
        });
    }

    /** Records a lock, or its opening, when no figure is on its way any more. */
    public void add(Lock lock, boolean opened) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator_lock'))").query((_, _) -> 0).single();
        jdbc.sql("insert into indicator_lock (lock, unit, indicator, until, reason, opened) values (:lock, :unit, :indicator, :until, :reason, :opened)")
                .param("lock", lock.lock()).param("unit", lock.unit()).param("indicator", lock.indicator()).param("until", lock.until()).param("reason", lock.reason())
                .param("opened", opened).update();
    }
}
