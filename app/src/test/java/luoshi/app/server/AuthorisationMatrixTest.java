package luoshi.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import luoshi.app.demo.DemoCity;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every endpoint there is, asked by everybody there is: GB/T 22239-2019 8.1.4.2, ASVS 4.1.1 to 4.1.5, 4.2.1 and 4.2.2. */
class AuthorisationMatrixTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final PermissionTable TABLE = new PermissionTable();
    private static final Map<Role, String> ACCOUNTS = PermissionTable.oneAccountOfEachRole();
    /** All, and those of pages; ProgramAuthorisationTest asks those for programs in their own way. */
    private static List<Endpoint> all;
    private static List<Endpoint> endpoints;

    @BeforeAll
    static void list() {
        luoshi.visit().get("/sign-in");
        all = Endpoint.guarded(luoshi);
        endpoints = all.stream().filter(endpoint -> !endpoint.isForPrograms()).toList();
    }

    @Test
    void every_endpoint_asks_the_door_for_an_action_of_the_table() {
        assertThat(all).hasSizeGreaterThan(10).filteredOn(endpoint -> !TABLE.actions().contains(endpoint.action())).isEmpty();
    }

    @Test
    void every_role_has_an_account_that_holds_it_and_no_other() {
        assertThat(ACCOUNTS).containsOnlyKeys(Role.values());
        ACCOUNTS.forEach((role, name) -> assertThat(who(role).posts()).as(name).extracting("role").containsOnly(role));
    }

    @Test
    void nobody_who_is_not_signed_in_gets_past_the_sign_in_page() {
        Caller nobody = new Caller(luoshi.port());

        assertThat(endpoints).filteredOn(endpoint -> !isTurnedAway(nobody.send(endpoint.method(), endpoint.path()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_gets_what_the_table_gives_it_and_nothing_else(Role role) {
        assertThat(wrongAnswers(ACCOUNTS.get(role), DemoCity.PASSWORD, action -> TABLE.reach(action, role))).isEmpty();
    }

    @Test
    void who_has_an_account_and_no_post_gets_what_the_table_gives_everybody() {
        Actor administrator = who(Role.SYSTEM_ADMIN).actor();
        Person newcomer = new Person(null, "xinren", "新来的人", "", true);
        UUID id = luoshi.part(People.class).record(administrator, newcomer);
        String oneTime = luoshi.part(Passwords.class).reset(administrator, id);
        String chosen = "Xinlaide-2022";
        assertThat(luoshi.visit().signIn("xinren", oneTime).post("/account/password", "current", oneTime, "chosen", chosen, "again", chosen).path()).isEqualTo("/");

        assertThat(wrongAnswers("xinren", chosen, TABLE::reachOfEverybody)).isEmpty();
    }

    private static List<String> wrongAnswers(String account, String password, UnaryOperator<String> reach) {
        Caller caller = new Caller(luoshi.port()).signIn(account, password);
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            HttpResponse<String> answer = endpoint.reads() ? caller.send("GET", endpoint.path()) : caller.sendWithToken(endpoint.method(), endpoint.path());
            judge(endpoint, reach.apply(endpoint.action()), answer).ifPresent(wrong::add);
            if (!endpoint.reads() && caller.send("GET", "/account").statusCode() != 200) {
                caller.signIn(account, password);
            }
        }
        return wrong;
    }

    /** Where a role reaches only some units, the rows that the harmless values name may be refused. */
    private static Optional<String> judge(Endpoint endpoint, String reach, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean fits = switch (reach) {
            case "-" -> status == 403;
            case "all" -> status != 403 && !isOnlyForTheSignedIn(answer);
            default -> !isOnlyForTheSignedIn(answer) && (status != 403 || endpoint.variables() || !endpoint.reads());
        };
        return fits && status < 500 ? Optional.empty() : Optional.of(endpoint + " for " + reach + " answered " + status);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_forged_form_without_the_token_is_refused_to_everybody(Role role) {
        Caller caller = signedIn(role);

        assertThat(endpoints).filteredOn(endpoint -> !endpoint.reads()).isNotEmpty()
                .filteredOn(endpoint -> caller.send(endpoint.method(), endpoint.path()).statusCode() != 403).isEmpty();
    }

    @Test
    void a_form_sent_by_another_site_is_refused_even_with_the_token() {
        Caller caller = signedIn(Role.AUDIT_ADMIN);

        for (String site : List.of("cross-site", "same-site")) {
            assertThat(endpoints).filteredOn(endpoint -> !endpoint.reads())
                    .filteredOn(endpoint -> caller.sendWithToken(endpoint.method(), endpoint.path(), "Sec-Fetch-Site", site).statusCode() != 403).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"SUPERVISOR", "SECURITY_ADMIN"})
    void a_request_of_an_ended_session_is_turned_away(Role role) {
        Caller caller = signedIn(role);
        Caller later = signedIn(role);
        assertThat(caller.sendWithToken("POST", "/sign-out").statusCode()).isEqualTo(302);

        assertThat(endpoints).filteredOn(endpoint -> !isTurnedAway(caller.sendWithToken(endpoint.method(), endpoint.path()))).isEmpty();
        assertThat(later.send("GET", "/account").statusCode()).as("the other session lives").isEqualTo(200);
    }

    /** Whoever asks: those who may do most, and somebody from outside. */
    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"SUPERVISOR", "SYSTEM_ADMIN", "FIRM"})
    void a_method_that_no_page_knows_opens_nothing(Role role) {
        Caller caller = signedIn(role);
        List<String> opened = new ArrayList<>();
        for (String path : endpoints.stream().map(Endpoint::path).distinct().toList()) {
            for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
                if (caller.sendWithToken(method, path).statusCode() < 400) {
                    opened.add(method + " " + path);
                }
            }
        }
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_method_in_disguise_opens_nothing(Role role) {
        Caller caller = signedIn(role);
        List<String> opened = new ArrayList<>();
        for (Endpoint endpoint : endpoints.stream().filter(each -> TABLE.reach(each.action(), role).equals("-")).toList()) {
            if (endpoint.reads() && caller.send("HEAD", endpoint.path()).statusCode() != 403) {
                opened.add("HEAD " + endpoint.path());
            }
            String disguised = endpoint.path() + "?_method=" + endpoint.method();
            String other = endpoint.reads() ? "POST" : "GET";
            int status = caller.sendWithToken(other, disguised, "X-HTTP-Method-Override", endpoint.method(), "X-Method-Override", endpoint.method()).statusCode();
            boolean itsOwn = endpoints.stream().anyMatch(each -> each.method().equals(other) && each.path().equals(endpoint.path()));
            if (!itsOwn && status < 400) {
                opened.add(other + " as " + endpoint);
            }
        }
        assertThat(opened).isEmpty();
    }

    /** Role by action by owner of the row: the unit itself, one below it, another one, and the city. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void the_door_lets_a_role_as_far_as_the_table_says_and_no_farther(Role role) {
        SignedIn who = who(role);
        UUID own = who.posts().getFirst().unit();
        UnitTree tree = luoshi.part(Units.class).on(AsOf.now(CityClock.today().withYear(2022).withDayOfYear(181)));
        List<String> wrong = new ArrayList<>();
        for (String action : TABLE.actions()) {
            for (Unit owner : tree.inOrder()) {
                boolean expected = switch (TABLE.reach(action, role)) {
                    case "all" -> true;
                    case "tree" -> isBelow(owner, own, tree);
                    case "own" -> owner.id().equals(own);
                    default -> false;
                };
                if (luoshi.part(Door.class).allows(who, action, owner.id()) != expected) {
                    wrong.add(action + " of " + owner.name());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isBelow(Unit unit, UUID above, UnitTree tree) {
        return unit.id().equals(above) || unit.parent() != null && isBelow(tree.find(unit.parent()).orElseThrow(), above, tree);
    }

    private static boolean isTurnedAway(HttpResponse<String> answer) {
        return answer.statusCode() == 403 || isOnlyForTheSignedIn(answer);
    }

    private static boolean isOnlyForTheSignedIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").matches("(http://[^/]*)?/sign-in(\\?ended)?");
    }

    private static Caller signedIn(Role role) {
        return new Caller(luoshi.port()).signIn(ACCOUNTS.get(role), DemoCity.PASSWORD);
    }

    private static SignedIn who(Role role) {
        UUID person = luoshi.part(People.class).listCalled(ACCOUNTS.get(role)).getFirst().id();
        return luoshi.part(SignIns.class).signedIn(person).orElseThrow();
    }
}
