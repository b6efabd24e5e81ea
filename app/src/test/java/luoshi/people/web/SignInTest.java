package luoshi.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in, by the real pages. */
class SignInTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void a_visitor_who_is_not_signed_in_is_led_to_the_sign_in_page() {
        assertThat(luoshi.visit().get("/")).returns("/sign-in", Visit.Page::path).returns(200, Visit.Page::status);
    }

    @Test
    void the_right_password_opens_the_desk() {
        Visit visit = luoshi.visitAs("duchashi");

        assertThat(visit.get("/")).returns("/", Visit.Page::path);
        assertThat(visit.get("/").text()).contains("督查室值班员", "督查室 督查专员");
    }

    @Test
    void a_wrong_password_is_refused_and_the_name_stays_in_the_field() {
        Visit visit = luoshi.visit();
        visit.get("/sign-in");

        Visit.Page page = visit.post("/sign-in", "name", "lingdao", "password", "not it");

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text()).contains("登录名或口令不对").contains("value=\"lingdao\"").doesNotContain("not it");
    }

    @Test
    void an_unknown_name_gets_the_same_answer_as_a_wrong_password() {
        Visit visit = luoshi.visit();
        visit.get("/sign-in");

        assertThat(visit.post("/sign-in", "name", "nobody", "password", "x").text()).contains("登录名或口令不对");
    }

    /** GB/T 22239-2019 8.1.4.1 b): failures lock. */
    @Test
    void five_failures_lock_the_name_even_for_the_right_password() {
        Visit visit = luoshi.visit();
        for (int i = 0; i < 5; i++) {
            visit.get("/sign-in");
            visit.post("/sign-in", "name", "hecha", "password", "wrong " + i);
        }
        visit.get("/sign-in");

        assertThat(visit.post("/sign-in", "name", "hecha", "password", DemoCity.PASSWORD).text()).contains("已锁定");
    }

    @Test
    void a_form_without_the_token_of_the_page_is_refused() {
        Visit visit = luoshi.visitAs("shenji");

        assertThat(visit.postForged("/account/sign-out-everywhere").status()).isEqualTo(403);
        assertThat(visit.get("/").path()).isEqualTo("/");
    }

    @Test
    void signing_out_everywhere_ends_the_sessions_in_other_browsers() {
        Visit here = luoshi.visitAs("shuili");
        Visit there = luoshi.visitAs("shuili");
        here.get("/account");

        here.post("/account/sign-out-everywhere");

        assertThat(there.get("/").path()).isEqualTo("/sign-in");
        assertThat(here.get("/").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_weak_password_is_refused_with_the_rule_and_a_good_one_taken() {
        Visit visit = luoshi.visitAs("shuili-lly");
        visit.get("/account/password");

        assertThat(visit.post("/account/password", "current", DemoCity.PASSWORD, "chosen", "short", "again", "short").text()).contains("口令应为 12 个字符以上");
        assertThat(visit.post("/account/password", "current", DemoCity.PASSWORD, "chosen", "Qingxi-River-22", "again", "Qingxi-River-22").path()).isEqualTo("/");
        assertThat(luoshi.visit().signIn("shuili-lly", DemoCity.PASSWORD).get("/").path()).isEqualTo("/sign-in");
        assertThat(luoshi.visit().signIn("shuili-lly", "Qingxi-River-22").get("/").path()).isEqualTo("/");
    }

    @Test
    void the_page_speaks_english_when_asked() {
        Visit visit = luoshi.visit();
        visit.get("/sign-in");

        visit.post("/language", "to", "en", "back", "/sign-in");

        assertThat(visit.get("/sign-in").text()).contains("<html lang=\"en\">", "Sign in", "Password");
    }

    @Test
    void the_language_form_leads_to_no_other_site() {
        Visit visit = luoshi.visit();
        visit.get("/sign-in");

        assertThat(visit.post("/language", "to", "en", "back", "//evil.example/").path()).isEqualTo("/sign-in");
    }
}
