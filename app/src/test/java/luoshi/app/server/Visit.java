package luoshi.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without pictures: keeps cookies, follows redirects, and puts the token of the last page into its forms. */
public final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----luoshi" + UUID.randomUUID();

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base;
    private String token = "";
    private String page = "";

    Visit(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /**
     * What came back.
     *
     * @param status of the last answer after redirects
     * @param path where it came from
     * @param text its body
     */
    public record Page(int status, String path, String text) {

        /** What a reader sees: without markup, whose random ids may hold any digits. */
        public String shown() {
            return text.replaceAll("<[^>]*>", "");
        }
    }

    /** Signs in. */
    public Visit signIn(String name, String password) {
        get("/sign-in");
        post("/sign-in", "name", name, "password", password);
        return this;
    }

    /** Opens a page. */
    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Opens a page and answers its bytes. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(base + path)).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with the token of the last page. */
    public Page post(String path, String... namesAndValues) {
        return postForged(path, with(namesAndValues, "_csrf", token));
    }

    /** Sends a form without a token, as another site would. */
    public Page postForged(String path, String... namesAndValues) {
        return send(form(path, namesAndValues));
    }

    private HttpRequest.Builder form(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", fields)));
    }

    /** Sends a form as a script does that wants only the parts of the page that change. */
    public Page part(String path, String... namesAndValues) {
        return send(form(path, with(namesAndValues, "_csrf", token)).header("X-Part", "board"));
    }

    /** Sends a form with a file. */
    public Page upload(String path, String field, String fileName, byte[] content, String... namesAndValues) {
        return send(multipart(HttpRequest.newBuilder(URI.create(base + path)), field, fileName, content, with(namesAndValues, "_csrf", token)));
    }

    /** A form with a file as the body of a request; without a file where its content is null. */
    static HttpRequest.Builder multipart(HttpRequest.Builder request, String field, String fileName, byte[] content, String... fields) {
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, fields[i], fields[i + 1])).getBytes(StandardCharsets.UTF_8));
        }
        if (content != null) {
            parts.add(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                    .formatted(BOUNDARY, field, fileName)).getBytes(StandardCharsets.UTF_8));
            parts.add(content);
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(BodyPublishers.ofByteArrays(parts));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send((page.isEmpty() ? request : request.header("Referer", page)).build(), BodyHandlers.ofString());
            page = answer.uri().toString();
            Matcher found = TOKEN.matcher(answer.body());
            token = found.find() ? found.group(1) : token;
            return new Page(answer.statusCode(), answer.uri().getPath(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
