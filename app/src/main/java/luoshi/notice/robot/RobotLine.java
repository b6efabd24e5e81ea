package luoshi.notice.robot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import luoshi.notice.robot.Outgoing.Letter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to one robot: its address and no other, for redirects are not followed. What is told of a failure never holds the address.
 */
final class RobotLine {

    /** The header that holds the id of what is sent. */
    static final String ID = "X-Luoshi-Message";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final URI address;
    private final Duration patience;
    private final HttpClient http;

    /** @param patience for a whole answer, however slowly it comes */
    RobotLine(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        http = HttpClient.newBuilder().connectTimeout(patience).followRedirects(Redirect.NEVER).build();
    }

    /** Sends it; answers to why it was not taken, in a few words for the log, empty where it was. */
    String send(Letter letter) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(ID, letter.id().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", letter.content())))))
                .build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return refused(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return e.getCause().getClass().getSimpleName();
        } catch (TimeoutException e) {
            answer.cancel(true);
            return "no answer within " + patience;
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }

    /** The robot answers 200 also to what it does not take, and says so within: {"errcode":45009,"errmsg":…}. */
    private static String refused(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            return "status " + answer.statusCode();
        }
        try {
            int code = JSON.readTree(answer.body()).path("errcode").asInt(0);
            return code == 0 ? "" : "errcode " + code;
        } catch (JacksonException noJson) {
            return "";
        }
    }
}
