package luoshi.app.server;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import luoshi.app.postgres.DatabaseUnavailableException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database that is being opened on a thread of its own. */
final class Opening {

    /** Why there will be none; what the application fails with where it waits for it. */
    private static final class Failed extends RuntimeException {
        Failed(Throwable cause) {
            super(cause);
        }
    }

    private final FutureTask<Store> task;

    Opening(Callable<Store> way) {
        task = new FutureTask<>(() -> {
            Store store = way.call();
            store.check();
            return store;
        });
        Thread.ofPlatform().name("open-database").start(task);
    }

    /** The database once it is open. */
    Store store() throws DatabaseUnavailableException, CannotStartException {
        try {
            return await();
        } catch (Failed failed) {
            switch (failed.getCause()) {
                case DatabaseUnavailableException unavailable -> throw unavailable;
                case CannotStartException refused -> throw refused;
                case RuntimeException fault -> throw fault;
                default -> throw failed;
            }
        }
    }

    /** The same for the parts of the application, which can throw nothing that is checked. */
    Store await() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new Failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(e);
        }
    }

    /** Closes it, where it has come to be open. */
    void giveUp() throws DatabaseUnavailableException, CannotStartException {
        store().close();
    }

    /** How the application reaches it. */
    JdbcConnectionDetails details() {
        Store store = await();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return store.user();
            }

            @Override
            public String getPassword() {
                return store.password();
            }

            @Override
            public String getJdbcUrl() {
                return store.url();
            }
        };
    }
}
