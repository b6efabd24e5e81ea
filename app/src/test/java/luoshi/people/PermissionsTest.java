package luoshi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.people.Permissions.Reach;
import org.junit.jupiter.api.Test;

/** GB/T 22239-2019 8.1.5: system, audit and security administration lie in different hands. */
class PermissionsTest {

    private final Permissions permissions = new Permissions();

    /** One sheet of people goes through two hands; each records its part of it alone. */
    @Test
    void the_three_administrators_share_nothing_but_the_desk_their_account_and_inbox_the_sheet_and_the_look_at_units_people_and_purges() {
        Set<String> shared = permissions.actions().stream()
                .filter(action -> Stream.of(Role.values()).filter(Role::administers).filter(role -> permissions.reach(action, role) != Reach.NONE).count() > 1)
                .collect(Collectors.toSet());

        assertThat(shared).containsExactlyInAnyOrder("desk.read", "account.use", "inbox.read", "units.read", "people.read", "people.import", "purge.read");
    }

    @Test
    void who_asks_for_a_purge_cannot_approve_one() {
        assertThat(Role.values()).noneMatch(role ->
                permissions.reach("purge.request", role) != Reach.NONE && permissions.reach("purge.approve", role) != Reach.NONE);
    }

    @Test
    void who_makes_accounts_gives_no_posts() {
        assertThat(Role.values()).noneMatch(role ->
                permissions.reach("people.edit", role) != Reach.NONE && permissions.reach("posts.edit", role) != Reach.NONE);
    }

    @Test
    void an_action_outside_the_table_is_a_fault_and_not_a_permission() {
        assertThatThrownBy(() -> permissions.reach("everything", Role.SYSTEM_ADMIN)).hasMessageContaining("no action everything");
    }
}
