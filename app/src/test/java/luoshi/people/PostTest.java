package luoshi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {

    private static final LocalDate JANUARY = LocalDate.of(2022, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "CONTACT, SUPERVISOR, false",
        "SYSTEM_ADMIN, CONTACT, true",
        "CONTACT, AUDIT_ADMIN, true",
        "SYSTEM_ADMIN, SECURITY_ADMIN, true",
        "SYSTEM_ADMIN, SYSTEM_ADMIN, false"})
    void administrators_do_no_business_and_are_not_each_other(Role one, Role other, boolean clash) {
        assertThat(post(one, JANUARY, null).clashesWith(post(other, JANUARY, null))).isEqualTo(clash);
    }

    @Test
    void one_may_follow_the_other() {
        assertThat(post(Role.CONTACT, JANUARY, JANUARY.plusDays(30)).clashesWith(post(Role.SYSTEM_ADMIN, JANUARY.plusDays(31), null))).isFalse();
        assertThat(post(Role.CONTACT, JANUARY, JANUARY.plusDays(31)).clashesWith(post(Role.SYSTEM_ADMIN, JANUARY.plusDays(31), null))).isTrue();
    }

    @Test
    void a_post_is_held_on_its_last_day_and_ends_no_earlier_than_it_begins() {
        assertThat(post(Role.CONTACT, JANUARY, JANUARY).heldOn(JANUARY)).isTrue();
        assertThat(post(Role.CONTACT, JANUARY, JANUARY).heldOn(JANUARY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> post(Role.CONTACT, JANUARY, JANUARY.minusDays(1)).check()).hasMessageStartingWith("posts.order");
    }

    private static Post post(Role role, LocalDate from, LocalDate to) {
        return new Post(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "岗位", role, from, to);
    }
}
