package luoshi.people.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP ASVS 5.1.5: nobody is led away to another site. */
class ComingBackTest {

    @Test
    void a_page_of_this_site_is_come_back_to() {
        assertThat(ComingBack.ownPage("http://luoshi.example:8080/plans/1/promises/new?items=1-2", "luoshi.example:8080")).isEqualTo("/plans/1/promises/new?items=1-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://other.example/plans", "http://luoshi.example//other.example/", "javascript:alert(1)", "http://luoshi.example@other.example/", "::", ""})
    void anything_else_is_not(String address) {
        assertThat(ComingBack.ownPage(address, "luoshi.example")).isEmpty();
    }

    @Test
    void nothing_is_come_back_to_where_nothing_is_said() {
        assertThat(ComingBack.ownPage(null, "luoshi.example")).isEmpty();
        assertThat(ComingBack.ownPage("http://luoshi.example/", null)).isEmpty();
    }
}
