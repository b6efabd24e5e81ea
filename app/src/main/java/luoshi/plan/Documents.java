package luoshi.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings documents in as raw text. */
public final class Documents {

    /** The document's text, decoded, without a byte order mark: what every address points into. */
    public String readText(Path file) throws UnreadableDocumentException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableDocumentException("读不出文件 " + file, e);
        }
    }
}
