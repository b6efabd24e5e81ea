package luoshi.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import luoshi.app.demo.DemoCity;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every endpoint for programs, asked by everybody there is: the other half of AuthorisationMatrixTest. ASVS 4.0.3 4.1.1 to 4.2.2 and 13.1. */
class ProgramAuthorisationTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final PermissionTable TABLE = new PermissionTable();
    private static final Map<Role, String> ACCOUNTS = PermissionTable.oneAccountOfEachRole();
    private static List<Endpoint> endpoints;

    @BeforeAll
    static void list() {
        luoshi.visit().get("/sign-in");
        endpoints = Endpoint.guarded(luoshi).stream().filter(Endpoint::isForPrograms).toList();
    }

    @Test
    void there_are_some() {
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ACCOUNTS).containsOnlyKeys(Role.values());
    }

    @Test
    void who_gives_no_password_is_asked_for_one() {
        assertThat(endpoints).allSatisfy(endpoint -> {
            HttpResponse<String> answer = caller().send(endpoint.method(), endpoint.path());
            isProblem(answer, 401, "api.credentials");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Luoshi\", charset=\"UTF-8\"");
        });
    }

    @Test
    void a_wrong_password_an_unknown_name_and_what_is_no_password_open_nothing() {
        assertThat(endpoints).allSatisfy(endpoint -> {
            isProblem(caller().withPassword("nobody" + endpoints.indexOf(endpoint), DemoCity.PASSWORD).send(endpoint.method(), endpoint.path()), 401, "sign-in.wrong");
            isProblem(caller().send(endpoint.method(), endpoint.path(), "Authorization", "Basic !!!"), 401, "sign-in.wrong");
            isProblem(caller().send(endpoint.method(), endpoint.path(), "Authorization", "Bearer abc"), 401, "api.credentials");
        });
        isProblem(caller().withPassword("shenji", "wrong").send("GET", endpoints.getFirst().path()), 401, "sign-in.wrong");
    }

    /** GB/T 22239-2019 8.1.4.1 b): one count for pages and programs. */
    @Test
    void a_locked_account_stays_locked_for_programs_whatever_their_password() {
        for (int i = 0; i < SignIns.FAILURES; i++) {
            newcomer("suozhu", true);
            caller().withPassword("suozhu", "wrong " + i).send("GET", endpoints.getFirst().path());
        }

        isProblem(caller().withPassword("suozhu", DemoCity.PASSWORD).send("GET", endpoints.getFirst().path()), 401, "sign-in.locked");
        assertThat(luoshi.part(JdbcClient.class).sql("select outcome from people_sign_in where sign_in_name = 'suozhu' order by id desc limit 1").query(String.class).single())
                .isEqualTo("LOCKED");
    }

    @Test
    void a_stopped_account_opens_nothing_and_a_one_time_password_only_the_page_that_replaces_it() {
        newcomer("tingyong", false);
        isProblem(caller().withPassword("tingyong", DemoCity.PASSWORD).send("GET", endpoints.getFirst().path()), 401, "sign-in.inactive");

        UUID once = newcomer("yicixing", true);
        String password = luoshi.part(Passwords.class).reset(who("sysadmin").actor(), once);
        SignedIn colleague = who("shuili-lly");
        for (Role role : List.of(Role.CONTACT, Role.TELEMETRY)) {
            luoshi.part(Posts.class).record(who("secadmin").actor(), new Post(null, once, colleague.posts().getFirst().unit(), "程序", role, LocalDate.of(2022, 1, 1), null));
        }
        assertThat(endpoints).allSatisfy(endpoint -> isProblem(caller().withPassword("yicixing", password).send(endpoint.method(), endpoint.path()), 403, "api.password"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_gets_what_the_table_gives_it_and_nothing_else(Role role) {
        assertThat(wrongAnswers(ACCOUNTS.get(role), action -> TABLE.reach(action, role))).isEmpty();
    }

    @Test
    void who_has_an_account_and_no_post_gets_what_the_table_gives_everybody() {
        newcomer("xinren", true);

        assertThat(wrongAnswers("xinren", TABLE::reachOfEverybody)).isEmpty();
    }

    private static List<String> wrongAnswers(String account, UnaryOperator<String> reach) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            HttpResponse<String> answer = caller().withPassword(account, DemoCity.PASSWORD).send(endpoint.method(), endpoint.path());
            int status = answer.statusCode();
            boolean fits = switch (reach.apply(endpoint.action())) {
                case "-" -> status == 403;
                case "all" -> status != 403 && status != 401;
                default -> status != 401 && (status != 403 || endpoint.variables() || !endpoint.reads());
            };
            if (!fits || status >= 500 || status >= 300 && status < 400 || !isJson(answer) || answer.headers().firstValue("Set-Cookie").isPresent()) {
                wrong.add(endpoint + " for " + reach.apply(endpoint.action()) + " answered " + status + " " + answer.headers().map());
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_session_of_the_pages_opens_nothing_for_programs(Role role) {
        Caller caller = caller().signIn(ACCOUNTS.get(role), DemoCity.PASSWORD);

        assertThat(endpoints).allSatisfy(endpoint -> isProblem(caller.sendWithToken(endpoint.method(), endpoint.path()), 401, "api.credentials"));
    }

    @Test
    void name_and_password_in_a_request_open_no_page() {
        List<Endpoint> pages = Endpoint.guarded(luoshi).stream().filter(endpoint -> !endpoint.isForPrograms() && endpoint.reads()).toList();
        Caller caller = caller().withPassword("duchashi", DemoCity.PASSWORD);

        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(caller.send("GET", page.path()))
                .returns(302, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in")));
    }

    @Test
    void a_browser_that_remembers_the_password_sends_nothing_for_another_site() {
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(endpoints).filteredOn(endpoint -> !endpoint.reads()).isNotEmpty().allSatisfy(endpoint ->
                    isProblem(caller().withPassword("duchashi", DemoCity.PASSWORD).send(endpoint.method(), endpoint.path(), "Sec-Fetch-Site", site), 403, "error.forbidden"));
        }
    }

    @Test
    void another_method_opens_nothing_and_is_answered_as_programs_are() {
        Caller caller = caller().withPassword("duchashi", DemoCity.PASSWORD);
        for (Endpoint endpoint : endpoints) {
            for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND")) {
                HttpResponse<String> answer = caller.send(method, endpoint.path(), "X-HTTP-Method-Override", endpoint.method());
                assertThat(answer.statusCode()).as(method + " " + endpoint.path()).isBetween(400, 499);
                assertThat(answer.body()).doesNotContain("<html");
            }
        }
    }

    @Test
    void no_request_of_a_program_makes_a_session() {
        long before = sessions();
        caller().send("GET", "/api/plans/x");
        caller().withPassword("duchashi", DemoCity.PASSWORD).send("GET", "/api/plans/x");
        caller().withPassword("duchashi", DemoCity.PASSWORD).send("POST", "/api/plans");
        caller().withPassword("nobody", "x").send("GET", "/api");

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void what_does_not_exist_is_answered_as_programs_are_even_where_a_page_is_asked_for() {
        Caller caller = caller().withPassword("duchashi", DemoCity.PASSWORD);

        isProblem(caller.send("GET", "/api/nothing", "Accept", "text/html"), 404, "error.missing");
        isProblem(caller.send("GET", "/api/plans/" + UUID.randomUUID(), "Accept", "text/html"), 404, "error.missing");
        isProblem(caller.send("GET", "/api/plans/not-an-id", "Accept", "text/html"), 400, "error.request");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(isJson(answer)).as(answer.headers().map().toString()).isTrue();
        assertThat(answer.body()).contains("\"problem\":\"" + problem + "\"", "\"message\":\"").doesNotContain("<", "Exception");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static boolean isJson(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    }

    private static long sessions() {
        return luoshi.part(JdbcClient.class).sql("select count(*) from people_session").query(Long.class).single();
    }

    private static Caller caller() {
        return new Caller(luoshi.port());
    }

    private static SignedIn who(String signInName) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(signInName).getFirst().id()).orElseThrow();
    }

    /** Somebody without a post who signs in with the password of the example city. */
    private static UUID newcomer(String name, boolean active) {
        People people = luoshi.part(People.class);
        return people.listCalled(name).stream().findFirst().map(Person::id).orElseGet(() -> {
            UUID id = people.record(who("sysadmin").actor(), new Person(null, name, "新来的人", "", active));
            luoshi.part(Passwords.class).giveAll(who("sysadmin").actor(), List.of(id), DemoCity.PASSWORD);
            return id;
        });
    }
}
