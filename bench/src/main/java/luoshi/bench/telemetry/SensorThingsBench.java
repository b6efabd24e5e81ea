package luoshi.bench.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.app.MeasuredServer;
import luoshi.bench.store.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code luoshi bench sensorthings}: the official suite for SensorThings ({@code ets-sta10}, OGC) against a server with some data. Maven fetches it when this runs, as nothing else needs its many jars.
 * It knows no passwords, so it asks a small proxy that adds one.
 */
@Command(name = "sensorthings", description = "用 OGC 官方测试套件 ets-sta10 核对 SensorThings 接口；套件由 Maven 现取。", mixinStandardHelpOptions = true)
public final class SensorThingsBench implements Callable<Integer> {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>luoshi</groupId><artifactId>suite</artifactId><version>1</version>
            <dependencies><dependency><groupId>org.opengis.cite</groupId><artifactId>ets-sta10</artifactId><version>1.5</version></dependency></dependencies></project>""";
    private static final Pattern METHOD = Pattern.compile("<test-method\\b[^>]*>");
    private static final Pattern WHY = Pattern.compile("(?s)<test-method\\b[^>]*\\bstatus=\"FAIL\"[^>]*>.*?<message>\\s*<!\\[CDATA\\[(.{0,600}?)]]>");
    private static final Pattern RESULTS = Pattern.compile("file:\\S+");
    private static final int LEAST = 21;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length");
        PrintWriter out = new PrintWriter(spec.commandLine().getOut(), true);
        try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(scratch.folder().resolve("data"))) {
            seed(new Sender(server));
            Path folder = Files.createDirectories(scratch.folder().resolve("suite"));
            Files.writeString(folder.resolve("pom.xml"), POM);
            run(folder, out, List.of("mvn", "-B", "-q", "dependency:copy-dependencies", "-DoutputDirectory=lib"));
            HttpServer proxy = proxy(server.port());
            try {
                Path arguments = folder.resolve("arguments.xml");
                Files.writeString(arguments, "<properties version=\"1.0\"><entry key=\"iut\">http://127.0.0.1:%d/api/sensorthings/v1.1</entry><entry key=\"ics\">3</entry></properties>"
                        .formatted(proxy.getAddress().getPort()));
                String said = run(folder, out, List.of(ProcessHandle.current().info().command().orElse("java"), "-cp", "lib/*", "org.opengis.cite.sta10.TestNGController", arguments.toString()));
                return report(said, out);
            } finally {
                proxy.stop(0);
            }
        }
    }

    /** The suite reads results as texts, and so they are texts. */
    private static void seed(Sender sender) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            sender.station("station " + i, "{'phenomenonTime': '2021-07-20T0%d:00:00Z', 'resultTime': '2021-07-20T0%d:00:00Z', 'result': '%d'}".formatted(i + 1, i + 1, i + 3));
        }
    }

    private static String run(Path folder, PrintWriter out, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        int status = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        String text = Files.readString(said);
        if (status != 0) {
            out.println(text);
            throw new IOException(command.getFirst() + " ended with " + status);
        }
        return text;
    }

    private static Integer report(String said, PrintWriter out) throws IOException {
        Matcher place = RESULTS.matcher(said);
        if (!place.find()) {
            throw new IOException("the suite tells of no results: " + said);
        }
        Path results = Path.of(URI.create(place.group()));
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Files.isDirectory(results) ? results : results.getParent())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                String text = Files.readString(file);
                WHY.matcher(text).results().forEach(found -> out.printf("%s：%s%n", attribute(found.group(), "name"), found.group(1).strip()));
                METHOD.matcher(text).results().map(found -> found.group()).filter(tag -> !tag.contains("is-config=\"true\""))
                        .forEach(tag -> all.put(attribute(tag, "name"), attribute(tag, "status")));
            }
        }
        all.forEach((name, status) -> out.printf("%-6s %s%n", status, name));
        long passed = all.values().stream().filter("PASS"::equals).count();
        out.printf("%d 项中通过 %d 项%n", all.size(), passed);
        return passed >= LEAST ? 0 : 1;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static HttpServer proxy(int port) throws IOException {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpServer proxy = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        proxy.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        proxy.createContext("/", exchange -> pass(exchange, http, port));
        proxy.start();
        return proxy;
    }

    private static void pass(HttpExchange exchange, HttpClient http, int port) throws IOException {
        try (exchange) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI())).header("Authorization", Sender.credentials())
                    .header("Content-Type", "application/json").header("Host", exchange.getRequestHeaders().getFirst("Host"))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes())).build();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (name.equalsIgnoreCase("Location") || name.equalsIgnoreCase("Content-Type")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
