package luoshi.flood.sensorthings;

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
import java.util.Map;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import tools.jackson.databind.json.JsonMapper;

/** A vendor's program that speaks SensorThings. */
final class Client {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final String credentials;

    Client(RunningLuoshi luoshi, String name) {
        root = "http://127.0.0.1:" + luoshi.port() + "/api/sensorthings/v1.1";
        credentials = "Basic " + Base64.getEncoder().encodeToString((name + ":" + DemoCity.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    String root() {
        return root;
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path.replace(" ", "%20").replace("'", "%27"))).header("Authorization", credentials).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer without the address of this server, as one line. */
    String get(String path) {
        HttpResponse<String> answer = send("GET", path, null);
        return (answer.statusCode() == 200 ? "" : answer.statusCode() + " ") + answer.body().replace(root, "").replace('"', '\'');
    }

    /** What becomes of something that is sent, as one line. */
    String told(String method, String path, String body) {
        HttpResponse<String> answer = send(method, path, body.replace('\'', '"'));
        return answer.statusCode() + " " + answer.body().replace(root, "").replace('"', '\'');
    }

    /** Makes something; tells its number. */
    long make(String path, String body) {
        HttpResponse<String> answer = send("POST", path, body.replace('\'', '"'));
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        return Long.parseLong(location.replaceAll(".*\\((\\d+)\\)", "$1"));
    }

    Map<?, ?> read(String path) {
        return JSON.readValue(send("GET", path, null).body(), Map.class);
    }

    /** A thing with a place and one datastream; tells the numbers of thing and datastream. */
    long[] station(String name, double longitude) {
        long thing = make("/Things", """
                {'name': '%s', 'description': 'd', 'properties': {'stcd': '%s'}, 'Locations': [{'name': 'L %s', 'description': 'd', 'encodingType': 'application/vnd.geo+json',
                 'location': {'type': 'Point', 'coordinates': [%s, 35.2]}}],
                 'Datastreams': [{'name': 'Z %s', 'description': 'd', 'observationType': 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
                 'unitOfMeasurement': {'name': 'metre', 'symbol': 'm', 'definition': 'ucum:m'}, 'Sensor': {'name': 'S', 'description': 'd', 'encodingType': 'text/plain', 'metadata': 'x'},
                 'ObservedProperty': {'name': 'Z', 'definition': 'SL651:39H', 'description': 'level'}}]}""".formatted(name, name, name, longitude, name));
        Map<?, ?> streams = read("/Things(" + thing + ")/Datastreams?$select=id");
        return new long[] {thing, ((Number) ((Map<?, ?>) ((java.util.List<?>) streams.get("value")).getFirst()).get("@iot.id")).longValue()};
    }
}
