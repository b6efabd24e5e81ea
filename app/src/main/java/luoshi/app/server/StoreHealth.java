package luoshi.app.server;

import luoshi.app.postgres.PostgresServer;
import luoshi.app.postgres.PostgresServer.Condition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Luoshi's own PostgreSQL runs; somebody else's is judged by whether it answers.
 *
 * @param own null where it is somebody else's
 */
record StoreHealth(PostgresServer own) implements HealthIndicator {

    @Override
    public Health health() {
        return (own == null || own.condition() == Condition.READY ? Health.up() : Health.down()).build();
    }
}
