package luoshi.flood.map;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import luoshi.people.Asks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells pages by server-sent events at which stations something has changed; what it is they fetch. However much comes in, a page hears of it once a second at most. Each listener has a thread
 * of its own, so that one who reads slowly holds up nobody.
 */
@Controller
class Live implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    /** So many listen at most; the others ask from time to time. */
    static final int MOST = 300;
    private static final Duration PACE = Duration.ofSeconds(1);
    /** A proxy closes what is silent for a minute, and a page takes it for interrupted after that. */
    private static final int HEARTBEAT = 15;
    /** Then the page comes again, and is asked again who it is. */
    private static final int LONGEST = 600;
    /** Of more stations it is only told that there are many. */
    private static final int NAMED = 50;

    private final Changes changes;
    private final SessionRegistry sessions;
    private final Semaphore places = new Semaphore(MOST);
    private volatile boolean running;

    Live(Changes changes, SessionRegistry sessions) {
        this.changes = changes;
        this.sessions = sessions;
    }

    @GetMapping("/flood/live")
    @Asks("flood.read")
    void listen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepts = request.getHeader("Accept");
        if (accepts == null || !accepts.contains("text/event-stream") || request.getSession(false) == null) {
            response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
            return;
        }
        if (!places.tryAcquire()) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        String session = request.getSession(false).getId();
        AsyncContext listener = request.startAsync();
        listener.setTimeout(0);
        Thread.ofVirtual().name("flood-live").start(() -> tell(listener, session));
    }

    private void tell(AsyncContext listener, String session) {
        try {
            OutputStream out = listener.getResponse().getOutputStream();
            long known = changes.version();
            write(out, "retry: 3000\nevent: begun\ndata: *\n\n");
            for (int second = 1; second <= LONGEST && running; second++) {
                Thread.sleep(PACE);
                if (second % HEARTBEAT == 0 && hasEnded(session)) {
                    write(out, "event: ended\ndata: *\n\n");
                    break;
                }
                long version = changes.version();
                if (version != known) {
                    write(out, "event: changed\ndata: " + named(changes.after(known)) + "\n\n");
                    known = version;
                } else if (second % HEARTBEAT == 0) {
                    write(out, "event: beat\ndata: *\n\n");
                }
            }
            listener.complete();
        } catch (IOException _) {
            LOG.debug("a page was closed"); // what listened is ended by the server then
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("a page hears no more and comes again", failure);
            listener.complete();
        } finally {
            places.release();
        }
    }

    private static String named(List<UUID> stations) {
        return stations.size() > NAMED ? "*" : stations.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static void write(OutputStream out, String event) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private boolean hasEnded(String session) {
        SessionInformation known = sessions.getSessionInformation(session);
        return known == null || known.isExpired();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
