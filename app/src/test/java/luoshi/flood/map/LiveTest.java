package luoshi.flood.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.StationKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The map's data and its live stream as a browser asks for them. */
@Timeout(120)
class LiveTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static AFloodedCity city;
    private static UUID station;

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void aStation() {
        city = new AFloodedCity(luoshi);
        station = city.station("解放路下穿立交", StationKind.UNDERPASS, city.counties().getFirst(), 113.25, 35.21);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + luoshi.port() + path);
    }

    private void post(String path, String token, String more) throws Exception {
        http.send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + more)).build(), BodyHandlers.ofString());
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void signIn() throws Exception {
        post("/sign-in", token(get("/sign-in").body()), "&name=fangban&password=" + DemoCity.PASSWORD);
    }

    private BufferedReader listen() throws Exception {
        HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(at("/flood/live")).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=UTF-8");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The data of the next event with a name. */
    private static String next(BufferedReader stream, String event) throws Exception {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.equals("event: " + event)) {
                return stream.readLine().substring("data: ".length());
            }
        }
        return null;
    }

    private static Instant now() {
        return luoshi.part(Clock.class).instant();
    }

    @Test
    void what_is_delivered_is_told_within_two_seconds_and_what_it_is_can_be_fetched() throws Exception {
        signIn();
        try (BufferedReader stream = listen()) {
            assertThat(next(stream, "begun")).isEqualTo("*");
            long begun = System.nanoTime();
            city.sends(station, "WD", now(), 0.31);

            assertThat(next(stream, "changed")).contains(station.toString());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(get("/flood/map/data?only=" + station).body()).contains("解放路下穿立交", "\"value\":\"0.310 m\"", "\"state\":\"ONLINE\"", "\"colour\":\"ORANGE\"");
        }
    }

    @Test
    void however_much_comes_it_is_told_once_a_second() throws Exception {
        signIn();
        try (BufferedReader stream = listen()) {
            next(stream, "begun");
            Instant from = now().minusSeconds(3600);
            long begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                city.sends(station, "VT", from.plusSeconds(i), 12.1);
            }
            int told = 0;
            while (System.nanoTime() - begun < Duration.ofSeconds(4).toNanos() && next(stream, "changed") != null) {
                told++;
                city.sends(station, "VT", from.plusSeconds(100 + told), 12.1);
            }
            assertThat(told).isBetween(2, 6);
        }
    }

    @Test
    void an_unchanged_picture_is_not_sent_again() throws Exception {
        signIn();
        HttpResponse<String> first = get("/flood/map/data?at=2022-06-30T07:00");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(get("/flood/map/data?at=2022-06-30T07:00", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_stream_ends_with_the_sign_in() throws Exception {
        signIn();
        String token = token(get("/account").body());
        try (BufferedReader stream = listen()) {
            post("/sign-out", token, "");

            assertThat(next(stream, "ended")).isEqualTo("*");
            assertThat(stream.lines().toList()).as("nothing comes after that").containsOnly("");
        }
    }

    @Test
    void nobody_listens_who_is_not_signed_in_and_no_other_than_a_listener() throws Exception {
        assertThat(get("/flood/live", "Accept", "text/event-stream").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        signIn();
        assertThat(get("/flood/live").statusCode()).isEqualTo(406);
    }

    @Test
    void a_moment_that_is_none_is_refused() throws Exception {
        signIn();
        assertThat(get("/flood/map/data?at=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/flood/map/data?at=+999999999-01-01T00:00:00Z").statusCode()).isLessThan(500);
        assertThat(get("/flood/map/stations/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}
