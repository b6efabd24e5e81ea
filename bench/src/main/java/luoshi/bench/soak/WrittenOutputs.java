package luoshi.bench.soak;

import java.time.LocalDate;
import java.util.Optional;
import luoshi.app.output.JsonLines;
import luoshi.app.output.JsonReading;
import luoshi.app.output.ReadDocument;
import luoshi.app.output.ReadingPage;
import luoshi.app.output.TerminalTable;
import luoshi.reading.Reading;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes a reading in every form that {@code read} knows, which any reading of any text must bear. */
final class WrittenOutputs {

    // a spoilt plan holds numbers of thousands of digits; the parser's own limit is not the writer's fault
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build())
            .build());

    /** What is wrong with the outputs, if anything; a writer that breaks throws. */
    Optional<String> violation(Reading reading) {
        ReadDocument document = new ReadDocument("浸泡.txt", "0", LocalDate.of(2022, 1, 1), reading);
        new TerminalTable(80).of(document);
        new ReadingPage().of(document);
        JSON.readTree(new JsonReading().of(document));
        long lines = new JsonLines().of(document).lines().map(JSON::readTree).count();
        return lines == reading.numbers().size()
                ? Optional.empty()
                : Optional.of("JSONL 有 " + lines + " 行，读出的数有 " + reading.numbers().size() + " 个");
    }
}
