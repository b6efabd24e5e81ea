package luoshi.app.server;

import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import luoshi.app.postgres.DatabaseUnavailableException;
import luoshi.journal.LostKeyException;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * A server that runs: all capabilities wired together over one database.
 *
 * @param store its database
 * @param context the application
 */
public record LuoshiServer(Store store, ConfigurableApplicationContext context) implements AutoCloseable {

    /** Starts the database and the application. */
    public static LuoshiServer start(ServerOptions options, Map<String, String> environment) throws DatabaseUnavailableException, CannotStartException {
        return over(() -> Store.open(options.data(), options.databaseUrl(), environment), options, options.port());
    }

    /** Starts the application for one command, on any free port, beside a server that may be running over the directory. */
    public static LuoshiServer beside(ServerOptions options, Map<String, String> environment) throws DatabaseUnavailableException, CannotStartException {
        return over(() -> Store.reach(options.data(), options.databaseUrl(), environment), options, 0);
    }

    /** The database starts while the application is put together. */
    private static LuoshiServer over(Callable<Store> way, ServerOptions options, int port) throws DatabaseUnavailableException, CannotStartException {
        if (port < 0 || port > 65_535) {
            throw new CannotStartException("--port 要写 0 到 65535 的整数，不能是 " + port + "。", null);
        }
        List<String> settings = new SettingsFile(options.data().resolve("luoshi.properties")).arguments();
        Opening opening = new Opening(way);
        try {
            ConfigurableApplicationContext context = application(opening, options, port, settings);
            return new LuoshiServer(opening.store(), context);
        } catch (RuntimeException failure) {
            opening.giveUp();
            String known = known(failure, port);
            if (known.isEmpty()) {
                throw failure;
            }
            throw new CannotStartException(known, failure);
        }
    }

    /** What an operator can do something about, in words; empty for everything else. */
    private static String known(RuntimeException failure, int port) {
        Throwable deepest = NestedExceptionUtils.getMostSpecificCause(failure);
        List<Throwable> causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).toList();
        if (deepest instanceof BindException || causes.stream().anyMatch(PortInUseException.class::isInstance)) {
            return "端口 " + port + " 已被别的程序占用。请停掉那个程序，或用 --port 换一个端口。";
        }
        if (deepest instanceof LostKeyException) {
            return deepest.getMessage();
        }
        boolean setting = causes.stream().anyMatch(ConfigurationPropertiesBindException.class::isInstance);
        return setting ? "luoshi.properties 中的设置不能用：" + deepest.getMessage() + "。请改正后再启动。" : "";
    }

    private static ConfigurableApplicationContext application(Opening opening, ServerOptions options, int port, List<String> settings) {
        Path data = options.data();
        return new SpringApplicationBuilder(Wiring.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "luoshi.version", Version.current(),
                        "server.address", options.address(),
                        "server.port", port,
                        "luoshi.journal.signing-key", data.resolve("keys/journal.key"),
                        "luoshi.journal.heads", data.resolve("heads.txt")))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(JdbcConnectionDetails.class, opening::details);
                    beans.registerBean("postgresHealthIndicator", StoreHealth.class, () -> new StoreHealth(opening.await().own()));
                })
                .run(Stream.concat(Stream.of("--spring.config.location=classpath:/luoshi/app/server/server.properties"), settings.stream()).toArray(String[]::new));
    }

    /** A part of the application. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Ends what is under way, gives the last leaves their positions, and stops the database. */
    @Override
    public void close() {
        try {
            context.close();
        } finally {
            store.close();
        }
    }
}
