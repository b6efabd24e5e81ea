package luoshi.flood.file;

/**
 * Something wrong in a file.
 *
 * @param line where, from 1
 * @param path of what: tasks[3].units
 * @param words what is wrong and what to write instead, in Chinese
 */
public record Fault(int line, String path, String words) {

    /** In one line. */
    @Override
    public String toString() {
        return "第 " + line + " 行" + (path.isEmpty() ? "" : " " + path) + "：" + words;
    }
}
