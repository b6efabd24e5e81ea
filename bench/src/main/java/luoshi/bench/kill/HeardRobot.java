package luoshi.bench.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 企业微信群机器人 on this machine: takes its time to answer, so that kills fall between hearing and knowing, and remembers what it heard under which id. */
final class HeardRobot implements AutoCloseable {

    private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"]*)\"");
    private static final int SLOWEST_MS = 4_000;
    /** The lease of what was being sent when the server was killed, a rest after a failure, and the next look. */
    private static final int DELIVERED_WITHIN_S = 200;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Random random;
    private final Map<String, List<String>> heard = new LinkedHashMap<>();

    HeardRobot(Random random) throws IOException {
        this.random = new Random(random.nextLong());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        int pause;
        synchronized (this) {
            String text = content(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.computeIfAbsent(exchange.getRequestHeaders().getFirst("X-Luoshi-Message"), _ -> new ArrayList<>()).add(text);
            pause = random.nextInt(SLOWEST_MS);
        }
        try (exchange) {
            Thread.sleep(pause);
            byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is said; the order of the fields around it may be another after a restart. */
    private static String content(String body) {
        Matcher content = CONTENT.matcher(body);
        return content.find() ? content.group(1) : "?";
    }

    /** The server's settings that lead to it. */
    List<String> settings() {
        return List.of("luoshi.notice.robot=http://127.0.0.1:" + server.getAddress().getPort() + "/", "luoshi.notice.quiet=00:00-00:00");
    }

    /** Nobody waits an hour for the next digest: what was taken lies an hour further back. */
    void anHourLater(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("update notice_outgoing set at = at - interval '1 hour', taken = taken - interval '1 hour' where taken is not null");
        }
    }

    /** What was lost, or came twice without a kill or under another id. */
    synchronized List<String> violations(Connection database, int kills) throws SQLException, InterruptedException {
        List<String> violations = new ArrayList<>();
        Map<String, Boolean> sent = delivered(database);
        sent.forEach((id, taken) -> {
            if (!taken || !heard.containsKey(id)) {
                violations.add("没有送到机器人的汇总：" + id);
            }
        });
        heard.forEach((id, texts) -> {
            if (!sent.containsKey(id) || texts.contains("?")) {
                violations.add("机器人收到来历不明的汇总：" + id);
            }
            if (texts.stream().distinct().count() > 1) {
                violations.add("同一编号的汇总内容不同：" + texts);
            }
        });
        if (twice() > kills) {
            violations.add("机器人重复收到 " + twice() + " 次，只杀了 " + kills + " 次");
        }
        return violations;
    }

    private Map<String, Boolean> delivered(Connection database) throws SQLException, InterruptedException {
        Map<String, Boolean> sent = sent(database);
        for (int waited = 0; sent.containsValue(false) && waited < DELIVERED_WITHIN_S; waited++) {
            wait(1_000); // lets what comes in
            sent = sent(database);
        }
        return sent;
    }

    private static Map<String, Boolean> sent(Connection database) throws SQLException {
        Map<String, Boolean> sent = new HashMap<>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery("select id, taken is not null from notice_outgoing")) {
            while (rows.next()) {
                sent.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        return sent;
    }

    private long twice() {
        return heard.values().stream().mapToLong(texts -> texts.size() - 1).sum();
    }

    /** How many digests it heard, in words. */
    synchronized String told() {
        return "机器人收到 " + heard.size() + " 份汇总，其中重复（同一编号）" + twice() + " 次";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
