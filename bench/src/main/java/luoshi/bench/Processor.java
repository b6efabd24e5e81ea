package luoshi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes of a processor from now on, however busy the machine is. */
public final class Processor {

    private static final double TICKS_A_SECOND = 100;

    private final Path status;
    private final double before;

    private Processor(long process) {
        status = Path.of("/proc/" + process + "/stat");
        before = ticks();
    }

    /** Of a process. */
    public static Processor of(long process) {
        return new Processor(process);
    }

    /** Of this process. */
    public static Processor own() {
        return of(ProcessHandle.current().pid());
    }

    /** What it has taken since. */
    public double seconds() {
        return (ticks() - before) / TICKS_A_SECOND;
    }

    private double ticks() {
        try {
            String[] fields = Files.readString(status).replaceFirst("^.*\\) ", "").split(" ");
            return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
