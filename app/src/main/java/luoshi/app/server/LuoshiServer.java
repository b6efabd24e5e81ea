package luoshi.app.server;

import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import luoshi.app.postgres.DatabaseUnavailableException;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * A server that runs: all capabilities wired together over one database.
 *
 * @param store its database
 * @param context the application
 */
public record LuoshiServer(Store store, ConfigurableApplicationContext context) implements AutoCloseable {

    /** What the application is made of. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("luoshi")
    static class Wiring {}

    /** Starts the database and the application. */
    public static LuoshiServer start(ServerOptions options, Map<String, String> environment) throws DatabaseUnavailableException, CannotStartException {
        List<String> settings = new SettingsFile(options.data().resolve("luoshi.properties")).arguments();
        Store store = Store.open(options.data(), options.databaseUrl(), environment);
        try {
            store.check();
            return new LuoshiServer(store, application(store, options, settings));
        } catch (RuntimeException failure) {
            store.close();
            String known = known(failure, options);
            if (known.isEmpty()) {
                throw failure;
            }
            throw new CannotStartException(known, failure);
        } catch (CannotStartException failure) {
            store.close();
            throw failure;
        }
    }

    /** What an operator can do something about, in words; empty for everything else. */
    private static String known(RuntimeException failure, ServerOptions options) {
        Throwable deepest = NestedExceptionUtils.getMostSpecificCause(failure);
        List<Throwable> causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).toList();
        if (deepest instanceof BindException || causes.stream().anyMatch(PortInUseException.class::isInstance)) {
            return "端口 " + options.port() + " 已被别的程序占用。请停掉那个程序，或用 --port 换一个端口。";
        }
        boolean setting = causes.stream().anyMatch(ConfigurationPropertiesBindException.class::isInstance);
        return setting ? "luoshi.properties 中的设置不能用：" + deepest.getMessage() + "。请改正后再启动。" : "";
    }

    private static ConfigurableApplicationContext application(Store store, ServerOptions options, List<String> settings) {
        Path data = options.data();
        return new SpringApplicationBuilder(Wiring.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.datasource.url", store.url(),
                        "spring.datasource.username", String.valueOf(store.user()),
                        "spring.datasource.password", String.valueOf(store.password()),
                        "server.address", options.address(),
                        "server.port", options.port(),
                        "luoshi.journal.signing-key", data.resolve("keys/journal.key"),
                        "luoshi.journal.heads", data.resolve("heads.txt")))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("postgresHealthIndicator", StoreHealth.class, () -> new StoreHealth(store.own())))
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
