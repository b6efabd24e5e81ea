package luoshi.plan.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import luoshi.plan.Documents;

/** Walks the body of a docx, or its notes, and sets down the lines a reader of the print would see. */
final class WordBody {

    private static final int LIMIT = Documents.TEXT_LIMIT;

    /** A line takes memory even when it is empty. */
    private static final int LINE_COST = 16;

    /** What is deleted, moved away, said twice for older programs, former formatting, or pronunciation. */
    private static final Set<String> UNPRINTED = Set.of(
            "w:del", "w:moveFrom", "Fallback", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:rt", "w:instrText");

    private final WordNumbering numbering;

    /** The body itself, and inside it cells and text boxes, each with lines of its own. */
    private final Deque<Container> containers = new ArrayDeque<>();

    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private boolean inText;
    private boolean inRun;
    private boolean hidden;
    private int length;

    WordBody(WordNumbering numbering) {
        this.numbering = numbering;
    }

    List<String> read(WordXml xml) throws IOException {
        containers.push(new Container());
        while (xml.next()) {
            if (xml.isText()) {
                if (inText) {
                    write(xml.text());
                }
            } else if (xml.isStart() && UNPRINTED.contains(xml.name())) {
                if (xml.name().equals("w:del") && !inRun && !paragraphs.isEmpty()) {
                    paragraphs.peek().endDeleted |= paragraphs.peek().inMark;
                }
                xml.skip();
            } else if (xml.isStart()) {
                open(xml);
            } else {
                close(xml.name());
            }
        }
        return containers.pop().lines();
    }

    private void open(WordXml xml) throws IOException {
        switch (xml.name()) {
            case "w:p" -> paragraphs.push(new Paragraph(containers.peek().takeCarried()));
            case "w:pPr" -> mark(true);
            case "w:r" -> inRun = true;
            case "w:t", "m:t" -> inText = !hidden && !paragraphs.isEmpty();
            case "w:tr" -> rows.push(new ArrayList<>());
            case "w:tc" -> containers.push(new Container());
            case "w:txbxContent" -> {
                inRun = false;
                containers.push(new Container());
            }
            case "w:footnote", "w:endnote" -> {
                if (!xml.attribute("type").isEmpty() && !xml.attribute("type").equals("normal")) {
                    xml.skip();
                }
            }
            default -> {
                if (inRun) {
                    openInRun(xml);
                } else if (!paragraphs.isEmpty() && paragraphs.peek().inMark) {
                    paragraphs.peek().list(xml);
                }
            }
        }
    }

    private void openInRun(WordXml xml) throws IOException {
        switch (xml.name()) {
            case "w:vanish" -> hidden = xml.isOn();
            case "w:tab", "w:ptab" -> write("\t");
            case "w:br" -> write(xml.attribute("type").matches("page|column") ? "" : "\n");
            case "w:cr" -> write("\n");
            case "w:noBreakHyphen" -> write("-");
            default -> {}
        }
    }

    private void close(String name) throws TooLongException {
        switch (name) {
            case "w:p" -> closeParagraph();
            case "w:pPr" -> mark(false);
            case "w:r" -> {
                inRun = false;
                hidden = false;
            }
            case "w:t", "m:t" -> inText = false;
            case "w:tc" -> {
                String cell = String.join(" ", containers.pop().lines()).replace('\n', ' ').strip();
                if (!rows.isEmpty()) {
                    rows.peek().add(cell);
                }
            }
            case "w:tr" -> {
                String row = String.join("\t", rows.pop());
                if (!row.isBlank()) {
                    containers.peek().add(row);
                }
            }
            case "w:txbxContent" -> {
                List<String> box = containers.pop().lines();
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().boxes.addAll(box);
                }
                inRun = true;
            }
            default -> {}
        }
    }

    private void closeParagraph() throws TooLongException {
        Paragraph paragraph = paragraphs.pop();
        count(LINE_COST);
        if (paragraph.endDeleted) {
            containers.peek().carried = paragraph.text.toString();
        } else {
            String label = numbering.next(paragraph.style, paragraph.list, paragraph.level);
            containers.peek().add(label + paragraph.text);
        }
        paragraph.boxes.forEach(containers.peek()::add);
    }

    private void mark(boolean inside) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().inMark = inside;
        }
    }

    private void write(String text) throws TooLongException {
        if (!hidden && !paragraphs.isEmpty()) {
            count(text.length());
            paragraphs.peek().text.append(text);
        }
    }

    private void count(int characters) throws TooLongException {
        length += characters;
        if (length > LIMIT) {
            throw new TooLongException();
        }
    }

    /** More text than any plan has. */
    static final class TooLongException extends IOException {}

    private static final class Container {
        private final List<String> lines = new ArrayList<>();
        private String carried = "";

        void add(String line) {
            lines.add(line);
        }

        /** Text of a paragraph whose end was deleted: it runs on into the next one. */
        String takeCarried() {
            String taken = carried;
            carried = "";
            return taken;
        }

        List<String> lines() {
            if (!carried.isEmpty()) {
                lines.add(takeCarried());
            }
            return lines;
        }
    }

    private static final class Paragraph {
        private final StringBuilder text;
        private final List<String> boxes = new ArrayList<>();
        private String style = "";
        private String list = "";
        private String level = "";
        private boolean inMark;
        private boolean endDeleted;

        Paragraph(String carried) {
            text = new StringBuilder(carried);
        }

        void list(WordXml xml) {
            switch (xml.name()) {
                case "w:pStyle" -> style = xml.val();
                case "w:numId" -> list = xml.val();
                case "w:ilvl" -> level = xml.val();
                default -> {}
            }
        }
    }
}
