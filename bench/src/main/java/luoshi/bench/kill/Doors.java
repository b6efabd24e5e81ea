package luoshi.bench.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import luoshi.app.MeasuredServer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors of the capabilities outside the server's Java: without their pages and without anything that runs by itself. */
final class Doors implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Doors(Path data) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("writers", Map.of("luoshi.version", "soak")));
        context.registerBean(DataSource.class, () -> pool(data));
        context.register(Capabilities.class);
        context.refresh();
    }

    /** What there is behind them. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"luoshi.journal", "luoshi.people", "luoshi.evidence", "luoshi.plan", "luoshi.commitment", "luoshi.matter", "luoshi.notice"},
            lazyInit = true,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                    pattern = "luoshi\\.\\w+\\.(web|session|sheet|list|board|handout|slip|robot)\\..*|luoshi\\.journal\\.Sequencer|luoshi\\.notice\\.(MessageRetention|FigureReminders)"))
    static class Capabilities {
        @Bean
        JdbcTemplate template(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbc(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        PlatformTransactionManager manager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }

    /** Finds the database anew for each connection: a server that was started again has it at another port. */
    private static HikariDataSource pool(Path data) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return MeasuredServer.reach(data);
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
        config.setMaximumPoolSize(Work.values().length);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    /** One of them. */
    <T> T at(Class<T> door) {
        return context.getBean(door);
    }

    @Override
    public void close() {
        context.close();
    }
}
