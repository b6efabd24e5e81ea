package luoshi.matter.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One row of a data file, which knows where it stands, so that whoever edits the file is told the line.
 *
 * @param file the name of the file
 * @param line the number of the line
 * @param header what its cells are called
 * @param cells its cells
 */
record TsvRow(String file, int line, List<String> header, List<String> cells) {

    /** The rows of a file below its header; empty lines and those that begin with # are for readers. */
    static List<TsvRow> list(String file, String text, List<String> header) {
        List<TsvRow> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                TsvRow row = new TsvRow(file, i + 1, header, List.of(line.split("\t", -1)));
                if (row.cells.size() != header.size() || rows.isEmpty() && !row.cells.equals(header)) {
                    throw row.refused("各列应为 " + String.join("、", header) + "，以制表符分隔");
                }
                rows.add(row);
            }
        }
        if (rows.size() < 2) {
            throw new IllegalArgumentException(file + "：一行内容也没有");
        }
        return rows.subList(1, rows.size());
    }

    /** A cell as what it means. */
    <T> T read(int cell, String wanted, Function<String, T> reading) {
        try {
            return reading.apply(cells.get(cell));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(file + " 第 " + line + " 行 " + header.get(cell) + " 列：“" + cells.get(cell) + "”不能用，应写" + wanted);
        }
    }

    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(file + " 第 " + line + " 行：" + why);
    }
}
