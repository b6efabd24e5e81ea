package luoshi.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "findings")
final class FindingsBench implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
