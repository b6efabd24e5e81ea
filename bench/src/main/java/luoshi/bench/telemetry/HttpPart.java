package luoshi.bench.telemetry;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Measures the way over HTTP: arrays of observations by SensorThings, and the latest of all stations read back. */
final class HttpPart {

    private static final Instant BEGIN = Instant.parse("2021-01-04T00:00:00Z");
    private final Sender sender;
    private final PrintWriter out;
    private final AtomicLong minute = new AtomicLong();

    HttpPart(Sender sender, PrintWriter out) {
        this.sender = sender;
        this.out = out;
    }

    void measure(int stations) throws Exception {
        for (int i = 0; i < stations; i++) {
            sender.station("st" + i, "");
        }
        List<Long> streams = sender.streams();
        blocks("首轮，建序列", streams, 1, 1, 1);
        for (int clients : new int[] {1, 2}) {
            blocks("千流各一", streams, 1, 40, clients);
            blocks("百流各十", streams.subList(0, 100), 10, 40, clients);
            blocks("两流各五百", streams.subList(0, 2), 500, 40, clients);
            blocks("百流各百", streams.subList(0, 100), 100, 16, clients);
        }
        read("经 $expand 读", "/Things?$top=1000&$select=name&$expand=Datastreams($select=name;$expand=Observations($orderby=phenomenonTime%20desc;$top=1;$select=phenomenonTime,result))");
        read("逐流读", "/Datastreams?$top=1000&$select=id&$expand=Observations($orderby=phenomenonTime%20desc;$top=1;$select=phenomenonTime,result)");
    }

    private void blocks(String what, List<Long> streams, int each, int requests, int clients) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                bodies.add(body(streams, each, BEGIN.plusSeconds(60 * minute.getAndAdd(each))));
            }
            long begin = System.nanoTime();
            List<Future<Double>> waits = bodies.stream().map(body -> pool.submit(() -> post(body))).toList();
            double[] millis = new double[requests];
            for (int i = 0; i < requests; i++) {
                millis[i] = waits.get(i).get();
            }
            double rate = (double) requests * streams.size() * each / (System.nanoTime() - begin) * 1e9;
            Arrays.sort(millis);
            out.printf("HTTP %s，%d 个客户端：%,.0f 值/秒，p50 %.0f、p95 %.0f 毫秒%n", what, clients, rate, millis[requests / 2], millis[(int) ((requests - 1) * 0.95)]);
        }
    }

    private double post(String body) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String answer = sender.send("POST", "/CreateObservations", body).body();
        if (answer.contains("\"error")) {
            throw new IOException(answer.substring(0, 300));
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String body(List<Long> streams, int each, Instant from) {
        StringBuilder body = new StringBuilder("[");
        for (long stream : streams) {
            body.append(body.length() > 1 ? "," : "").append("{\"Datastream\":{\"@iot.id\":").append(stream).append("},\"components\":[\"phenomenonTime\",\"result\"],\"dataArray\":[");
            for (int i = 0; i < each; i++) {
                body.append(i > 0 ? "," : "").append("[\"").append(from.plusSeconds(60L * i)).append("\",").append(10 + (stream * 31 + i) % 500 / 100.0).append(']');
            }
            body.append("]}");
        }
        return body.append(']').toString();
    }

    private void read(String what, String path) throws Exception {
        double[] millis = new double[30];
        int size = 0;
        for (int i = -10; i < millis.length; i++) {
            long begin = System.nanoTime();
            size = sender.send("GET", path, null).body().length();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf("HTTP 千站最新值，%s：p50 %.0f、p95 %.0f 毫秒，%,d 字节%n", what, millis[millis.length / 2], millis[(int) ((millis.length - 1) * 0.95)], size);
    }
}
