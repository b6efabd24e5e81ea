package luoshi.bench.store;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a bench keeps the city that it has filled, so that it need not be filled again. */
public final class DataFolder {

    @Option(names = "--data", description = "数据目录：没有数据的，造好留着；已经造好的，直接用来测各页。不写则造在临时目录，测完即删")
    private Path data;

    /** The one that was named; else one in a folder that is gone afterwards. */
    public Path orIn(Path folder) {
        return data == null ? folder.resolve("data") : data;
    }
}
