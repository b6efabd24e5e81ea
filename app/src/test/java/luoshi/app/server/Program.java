package luoshi.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A program that gives name and password with every request, and keeps nothing between them. */
public final class Program {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    private final String base;
    private final String credentials;

    Program(int port, String name, String password) {
        base = "http://127.0.0.1:" + port;
        credentials = "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for something. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with a file; without one where its content is null. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content, String... namesAndValues) {
        return send(Visit.multipart(request(path), "file", fileName, content, namesAndValues));
    }

    /** Sends what says that it is a form with a file and breaks off. */
    public HttpResponse<String> torn(String path) {
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; na")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", credentials);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
