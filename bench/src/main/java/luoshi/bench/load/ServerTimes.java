package luoshi.bench.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * How long the server had with each request, as Tomcat's access log would print it: from the first byte of the request until the last of the
 * answer is written, with the session, the door, the database, the page and its compression.
 */
public final class ServerTimes extends ValveBase implements AccessLog {

    /** The header by which a request says which one it is. */
    static final String NUMBER = "X-Bench";

    private static final long PATIENCE_S = 5;

    private final Map<Integer, Long> times = new ConcurrentHashMap<>();

    public ServerTimes() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        String number = request.getHeader(NUMBER);
        if (number != null) {
            times.put(Integer.valueOf(number), nanos);
        }
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // nothing of them is used
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }

    /** The time of a request that has been answered; it is told just after the answer. */
    long of(int number) throws InterruptedException {
        for (long waited = 0; !times.containsKey(number); waited++) {
            if (waited > TimeUnit.SECONDS.toMillis(PATIENCE_S)) {
                throw new IllegalStateException("the server has not told the time of request " + number);
            }
            Thread.sleep(1);
        }
        return times.get(number);
    }
}
