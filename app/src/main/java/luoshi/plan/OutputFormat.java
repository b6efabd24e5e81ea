package luoshi.plan;

import java.time.LocalDate;
import luoshi.plan.output.JsonLines;
import luoshi.plan.output.JsonReading;
import luoshi.plan.output.ReadDocument;
import luoshi.plan.output.ReadingPage;
import luoshi.plan.output.TerminalTable;
import luoshi.reading.Reading;

/** What a reading can be written as. */
public enum OutputFormat {
    /** For the terminal. */
    TABLE,
    /** One JSON object a line for each number expression. */
    JSONL,
    /** The whole reading as one JSON object. */
    JSON,
    /** 文件体检单: one file, to print or mail. */
    HTML;

    /**
     * Writes a reading.
     *
     * @param name the file's name
     * @param version of the reader
     * @param on the day it was read
     * @param width columns of the terminal, for {@link #TABLE} only
     */
    public String write(Reading reading, String name, String version, LocalDate on, int width) {
        ReadDocument document = new ReadDocument(name, version, on, reading);
        return switch (this) {
            case TABLE -> new TerminalTable(width).of(document);
            case JSONL -> new JsonLines().of(document);
            case JSON -> new JsonReading().of(document);
            case HTML -> new ReadingPage().of(document);
        };
    }
}
