package luoshi.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.LuoshiServer;
import luoshi.app.server.ServerOptions;
import luoshi.kernel.CityClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code luoshi rehearse}: starts a server in a folder of its own, looks at its first pages and stops, so that Java can remember what it loaded. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @Parameters
    private Path folder;

    private final Map<String, String> environment;

    RehearseCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        ServerOptions options = new ServerOptions();
        new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0");
        try (LuoshiServer server = LuoshiServer.start(options, environment); HttpClient browser = HttpClient.newHttpClient()) {
            server.part(DemoCity.class).begin(CityClock.system().instant(), 1, "rehearsal");
            for (String path : List.of("/sign-in", "/", "/style/luoshi.css", "/health/readiness")) {
                URI address = URI.create("http://127.0.0.1:" + server.port() + path);
                browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
