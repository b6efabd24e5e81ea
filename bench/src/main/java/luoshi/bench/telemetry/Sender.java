package luoshi.bench.telemetry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.MeasuredServer;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.Units;

/** A program that sends by SensorThings, with an account of its own. */
final class Sender {

    private static final String NAME = "sender";
    private static final String PASSWORD = "Measured-2022-only";
    private static final Pattern NUMBER = Pattern.compile("\\((\\d+)\\)$");
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    Sender(MeasuredServer server) {
        Actor actor = Actor.system("bench");
        Unit city = server.part(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst();
        UUID person = server.part(People.class).record(actor, new Person(null, NAME, "遥测程序", null, true));
        server.part(Posts.class).record(actor, new Post(null, person, city.id(), "遥测程序", Role.TELEMETRY, city.from(), null));
        server.part(Passwords.class).giveAll(actor, List.of(person), PASSWORD);
        root = "http://127.0.0.1:" + server.port() + "/api/sensorthings/v1.1";
    }

    static String credentials() {
        return "Basic " + Base64.getEncoder().encodeToString((NAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    String root() {
        return root;
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", credentials()).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    long make(String path, String body) throws IOException, InterruptedException {
        Matcher number = NUMBER.matcher(send("POST", path, body.replace('\'', '"')).headers().firstValue("Location").orElseThrow());
        if (!number.find()) {
            throw new IOException("no number in the Location of " + path);
        }
        return Long.parseLong(number.group(1));
    }

    /** A thing with a place and a datastream. */
    long station(String name, String observations) throws IOException, InterruptedException {
        return make("/Things", """
                {'name': '%1$s', 'description': 'station', 'Locations': [{'name': 'L %1$s', 'description': 'place', 'encodingType': 'application/vnd.geo+json',
                 'location': {'type': 'Point', 'coordinates': [113.2, 35.2]}}],
                 'Datastreams': [{'name': 'Z %1$s', 'description': 'level', 'observationType': 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
                 'unitOfMeasurement': {'name': 'metre', 'symbol': 'm', 'definition': 'ucum:m'}, 'Sensor': {'name': 'RTU', 'description': 'RTU', 'encodingType': 'text/plain', 'metadata': 'none'},
                 'ObservedProperty': {'name': 'Z', 'definition': 'SL651:39H', 'description': 'level'}, 'Observations': [%2$s]}]}""".formatted(name, observations));
    }

    /** The numbers of all datastreams. */
    List<Long> streams() throws IOException, InterruptedException {
        Matcher numbers = Pattern.compile("\"@iot.id\":(\\d+)").matcher(send("GET", "/Datastreams?$select=id&$top=1000", null).body());
        return numbers.results().map(found -> Long.parseLong(found.group(1))).toList();
    }
}
