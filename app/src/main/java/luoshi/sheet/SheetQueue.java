package luoshi.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes large sheets one after the other, on a thread of their own. A sheet of 20,000 rows keeps a processor busy for seconds: on the thread of
 * its request, which shares a carrier with those of all pages, two at a time would hold up everybody.
 */
public final class SheetQueue {

    private static final ExecutorService ONE = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sheets").daemon().factory());

    private SheetQueue() {}

    /** Writes a sheet. */
    public interface Writing {
        /** Called once, when it is its turn. */
        void write() throws IOException;
    }

    /** Waits for its turn and until the sheet is written. */
    public static void write(Writing writing) throws IOException {
        try {
            ONE.submit(() -> {
                writing.write();
                return null;
            }).get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException fault -> throw fault;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("the server is stopping", stopped));
        }
    }
}
