package luoshi.plan;

import java.util.List;
import java.util.UUID;
import luoshi.reading.Copy;
import luoshi.reading.Finding;
import luoshi.reading.NumberExpression;
import luoshi.reading.Reading;
import luoshi.reading.Task;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reading 解读 as it is kept: what one version of the reader found in an edition.
 *
 * @param id this reading; null for one that has not been kept
 * @param edition which edition was read
 * @param reader version of the reader
 * @param reading what it found
 */
public record StoredReading(UUID id, UUID edition, String reader, Reading reading) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All of a reading but the text, which the edition holds. */
    private record Content(List<NumberExpression> numbers, List<Task> tasks, List<Finding> findings, List<Copy> copies) {}

    static String written(Reading reading) {
        return JSON.writeValueAsString(new Content(reading.numbers(), reading.tasks(), reading.findings(), reading.copies()));
    }

    static Reading read(String content, String text) {
        Content kept = JSON.readValue(content, Content.class);
        return new Reading(text, kept.numbers(), kept.tasks(), kept.findings(), kept.copies());
    }
}
