package luoshi.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import luoshi.app.demo.DemoCity;
import luoshi.app.demo.DemoFlood;
import luoshi.app.demo.DemoStations;
import luoshi.app.demo.DemoWork;
import luoshi.app.server.LuoshiServer;
import luoshi.app.server.ServerOptions;
import luoshi.app.server.Version;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import luoshi.people.FirstStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code luoshi demo}: a server with an example city, whose time is staged. */
@Command(name = "demo", description = "启动带示例城市的演示 starts a demo with an example city", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    /** Faster, and the seconds between a fact and its signed head would look like hours, which the verifier takes for holding back. */
    private static final int FASTEST = 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--from", defaultValue = "2022-06-30T08:00", paramLabel = "时间", description = "新建演示时的起始时间 staged time of a new demo，默认 ${DEFAULT-VALUE}")
    private LocalDateTime from;

    @Option(names = "--speed", defaultValue = "1", paramLabel = "倍数", description = "时间快慢：现实 1 秒为演示几秒 how fast staged time runs")
    private int speed;

    private final PrintWriter terminal;
    private final Map<String, String> environment;

    DemoCommand(PrintWriter terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (speed < 1 || speed > FASTEST) {
            throw new ParameterException(spec.commandLine(), "--speed 要写 1 到 " + FASTEST + " 的整数，不能是 " + speed);
        }
        options.dataOr(Path.of(System.getProperty("luoshi.home", ".")).resolve("demo-data"));
        LuoshiServer server = LuoshiServer.start(options, environment);
        try {
            prepare(server);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
        terminal.println("演示账号，口令都是 accounts, all with the password " + DemoCity.PASSWORD);
        DemoCity.accounts().forEach((name, what) -> terminal.printf("  %-12s %s%n", name, what));
        return ServeCommand.Running.untilStopped(server, terminal);
    }

    private void prepare(LuoshiServer server) {
        if (server.part(FirstStart.class).due()) {
            Instant now = from.atZone(CityClock.ZONE).toInstant();
            server.part(DemoCity.class).begin(DemoWork.begins(now), speed, "demo, luoshi " + Version.current());
            terminal.println("正在准备示例市今年以来的工作，请稍候 preparing this year's work in the example city …");
            terminal.flush();
            server.part(DemoWork.class).live(now);
            server.part(DemoFlood.class).begin();
            server.part(DemoStations.class).begin();
        } else if (!server.part(Genesis.class).isStaged()) {
            throw new ParameterException(spec.commandLine(), "这个目录是正式数据，不能用作演示。请换一个目录，或用 ./luoshi serve 启动它");
        } else {
            server.part(DemoWork.class).resume();
            server.part(DemoStations.class).resume();
        }
    }
}
