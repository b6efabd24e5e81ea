package luoshi.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import luoshi.proof.JournalKey;
import luoshi.proof.Report;
import luoshi.proof.UnreadableExportException;
import luoshi.proof.Verification;

/** What an auditor keeps: the public key from the first day and copies of the heads, in a folder that the server does not know. */
public final class KeptOutside {

    private final Path data;
    private final Path key;
    private final Path heads;

    /** @param folder where, outside of the data */
    public KeptOutside(Path data, Path folder) throws IOException {
        this.data = data;
        Files.createDirectories(folder);
        key = folder.resolve("journal.pub");
        heads = folder.resolve("heads.txt");
    }

    /** Fetches the key, if there is none yet, and the heads so far. To be done before an export is made, which must hold what they cover. */
    public void fetch() throws IOException {
        if (!Files.exists(key)) {
            Files.copy(data.resolve("keys/journal.pub"), key);
        }
        Files.copy(data.resolve("heads.txt"), heads, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Verifies an export against them. */
    public Report check(Path export) throws IOException, UnreadableExportException {
        return new Verification(List.of(JournalKey.parse(Files.readString(key)))).check(export, List.of(heads));
    }
}
