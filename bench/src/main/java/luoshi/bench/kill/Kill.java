package luoshi.bench.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import luoshi.app.MeasuredServer;

/** What is killed with {@code kill -9}. */
enum Kill {
    /** The Java of the server. */
    JAVA("Java"),
    /** The postmaster of its PostgreSQL. */
    POSTMASTER("postmaster"),
    /** Both, in either order. */
    BOTH("两者"),
    /** One process of PostgreSQL that serves a connection or writes in the background. */
    BACKEND("一个后台进程");

    private final String label;

    Kill(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    void strike(ServeProcess server, Random random) throws InterruptedException {
        switch (this) {
            case JAVA -> server.killJava();
            case POSTMASTER -> server.killPostmaster();
            case BACKEND -> backend(server, random);
            case BOTH -> {
                if (random.nextBoolean()) {
                    server.killPostmaster();
                    server.killJava();
                } else {
                    server.killJava();
                    server.killPostmaster();
                }
            }
        }
    }

    private static void backend(ServeProcess server, Random random) {
        try (Connection database = MeasuredServer.reach(server.data());
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select pid from pg_stat_activity where pid <> pg_backend_pid() order by pid")) {
            List<Long> processes = new ArrayList<>();
            while (rows.next()) {
                processes.add(rows.getLong(1));
            }
            ServeProcess.kill(processes.get(random.nextInt(processes.size())));
        } catch (SQLException notThere) {
            server.killPostmaster();
        }
    }
}
