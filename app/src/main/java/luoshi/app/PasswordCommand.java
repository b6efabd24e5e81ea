package luoshi.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import luoshi.app.server.LuoshiServer;
import luoshi.app.server.ServerOptions;
import luoshi.journal.Actor;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code luoshi password}: a new one-time password for whoever has lost theirs; for administrators the only way to one. */
@Command(name = "password", description = "在服务器上给一个账号新的一次性口令 gives an account a new one-time password", mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "登录名", description = "登录名 name to sign in with")
    private String signInName;

    private final PrintWriter terminal;
    private final Map<String, String> environment;

    PasswordCommand(PrintWriter terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (!options.hasData()) {
            throw new ParameterException(spec.commandLine(), "要写明数据目录，例如 ./luoshi password " + signInName + " --data /var/lib/luoshi");
        }
        try (LuoshiServer house = LuoshiServer.beside(options, environment)) {
            List<Person> called = house.part(People.class).listCalled(signInName).stream().filter(person -> person.signInName().equalsIgnoreCase(signInName)).toList();
            if (called.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "没有登录名为“" + signInName + "”的账号。请核对登录名");
            }
            terminal.println("一次性口令，只显示这一次，登录后须更换 one-time password: " + house.part(Passwords.class).reset(Actor.system("terminal"), called.getFirst().id()));
        }
        return 0;
    }
}
