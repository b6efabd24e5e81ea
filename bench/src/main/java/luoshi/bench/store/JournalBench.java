package luoshi.bench.store;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import luoshi.app.MeasuredServer;
import luoshi.bench.Processor;
import luoshi.journal.Actor;
import luoshi.journal.Heads;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench journal}: how fast facts are recorded, get their positions, are signed and verified. */
@Command(name = "journal", description = "测量存证日志：记录、排位、签名、核验各多快。", mixinStandardHelpOptions = true)
public final class JournalBench implements Callable<Integer> {

    private static final int BATCH = 10_000;
    private static final int SINGLES = 1_000;
    private static final int RUNS = 5;
    private static final int WRITERS = 8;
    private static final double SECONDS = 5;
    private static final String ROWS = " (person, sign_in_name, name, active) select gen_random_uuid(), 'bench-' || i, '同志' || i, true from generate_series(1, :rows) i";

    @Spec
    private CommandSpec spec;

    @Option(names = "--entries", defaultValue = "1000000", description = "核验多少条，默认 ${DEFAULT-VALUE}")
    private int entries;

    private final Actor actor = Actor.user(UUID.randomUUID());
    private PrintWriter out;
    private Journal journal;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f%n", Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (Scratch scratch = new Scratch("bench")) {
            try (MeasuredServer server = MeasuredServer.start(scratch.folder().resolve("data"))) {
                journal = server.part(Journal.class);
                jdbc = server.part(JdbcClient.class);
                transactions = server.part(TransactionTemplate.class);
                makePlainTable();
                batches();
                singles();
                concurrent();
                sequencing();
                signing(server.part(Heads.class));
            }
            VerificationSpeed.measure(scratch.folder(), entries, out);
        }
        out.printf("结束时负载 %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return 0;
    }

    /** The same columns and indexes without a journal. */
    private void makePlainTable() {
        jdbc.sql("create table bench_plain (like people_person including defaults including indexes)").update();
        jdbc.sql("create sequence bench_leaf").update();
        jdbc.sql("alter table bench_plain alter leaf set default nextval('bench_leaf'), alter salt set default gen_random_uuid()").update();
    }

    private void batches() throws InterruptedException {
        double sealed = median(() -> journal.act(actor, () -> insert("people_person", BATCH)));
        awaitPositions();
        double plain = median(() -> transactions.executeWithoutResult(_ -> insert("bench_plain", BATCH)));
        double sealedProcessor = journal.act(actor, () -> processorSeconds(() -> insert("people_person", BATCH)));
        awaitPositions();
        double plainProcessor = transactions.execute(_ -> processorSeconds(() -> insert("bench_plain", BATCH)));
        out.printf("成批记录：一笔 %,d 行，%,.0f 行/秒（不封存的同样的表 %,.0f 行/秒）；%d 次取中%n", BATCH, BATCH / sealed, BATCH / plain, RUNS);
        out.printf("  其中数据库进程用处理器 %.2f 秒，即独占一核时 %,.0f 行/秒；不封存 %.2f 秒，封存每行多 %.3f 毫秒%n",
                sealedProcessor, BATCH / sealedProcessor, plainProcessor, (sealedProcessor - plainProcessor) * 1e3 / BATCH);
    }

    /** What the database's process of this transaction takes of a processor, however busy the machine is. */
    private double processorSeconds(Runnable work) {
        Processor backend = Processor.of(jdbc.sql("select pg_backend_pid()").query(Long.class).single());
        work.run();
        return backend.seconds();
    }

    private void singles() throws InterruptedException {
        double sealed = median(() -> repeat(() -> journal.act(actor, () -> insert("people_person", 1))));
        awaitPositions();
        double plain = median(() -> repeat(() -> transactions.executeWithoutResult(_ -> insert("bench_plain", 1))));
        double sealedTogether = median(() -> journal.act(actor, () -> repeat(() -> insert("people_person", 1))));
        awaitPositions();
        double plainTogether = median(() -> transactions.executeWithoutResult(_ -> repeat(() -> insert("bench_plain", 1))));
        out.printf("单笔记录：封存 %.2f 毫秒，不封存 %.2f 毫秒（各含一次落盘）；同一事务中每行 %.3f 与 %.3f 毫秒，封存每行多 %.3f 毫秒%n",
                sealed * 1e3 / SINGLES, plain * 1e3 / SINGLES, sealedTogether * 1e3 / SINGLES, plainTogether * 1e3 / SINGLES, (sealedTogether - plainTogether) * 1e3 / SINGLES);
    }

    private void concurrent() throws InterruptedException {
        LongAdder acts = new LongAdder();
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.submit(() -> {
                    while (System.nanoTime() < end) {
                        journal.act(actor, () -> insert("people_person", 1));
                        acts.increment();
                    }
                });
            }
        }
        awaitPositions();
        out.printf("同时记录：%d 人各记单笔，%,.0f 笔/秒%n", WRITERS, acts.sum() / SECONDS);
    }

    private void sequencing() throws InterruptedException {
        int rows = 5 * BATCH;
        journal.act(actor, () -> insert("people_person", rows));
        long begin = System.nanoTime();
        awaitPositions();
        out.printf("排位：%,d 片叶，%,.0f 片/秒%n", rows, rows / seconds(begin));
    }

    private void signing(Heads heads) throws InterruptedException {
        double[] took = new double[RUNS * 4];
        for (int i = 0; i < took.length; i++) {
            journal.act(actor, () -> insert("people_person", 1));
            awaitPositions();
            long begin = System.nanoTime();
            heads.sign();
            took[i] = seconds(begin);
        }
        Arrays.sort(took);
        out.printf("签存证头：%.1f 毫秒（日志 %,d 条，含写出和落盘）%n", took[took.length / 2] * 1e3, jdbc.sql("select count(*) from journal_entry").query(Long.class).single());
    }

    private void insert(String table, int rows) {
        jdbc.sql("insert into " + table + ROWS).param("rows", rows).update();
    }

    private static void repeat(Runnable work) {
        for (int i = 0; i < SINGLES; i++) {
            work.run();
        }
    }

    private void awaitPositions() throws InterruptedException {
        while (jdbc.sql("select exists (select from journal_pending)").query(Boolean.class).single()) {
            Thread.sleep(2);
        }
    }

    private static double median(Runnable work) {
        double[] took = new double[RUNS];
        work.run();
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            work.run();
            took[i] = seconds(begin);
        }
        Arrays.sort(took);
        return took[RUNS / 2];
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
