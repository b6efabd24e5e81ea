package luoshi.plan.output;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import luoshi.plan.Sentence;
import luoshi.reading.Kind;
import luoshi.reading.Reading;

/** The page 文件体检单: one self-contained HTML file that can be mailed to the drafting office and printed. */
public final class ReadingPage {

    /** The page. */
    public String of(ReadDocument document) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "luoshi")
                .render("plan/output/page.jte", View.of(document), html);
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = ReadingPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the templates show: the document with its marks, and what was read from it in lists. */
    public record View(
            ReadDocument document,
            Summary summary,
            List<FindingRow> findings,
            List<NumberRow> unclear,
            List<NumberRow> targets,
            List<NumberRow> results,
            List<TaskRow> tasks,
            List<PageText.Stretch> text) {

        /** A document ready to be shown. */
        public static View of(ReadDocument document) {
            return of(document, List.of());
        }

        /**
         * An edition of a plan ready to be shown, with an anchor at each sentence: s12.
         *
         * @param address where its sentences are found, followed by their number
         */
        public static View of(ReadDocument document, List<Sentence> sentences, String address) {
            return of(document, SentenceStart.of(sentences, address));
        }

        private static View of(ReadDocument document, List<SentenceStart> starts) {
            Reading reading = document.reading();
            Addresses addresses = document.addresses();
            List<NumberRow> numbers = reading.numbers().stream().map(number -> NumberRow.of(number, addresses)).toList();
            return new View(
                    document,
                    new Summary(reading, addresses),
                    FindingRow.allOf(reading, addresses),
                    numbers.stream().filter(row -> row.number().unclear()).toList(),
                    ofKind(Kind.TARGET, numbers),
                    ofKind(Kind.PAST, numbers),
                    reading.tasks().stream().map(task -> TaskRow.of(task, addresses)).toList(),
                    new PageText(document, addresses, starts).stretches());
        }

        private static List<NumberRow> ofKind(Kind kind, List<NumberRow> numbers) {
            return numbers.stream().filter(row -> row.number().kind() == kind).toList();
        }

        /** How many Unicode characters stand before a char. */
        public int address(int place) {
            return summary.addresses().of(place);
        }

        String date() {
            return DateTimeFormatter.ofPattern("yyyy年M月d日").format(document.on());
        }

        /** The style sheet, inlined so that the page needs nothing but itself. */
        String css() {
            return resource("page.css") + resource("/static/style/marks.css");
        }
    }
}
