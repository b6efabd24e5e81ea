package luoshi.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import luoshi.app.demo.DemoCity;
import luoshi.people.SignIns;
import luoshi.people.SignIns.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker tries who has no account yet. The clauses are those of ASVS 4.0.3; docs/security.md lists them. */
class HardeningTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    /** ASVS 2.2.1, GB/T 22239-2019 8.1.4.1 b). */
    @Test
    void guesses_that_arrive_together_get_no_more_tries_than_guesses_in_a_row() throws Exception {
        SignIns signIns = luoshi.part(SignIns.class);
        List<Callable<Outcome>> guesses = IntStream.range(0, 24).<Callable<Outcome>>mapToObj(i -> () -> signIns.attempt("lingdao", "guess " + i, "10.0.0.1").outcome()).toList();
        List<Outcome> outcomes;
        try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
            outcomes = crowd.invokeAll(guesses).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(outcome -> outcome == Outcome.WRONG).hasSize(SignIns.FAILURES);
        assertThat(signIns.attempt("lingdao", DemoCity.PASSWORD, "10.0.0.1").outcome()).isEqualTo(Outcome.LOCKED);
    }

    /** ASVS 3.2.1. */
    @Test
    void signing_in_changes_the_session_so_that_a_planted_one_opens_nothing() {
        Caller victim = new Caller(luoshi.port());
        victim.send("GET", "/sign-in");
        String planted = victim.cookie();
        Caller signedIn = new Caller(luoshi.port()).signIn("duchashi", DemoCity.PASSWORD);

        assertThat(planted).isNotEmpty();
        assertThat(signedIn.cookie()).isNotEmpty().isNotEqualTo(planted);
        assertThat(new Caller(luoshi.port()).send("GET", "/account", "Cookie", planted).statusCode()).isEqualTo(302);
    }

    /** ASVS 3.3.2. */
    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_is() throws Exception {
        Caller caller = new Caller(luoshi.port()).signIn("hecha", DemoCity.PASSWORD);
        assertThat(caller.send("GET", "/account").statusCode()).isEqualTo(200);
        luoshi.database().execute("update people_session set creation_time = creation_time - 12 * 3600 * 1000 - 60000");

        assertThat(caller.send("GET", "/account").headers().firstValue("Location").orElse("")).endsWith("/sign-in?ended");
        assertThat(caller.send("GET", "/account").statusCode()).isEqualTo(302);
    }

    /** ASVS 3.4.1 to 3.4.3. */
    @Test
    void the_cookie_is_hidden_from_scripts_and_goes_over_https_only_where_the_visitor_came_by_it() {
        String plain = cookie(new Caller(luoshi.port()).send("GET", "/sign-in"));
        String encrypted = cookie(new Caller(luoshi.port()).send("GET", "/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "10.1.2.3"));

        assertThat(plain).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(encrypted).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith("session=")).findFirst().orElseThrow();
    }

    /** ASVS 14.4. */
    @Test
    void every_answer_tells_the_browser_what_to_forbid() {
        HttpResponse<String> answer = new Caller(luoshi.port()).send("GET", "/sign-in");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("geolocation=()", "camera=()");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void metrics_are_for_this_machine_and_who_runs_the_system_and_no_header_makes_one_local() {
        Caller nobody = new Caller(luoshi.port());
        String[] far = {"X-Forwarded-For", "10.1.2.3"};

        assertThat(nobody.send("GET", "/prometheus").body()).contains("luoshi_journal_entries");
        assertThat(nobody.send("GET", "/prometheus", far).statusCode()).isEqualTo(302);
        assertThat(nobody.send("GET", "/prometheus", "X-Forwarded-For", "127.0.0.1, 10.1.2.3").statusCode()).isEqualTo(302);
        assertThat(new Caller(luoshi.port()).signIn("duchashi", DemoCity.PASSWORD).send("GET", "/prometheus", far).statusCode()).isEqualTo(403);
        assertThat(new Caller(luoshi.port()).signIn("sysadmin", DemoCity.PASSWORD).send("GET", "/prometheus", far).statusCode()).isEqualTo(200);
    }

    @Test
    void the_server_is_not_ready_while_leaves_wait_for_more_than_a_minute() throws Exception {
        Caller nobody = new Caller(luoshi.port());
        assertThat(nobody.send("GET", "/health/readiness").statusCode()).isEqualTo(200);
        try (Connection busy = luoshi.database().connect()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("select pg_advisory_xact_lock(hashtext('journal_entry'))");
            luoshi.database().execute("insert into journal_pending values (nextval('journal_leaf_id'), E'luoshi-leaf 1\\nat 2022-06-29T00:00:00.000000Z\\n')");

            assertThat(nobody.send("GET", "/health/readiness")).returns(503, HttpResponse::statusCode)
                    .satisfies(answer -> assertThat(answer.body()).contains("\"sequencer\":{\"status\":\"DOWN\"}"));
            assertThat(nobody.send("GET", "/health/liveness").statusCode()).isEqualTo(200);
            luoshi.database().execute("delete from journal_pending");
        }
    }

    @Test
    void nor_while_entries_go_without_a_signed_head_for_more_than_a_minute() throws Exception {
        Caller nobody = new Caller(luoshi.port());
        bare("create table head_away as table journal_head", "delete from journal_head", "update journal_entry set at = at - interval '1 hour' where position = 0");
        try {
            assertThat(nobody.send("GET", "/health/readiness")).returns(503, HttpResponse::statusCode)
                    .satisfies(answer -> assertThat(answer.body()).contains("\"sequencer\":{\"status\":\"DOWN\"}"));
        } finally {
            bare("update journal_entry set at = at + interval '1 hour' where position = 0", "insert into journal_head select * from head_away on conflict do nothing",
                    "drop table head_away");
        }
        assertThat(nobody.send("GET", "/health/readiness").statusCode()).isEqualTo(200);
    }

    /** Past the triggers, as only somebody with the database in hand can. */
    private static void bare(String... statements) throws SQLException {
        try (Connection database = luoshi.database().connect(); Statement all = database.createStatement()) {
            all.execute("set session_replication_role = replica");
            for (String statement : statements) {
                all.execute(statement);
            }
        }
    }

    /** ASVS 5.1: whatever stands in the address, the answer is never a failure of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%00", "/people?q=%00", "/people?q=%ff", "/people?page=2147483647", "/people?page=-5", "/people?unit=------------------------------------",
            "/units?page=2147483647", "/units?day=99999-01-01", "/units?day=2022-13-45", "/units?day=0001-01-01&known=then", "/people?day=9999-12-31",
            "/plans/------------------------------------"})
    void nothing_in_an_address_makes_the_server_fail(String path) {
        assertThat(new Caller(luoshi.port()).signIn("duchashi", DemoCity.PASSWORD).send("GET", path).statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/journal?table=%00", "/journal?actor=%00", "/journal?day=-999999999-01-01", "/journal?day=%2B999999999-12-31", "/reads?day=0001-01-01",
            "/reads?day=%2B999999999-12-31", "/reads/sign-ins?day=-999999999-01-01"})
    void nor_for_who_looks_after_the_journal(String path) {
        assertThat(new Caller(luoshi.port()).signIn("auditadmin", DemoCity.PASSWORD).send("GET", path).statusCode()).isLessThan(500);
    }

    @Test
    void a_name_with_a_zero_character_signs_nobody_in() {
        Visit visit = luoshi.visit();
        visit.get("/sign-in");

        assertThat(visit.post("/sign-in", "name", "sys\0admin", "password", "x").status()).isBetween(400, 499);
        assertThat(visit.post("/language", "to", "en", "back", "/" + "a".repeat(9_000)).status()).isLessThan(500);
    }

    /** A form whose session has ended is no lack of rights: the way is to sign in again. */
    @Test
    void a_form_of_an_ended_session_leads_to_signing_in() {
        HttpResponse<String> answer = new Caller(luoshi.port()).send("POST", "/people/new");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?ended");
    }

    /** ASVS 7.4.1: what went wrong is told in our words, whoever inside noticed it. */
    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/journal?below=x", "/journal?day=2022-99-99", "/journal/99999999999999999999999", "/purges/not-an-id", "/a//b", "/a;b=c",
            "/error?trace=true", "/error?message=true"})
    void an_error_page_says_nothing_of_what_is_inside(String path) {
        HttpResponse<String> answer = new Caller(luoshi.port()).signIn("auditadmin", DemoCity.PASSWORD).send("GET", path, "Accept", "text/html");

        assertThat(answer.statusCode()).isBetween(400, 500);
        assertThat(answer.body()).contains("落实").doesNotContain("Exception", "springframework", "Tomcat", "at luoshi.", "timestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /\\ HTTP/1.1", "GET /a[b HTTP/1.1", "GET / HTTP/9.9", "NONSENSE", "GET /%zz HTTP/1.1", "GET /journal/%00 HTTP/1.1"})
    void a_line_that_is_no_request_is_answered_without_a_word_about_the_program(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", luoshi.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains("HTTP/1.1 ").doesNotContain(" 200 ").doesNotContain("Tomcat", "Exception", "Apache");
        }
    }
}
