package luoshi.app.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another Java that starts a server, says so in one line, and waits to be killed. */
final class OtherJava {

    private final Process process;
    private final String answer;

    private OtherJava(Process process, String answer) {
        this.process = process;
        this.answer = answer;
    }

    /** Ends its life at a line on its standard input, in the way of Ctrl-C: by the shutdown hook. */
    public static void main(String[] arguments) throws IOException {
        try {
            PostgresServer.start(Path.of(arguments[0]), Path.of(arguments[1]));
            System.out.println("started");
        } catch (DatabaseUnavailableException e) {
            System.out.println(e.getMessage());
        }
        System.in.read();
        System.exit(0);
    }

    static OtherJava start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJava.class.getName(),
                        directory.toString(),
                        PostgresServerTest.PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
        return new OtherJava(process, words.readLine());
    }

    String answer() {
        return answer;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void exit() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
