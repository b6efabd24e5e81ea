package luoshi.notice.robot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;

/** A group robot on this machine, which answers as it is told and remembers what it heard. */
final class ALocalRobot implements AutoCloseable {

    static final String KEY = "the-secret-key";

    private final HttpServer server;
    private final List<String> ids = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();

    /** How one call is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    ALocalRobot() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        Answer answer;
        synchronized (this) {
            ids.add(exchange.getRequestHeaders().getFirst(RobotLine.ID));
            bodies.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer = answers.isEmpty() ? status(200, "{\"errcode\":0,\"errmsg\":\"ok\"}") : answers.remove();
        }
        try (exchange) {
            answer.to(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static Answer status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    synchronized ALocalRobot answers(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send?key=" + KEY;
    }

    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
