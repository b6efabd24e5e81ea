package luoshi.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A post 岗位 that a person holds in a unit. It carries the role, and its unit is the role's scope.
 *
 * @param id the holding through all corrections
 * @param person who holds it
 * @param unit where
 * @param title what it is called: 主任, 联络员
 * @param role what it may do
 * @param from first day
 * @param to last day, null while it is open
 */
public record Post(UUID id, UUID person, UUID unit, String title, Role role, LocalDate from, LocalDate to) {

    /** Whether it is held on a day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether one person cannot hold both: an administrator does no business, and is no other administrator, on any day. */
    public boolean clashesWith(Post other) {
        boolean together = (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
        return together && (other.role.administers() != role.administers() || other.role.administers() && other.role != role);
    }

    /** Refuses a post that ends before it begins or is called nothing. */
    public void check() {
        if (title.isBlank()) {
            throw new Refusal("posts.nameless");
        }
        Refusal.whereLonger(title, 100);
        if (to != null && to.isBefore(from)) {
            throw new Refusal("posts.order", from, to);
        }
    }
}
