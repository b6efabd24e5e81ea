package luoshi.journal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends signed heads to an address outside, if there is one; a head that is not taken is in the file all the same. */
final class Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private final String address;
    private final HttpClient http;

    /** Without an address, one that sends nothing. */
    Webhook(String address) {
        this.address = address;
        http = address == null || address.isBlank() ? null : HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    void send(String line) {
        if (http == null) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure != null || answer.statusCode() >= 300) {
                LOG.warn("a signed head was not taken by the webhook: {}", failure == null ? answer.statusCode() : failure.getClass().getName());
            }
        });
    }
}
