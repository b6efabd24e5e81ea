package luoshi.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import luoshi.app.server.LuoshiServer;
import luoshi.app.server.ServerOptions;
import luoshi.app.server.Version;
import luoshi.people.FirstStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code luoshi serve}: the server. */
@Command(name = "serve", description = "启动服务器 starts the server", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--city", defaultValue = "本市", paramLabel = "城市", description = "新建目录时的城市名称 name of the city, for a new directory")
    private String city;

    private final PrintWriter terminal;
    private final Map<String, String> environment;

    ServeCommand(PrintWriter terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (!options.hasData()) {
            throw new ParameterException(spec.commandLine(), "要写明数据目录，例如 ./luoshi serve --data /var/lib/luoshi");
        }
        LuoshiServer server = LuoshiServer.start(options, environment);
        FirstStart first = server.part(FirstStart.class);
        try {
            if (first.due()) {
                tell(first.begin(city, "luoshi " + Version.current()));
            }
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
        return Running.untilStopped(server, terminal);
    }

    private void tell(Map<String, String> passwords) {
        terminal.println("首次启动：三员账号的一次性口令如下，只显示这一次，首次登录后须更换。One-time passwords, shown only now:");
        passwords.forEach((name, password) -> terminal.printf("  %-12s %s%n", name, password));
        terminal.println("请把目录中的 keys/ 移到数据库管理者接触不到的地方保管一份。Keep a copy of keys/ away from the database.");
    }

    /** What both commands that run a server do once it runs. */
    static final class Running {

        private Running() {}

        static int untilStopped(LuoshiServer server, PrintWriter terminal) throws InterruptedException {
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                main.interrupt();
            }, "stop"));
            terminal.println("落实已启动，按 Ctrl+C 停止。Luoshi is running: http://localhost:" + server.port());
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException stopped) {
                // the hook has closed everything
            }
            return 0;
        }
    }
}
