package luoshi.bench.board;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import luoshi.app.MeasuredServer;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureFile.Move;
import luoshi.indicator.FigureFile.Step;
import luoshi.indicator.Figures;
import luoshi.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units that hand in their sheets while others look: each time twenty figures of the newest period are replaced, and verified, in one act. */
final class Reporting implements AutoCloseable {

    private static final LocalDate NEWEST = LocalDate.of(2026, 10, 31);
    private static final int FIGURES = 20;

    private final MeasuredServer server;
    private final List<UUID> units;
    private final Random random;
    private final AtomicInteger sheets = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** @param every so many seconds one hands in its sheet; never for 0 */
    Reporting(MeasuredServer server, Random random, int every) {
        this.server = server;
        this.random = random;
        this.units = server.part(JdbcClient.class).sql("select distinct unit from indicator_value where valid_to = :newest and counts").param("newest", Date.valueOf(NEWEST)).query(UUID.class).list();
        if (every > 0) {
            clock.scheduleAtFixedRate(this::sheet, every, every, TimeUnit.SECONDS);
        }
    }

    private void sheet() {
        List<UUID> standing = server.part(JdbcClient.class).sql("select figure from indicator_value where unit = :unit and valid_to = :newest and counts and until = 'infinity' order by figure limit :some")
                .param("unit", units.get(random.nextInt(units.size()))).param("newest", Date.valueOf(NEWEST)).param("some", FIGURES).query(UUID.class).list();
        Instant now = server.part(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
        List<FigureFile> sheet = server.part(Figures.class).find(standing).stream().map(FigureFile::figure).map(old -> new FigureFile(new Figure(UUID.randomUUID(), old.indicator(), old.version(), old.unit(),
                old.from(), old.to(), old.value(), old.part(), old.whole(), "重报", old.id()), 0, List.of(new Step(Move.REPORT, now, "", 0), new Step(Move.VERIFY, now.plusMillis(1), "", 0)), List.of())).toList();
        server.part(Figures.Measured.class).record(Actor.system("bench"), sheet);
        sheets.incrementAndGet();
    }

    /** How many sheets have come in. */
    int sheets() {
        return sheets.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
