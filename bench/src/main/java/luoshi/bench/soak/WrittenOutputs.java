package luoshi.bench.soak;

import java.time.LocalDate;
import java.util.Optional;
import luoshi.plan.OutputFormat;
import luoshi.reading.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Writes a reading in every form that {@code read} knows, which any reading of any text must bear. */
final class WrittenOutputs {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is wrong with the outputs, if anything; a writer that breaks throws. */
    Optional<String> violation(Reading reading) {
        written(reading, OutputFormat.TABLE);
        written(reading, OutputFormat.HTML);
        JSON.readTree(written(reading, OutputFormat.JSON));
        long lines = written(reading, OutputFormat.JSONL).lines().map(JSON::readTree).count();
        return lines == reading.numbers().size()
                ? Optional.empty()
                : Optional.of("JSONL 有 " + lines + " 行，读出的数有 " + reading.numbers().size() + " 个");
    }

    private static String written(Reading reading, OutputFormat format) {
        return format.write(reading, "浸泡.txt", "soak", LocalDate.of(2022, 1, 1), 80);
    }
}
