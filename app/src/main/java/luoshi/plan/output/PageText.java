package luoshi.plan.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.reading.Copy;
import luoshi.reading.Reading;
import luoshi.reading.Span;

/** The document as written, cut into stretches that were read and copies that were not. */
final class PageText {

    /** A stretch of the text; {@code note} is empty where it was read, else says why not. */
    record Stretch(String note, List<Line> lines) {}

    /** One line as written, from a char of the raw text on; -1 in the sheet, where nobody chooses words. */
    record Line(boolean heading, int from, List<Piece> pieces) {}

    private static final Pattern NUMBERING =
            Pattern.compile("^[#*■●◆\\-—\\s]*[（(]?第?[一二三四五六七八九十百\\d]*[章节]?[）)、.．\\s]*");

    private final Reading reading;
    private final MarkedText marked;
    private final MarkedText unread;
    private final Set<String> headings = new HashSet<>();
    private final boolean addressed;

    PageText(ReadDocument document, Addresses addresses, List<SentenceStart> starts) {
        reading = document.reading();
        addressed = !starts.isEmpty();
        marked = new MarkedText(reading.rawText(), Mark.of(document, addresses), starts);
        unread = new MarkedText(reading.rawText(), List.of(), starts);
        Stream.concat(reading.numbers().stream().map(number -> number.place()), reading.tasks().stream().map(task -> task.place()))
                .map(place -> place.heading().strip())
                .filter(heading -> !heading.isEmpty())
                .forEach(headings::add);
    }

    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Copy copy : reading.copies().stream().sorted(Comparator.comparing(Copy::span)).toList()) {
            read(new Span(at, Math.max(at, copy.span().start())), stretches);
            at = Math.max(at, copy.span().end());
            stretches.add(new Stretch("（以下与前文重复，未读）", unreadLines(copy.span())));
        }
        read(new Span(at, reading.rawText().length()), stretches);
        return stretches;
    }

    private void read(Span span, List<Stretch> stretches) {
        List<Line> lines = lines(span).stream()
                .map(line -> new Line(isHeading(line), from(line), marked.pieces(line)))
                .toList();
        if (!lines.isEmpty()) {
            stretches.add(new Stretch("", lines));
        }
    }

    private List<Line> unreadLines(Span span) {
        return lines(span).stream()
                .map(line -> new Line(false, from(line), unread.pieces(line)))
                .toList();
    }

    private int from(Span line) {
        return addressed ? line.start() : -1;
    }

    /** The reader names headings without their number: （一）, 2, 三、. */
    private boolean isHeading(Span line) {
        String words = line.of(reading.rawText()).strip();
        return headings.contains(words) || headings.contains(NUMBERING.matcher(words).replaceFirst("").strip());
    }

    /** The lines of a stretch that hold more than blanks, without their line ends. */
    private List<Span> lines(Span span) {
        List<Span> lines = new ArrayList<>();
        int start = span.start();
        for (int at = start; at <= span.end(); at++) {
            if (at == span.end() || reading.rawText().charAt(at) == '\n' || reading.rawText().charAt(at) == '\r') {
                if (!reading.rawText().substring(start, at).isBlank()) {
                    lines.add(new Span(start, at));
                }
                start = at + 1;
            }
        }
        return lines;
    }
}
