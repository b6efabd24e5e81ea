package luoshi.sheet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Temporary files that nobody else on the machine can read. POI's own way puts them into one folder for all users, which belongs to whoever
 * came first and lets the others neither write there nor be sure that nobody looks.
 */
final class PrivateTempFiles implements TempFileCreationStrategy {

    /** From now on, in the whole program. */
    static void use() {
        TempFile.setTempFileCreationStrategy(new PrivateTempFiles());
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(prefix).toFile();
    }
}
