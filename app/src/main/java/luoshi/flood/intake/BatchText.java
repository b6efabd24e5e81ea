package luoshi.flood.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.store.Telegram;

/**
 * The content of a batch: a line for each report and each observation. What is read back is what was written.
 *
 * <pre>
 * R station function serial sent packet received via peer known hex outcome
 * O series at value flag cause revision note
 * C id series at value flag cause revision note      (a correction, which has the number of what it corrects)
 * </pre>
 *
 * Moments are microseconds since 1970, flags and causes their numbers; outcome and note, which may hold spaces, stand last.
 */
final class BatchText {

    private final StringBuilder text = new StringBuilder();
    private int lines;
    private int observations;

    /** Adds a report, and tells its line. */
    int add(Telegram report) {
        text.append("R ").append(report.station()).append(' ').append(report.function()).append(' ').append(report.serial()).append(' ').append(report.sent()).append(' ')
                .append(report.packet()).append(' ').append(micros(report.at())).append(' ').append(report.via()).append(' ').append(report.peer()).append(' ')
                .append(report.known() ? 1 : 0).append(' ').append(report.hex()).append(' ').append(oneLine(report.outcome())).append('\n');
        return lines++;
    }

    /** The line that the next one gets. */
    int next() {
        return lines;
    }

    /** Adds an observation whose number is that of its line. */
    void add(Row row) {
        text.append("O ");
        rest(row);
    }

    /** Adds a correction. */
    void correct(Row row) {
        text.append("C ").append(row.id()).append(' ');
        rest(row);
    }

    private void rest(Row row) {
        text.append(row.series()).append(' ').append(row.at()).append(' ').append(row.value()).append(' ').append(row.flag().ordinal()).append(' ').append(row.cause().ordinal())
                .append(' ').append(row.revision());
        if (row.note() != null) {
            text.append(' ').append(oneLine(row.note()));
        }
        text.append('\n');
        lines++;
        observations++;
    }

    int observations() {
        return observations;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Reads a content back. */
    static void read(long batch, String content, Consumer<Row> rows, Consumer<Report> reports) {
        int line = 0;
        for (String each : (Iterable<String>) content.lines()::iterator) {
            if (each.startsWith("R ")) {
                reports.accept(report(Row.id(batch, line), each));
            } else {
                boolean correction = each.startsWith("C ");
                List<String> cells = List.of(each.split(" ", correction ? 9 : 8));
                long id = correction ? Long.parseLong(cells.get(1)) : Row.id(batch, line);
                rows.accept(row(id, cells.subList(correction ? 2 : 1, cells.size())));
            }
            line++;
        }
    }

    /** A report with its number. */
    record Report(long id, Telegram telegram) {}

    private static Report report(long id, String line) {
        String[] cells = line.split(" ", 12);
        return new Report(id, new Telegram(cells[1], cells[2], Integer.parseInt(cells[3]), cells[4], Integer.parseInt(cells[5]), instant(Long.parseLong(cells[6])), cells[7], cells[8],
                cells[9].equals("1"), cells[11], cells[10]));
    }

    private static Row row(long id, List<String> cells) {
        return new Row(id, Integer.parseInt(cells.get(0)), Long.parseLong(cells.get(1)), Double.parseDouble(cells.get(2)), Integer.parseInt(cells.get(5)),
                Flag.of(Integer.parseInt(cells.get(3))), Cause.of(Integer.parseInt(cells.get(4))), cells.size() > 6 ? cells.get(6) : null);
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
