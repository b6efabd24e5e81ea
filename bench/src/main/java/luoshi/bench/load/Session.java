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
import java.util.LinkedHashMap;
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

    /** Opens a page and takes the token of its forms. */
    public String page(String path) throws IOException, InterruptedException {
        Answer page = get(path, -1);
        token(page);
        return page.text();
    }

    /** Sends a form with the token last found. */
    public void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        post(path, -1, fields, Map.of());
    }

    /** Sends the form of a page with a file; answers the path of the page that it leads to, its own where it is refused. */
    public String upload(String path, String field, String fileName, byte[] content, Map<String, String> fields) throws IOException, InterruptedException {
        page(path);
        String boundary = "----luoshi" + token.hashCode();
        List<byte[]> parts = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((name, value) -> parts.add("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value).getBytes(StandardCharsets.UTF_8)));
        parts.add("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n".formatted(boundary, field, fileName).getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<Void> answer = HTTP.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary).header("Cookie", cookie)
                .timeout(PATIENCE).POST(BodyPublishers.ofByteArrays(parts)).build(), BodyHandlers.discarding());
        return answer.headers().firstValue("Location").map(URI::create).map(URI::getPath).orElse(path);
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
