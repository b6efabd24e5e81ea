package luoshi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heads sent to a real listener. */
class WebhookTest {

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private HttpServer listener;
    private int answer = 204;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/heads", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @Test
    void a_head_arrives_as_the_line_it_is() throws Exception {
        new Webhook(address()).send("luoshi-head 1 示例");

        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("POST text/plain; charset=utf-8 luoshi-head 1 示例");
    }

    @Test
    void a_listener_that_refuses_or_is_gone_stops_nothing() throws Exception {
        answer = 500;
        Webhook webhook = new Webhook(address());
        webhook.send("first");
        assertThat(received.poll(10, TimeUnit.SECONDS)).endsWith("first");
        listener.stop(0);

        assertThatCode(() -> webhook.send("second")).doesNotThrowAnyException();
    }

    @Test
    void without_an_address_nothing_is_sent() {
        assertThatCode(() -> {
            new Webhook(null).send("line");
            new Webhook(" ").send("line");
        }).doesNotThrowAnyException();
        assertThat(received).isEmpty();
    }

    private String address() {
        return "http://127.0.0.1:" + listener.getAddress().getPort() + "/heads";
    }
}
