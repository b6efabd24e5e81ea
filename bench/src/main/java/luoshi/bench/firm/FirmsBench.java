package luoshi.bench.firm;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.FilledCity;
import luoshi.bench.load.OpenLoop;
import luoshi.bench.load.Session;
import luoshi.bench.store.DataFolder;
import luoshi.bench.store.Scratch;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench firms}: how long pages take that look at every enterprise of a large register, and those that look at one. */
@Command(name = "firms", description = "测量企业名录：清单、一家企业，以及要看遍全部企业的目标反算、关注名单、总览各多久。", mixinStandardHelpOptions = true)
public final class FirmsBench implements Callable<Integer> {

    private static final int PEOPLE = 20;
    private static final int WARM = 15;
    private static final int TIMES = 5;

    /**
     * A page.
     *
     * @param label what it is called
     * @param path its address
     * @param holds what stands in it
     */
    private record Page(String label, String path, String holds) {}

    @Spec
    private CommandSpec spec;

    @Option(names = "--firms", defaultValue = "20000", description = "多少家企业，默认 ${DEFAULT-VALUE}")
    private int firms;

    @Option(names = "--seed", defaultValue = "1", description = "随机种子，决定企业的数据，默认 ${DEFAULT-VALUE}")
    private long seed;

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f，堆至多 %d MiB%n", Runtime.getRuntime().availableProcessors(), OpenLoop.load(), Runtime.getRuntime().maxMemory() >> 20);
        try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(data.orIn(scratch.folder()))) {
            JdbcClient jdbc = server.part(JdbcClient.class);
            if (jdbc.sql("select not exists (select from enterprise_firm)").query(Boolean.class).single()) {
                new FilledCity(server, scratch.folder(), new Random(seed)).people(PEOPLE);
                new FirmCity(server, new Random(seed)).register(firms, out);
                jdbc.sql("vacuum analyze enterprise_figure, enterprise_unit, enterprise_firm").update();
            }
            out.printf("企业 %,d 家，数据 %,d 项，日志 %,d 条%n", count(jdbc, "enterprise_firm"), count(jdbc, "enterprise_figure"), count(jdbc, "journal_entry"));
            Session keeper = Session.signIn(server.port(), List.of(FirmCity.KEEPER), FilledCity.PASSWORD).getFirst();
            String firm = "/enterprises/firms/" + jdbc.sql("select legal_unit from enterprise_firm order by legal_unit limit 1").query(String.class).single();
            boolean right = true;
            for (Page page : List.of(new Page("名录第一页", "/enterprises/firms", "制造有限公司"), new Page("名录最后一页", "/enterprises/firms?page=999999", "制造有限公司"),
                    new Page("名录搜索", "/enterprises/firms?q=10000123", "制造有限公司"), new Page("一家企业", firm, "制造有限公司"), new Page("一家企业的成长，与同行比", firm + "/growth", "<svg"),
                    new Page("目标反算：科技型 450 家", "/enterprises/targets?rule=tech-sme&wanted=450", "<svg"), new Page("目标反算：规上 450 家", "/enterprises/targets?rule=above-scale&wanted=450", "<svg"),
                    new Page("关注名单", "/enterprises/watch", "<svg"), new Page("企业总览", "/enterprises/overview", "<svg"))) {
                right &= measured(keeper, page, out);
            }
            System.gc();
            out.printf("堆：至多 %d MiB，回收后 %d MiB；结束时负载 %.1f%n", Runtime.getRuntime().maxMemory() >> 20, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20, OpenLoop.load());
            return right ? 0 : 1;
        }
    }

    /** Once cold, then some times that are not counted, then some that are, one after the other. */
    private static boolean measured(Session keeper, Page page, PrintWriter out) throws IOException, InterruptedException {
        double[] seconds = new double[1 + WARM + TIMES];
        boolean right = true;
        for (int i = 0; i < seconds.length; i++) {
            long begin = System.nanoTime();
            String text = keeper.page(page.path());
            seconds[i] = (System.nanoTime() - begin) / 1e9;
            right &= text.contains(page.holds()) && text.stripTrailing().endsWith("</html>");
        }
        double first = seconds[0];
        double[] later = Arrays.copyOfRange(seconds, 1 + WARM, seconds.length);
        Arrays.sort(later);
        out.printf("%s：头一次 %.3f 秒，再 %d 次以后，%d 次的中位数 %.3f、最慢 %.3f 秒%s%n", page.label(), first, WARM, TIMES, later[TIMES / 2], later[TIMES - 1], right ? "" : "；页上没有“" + page.holds() + "”");
        return right;
    }

    private static int count(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
