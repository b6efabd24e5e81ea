package luoshi.app.server;

import java.io.PrintWriter;
import java.util.Map;
import luoshi.people.FirstStart;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The web application: all capabilities wired together over one database. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("luoshi")
public class LuoshiServer {

    /** Starts, and prints what only the terminal may see: the address, and on the first start the administrators' one-time passwords. */
    public static Running start(ServerSettings settings, PrintWriter terminal, String version) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(LuoshiServer.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings.properties())
                .run("--spring.config.location=classpath:/luoshi/app/server/server.properties");
        FirstStart first = context.getBean(FirstStart.class);
        if (first.due()) {
            tell(first.begin(settings.city(), "luoshi " + version), terminal);
        }
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        terminal.println("落实已启动 Luoshi is running: http://" + (settings.address().equals("0.0.0.0") ? "localhost" : settings.address()) + ":" + port);
        return new Running(context, port);
    }

    private static void tell(Map<String, String> passwords, PrintWriter terminal) {
        terminal.println("首次启动：三员账号的一次性口令如下，只显示这一次，首次登录后须更换。One-time passwords, shown only now:");
        passwords.forEach((name, password) -> terminal.printf("  %-12s %s%n", name, password));
    }

    /**
     * A server that runs.
     *
     * @param context the application
     * @param port where it listens
     */
    public record Running(ConfigurableApplicationContext context, int port) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }
}
