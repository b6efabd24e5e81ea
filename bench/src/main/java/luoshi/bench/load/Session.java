package luoshi.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody who is signed in, as a browser: with its cookie, and pages that come compressed. */
public final class Session {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(session=[^;]*).*");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Executors.newVirtualThreadPerTaskExecutor()).build();

    private final String base;
    private String cookie = "";
    private String token = "";

    private Session(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** Signs in on the page for it. */
    static Session signIn(int port, String name, String password) throws IOException, InterruptedException {
        Session session = new Session(port);
        session.token(session.get("/sign-in", -1));
        session.post("/sign-in", -1, Map.of("name", name, "password", password), Map.of());
        if (session.get("/account", -1).status() != 200) {
            throw new IOException("nobody was signed in as " + name);
        }
        return session;
    }

    /** Signs in everybody, who all have the same password. */
    public static List<Session> signIn(int port, List<String> names, String password) throws IOException, InterruptedException {
        List<Session> sessions = new ArrayList<>();
        for (String name : names) {
            sessions.add(signIn(port, name, password));
        }
        return sessions;
    }

    /**
     * What came back.
     *
     * @param status of the answer
     * @param bytes its body as it was sent
     * @param packed whether that is compressed
     */
    record Answer(int status, byte[] bytes, boolean packed) {

        byte[] unpacked() throws IOException {
            return packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        }

        String text() throws IOException {
            return new String(unpacked(), StandardCharsets.UTF_8);
        }
    }

    /** @param number by which the server's time of it is found */
    Answer get(String path, int number) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), number);
    }

    /** Sends a form with the token last found. */
    Answer post(String path, int number, Map<String, String> fields, Map<String, String> headers) throws IOException, InterruptedException {
        String form = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token)));
        headers.forEach(request::header);
        return send(request, number);
    }

    /** Takes the token of forms from a page. */
    void token(Answer page) throws IOException {
        Matcher found = TOKEN.matcher(page.text());
        token = found.find() ? found.group(1) : token;
    }

    private Answer send(HttpRequest.Builder request, int number) throws IOException, InterruptedException {
        request.header("Cookie", cookie).header("Accept-Encoding", "gzip").timeout(PATIENCE);
        if (number >= 0) {
            request.header(ServerTimes.NUMBER, String.valueOf(number));
        }
        HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            Matcher own = COOKIE.matcher(set);
            cookie = own.matches() ? own.group(1) : cookie;
        }
        return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
