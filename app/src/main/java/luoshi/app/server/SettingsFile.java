package luoshi.app.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The settings of a data directory: {@code luoshi.properties} in it, in UTF-8, if there is one. A setting that Luoshi does not know is
 * refused: it would be believed to work.
 *
 * @param file where it is
 */
record SettingsFile(Path file) {

    /** Its settings as arguments of the application. */
    List<String> arguments() throws CannotStartException {
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                settings.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new CannotStartException("读不出设置文件“" + file + "”：应为 UTF-8 文本，每行一项“键=值”。请改正后再启动。", e);
            }
        }
        List<String> known = known();
        TreeSet<String> unknown = new TreeSet<>(settings.stringPropertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new CannotStartException("设置文件“" + file + "”里有不认识的设置：" + String.join("、", unknown)
                    + "。可写的只有：" + String.join("、", known) + "。请删去或改正后再启动，各项说明见 docs/operation.md。", null);
        }
        return settings.stringPropertyNames().stream().map(key -> "--" + key + "=" + settings.getProperty(key).strip()).toList();
    }

    /** The keys of all settings there are. */
    static List<String> known() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SettingsFile.class.getResourceAsStream("settings.tsv")), StandardCharsets.UTF_8))) {
            return table.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t")[0]).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
