package luoshi.proof.check;

import java.io.IOException;
import java.io.InputStream;
import luoshi.proof.ExportFile;
import luoshi.proof.ProblemKind;
import luoshi.proof.text.LineReader;
import luoshi.proof.text.MalformedException;
import luoshi.proof.text.ReadAhead;

/** Goes through the lines of a part; a line in a wrong form is reported with its number and the next one read. */
final class Lines {

    private final ExportFile file;
    private final Problems problems;

    Lines(ExportFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What is done with one line, which stands between the two places. */
    @FunctionalInterface
    interface Line {
        void read(byte[] bytes, int from, int to);
    }

    void forEach(String part, Line line) {
        if (!file.has(part)) {
            return; // told once for all parts
        }
        try (InputStream in = new ReadAhead(file.read(part))) {
            LineReader lines = new LineReader(in);
            while (readNext(part, lines, line)) {
                // each line is done where it is read
            }
        } catch (IOException e) {
            damaged(part, e);
        }
    }

    private boolean readNext(String part, LineReader lines, Line line) throws IOException {
        try {
            boolean more = lines.next();
            if (more) {
                line.read(lines.bytes(), lines.from(), lines.to());
            }
            return more;
        } catch (MalformedException e) {
            problems.add(ProblemKind.LINE_MALFORMED, part + " 第 " + lines.number() + " 行：" + e.getMessage());
            return !lines.isTooLong();
        }
    }

    void damaged(String part, IOException e) {
        problems.add(ProblemKind.PART_DAMAGED, part + " 读不全：" + (e.getMessage() == null ? "数据在中途结束" : e.getMessage()));
    }
}
