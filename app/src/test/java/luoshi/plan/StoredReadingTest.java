package luoshi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import org.junit.jupiter.api.Test;

class StoredReadingTest {

    @Test
    void what_is_kept_is_what_was_read() throws UnreadableDocumentException {
        String text = new Documents().readText(Path.of("../examples/plan.docx"));
        Reading reading = new PlanReader().read(text);

        assertThat(StoredReading.read(StoredReading.written(reading), text)).isEqualTo(reading);
    }
}
