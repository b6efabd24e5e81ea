package luoshi.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A docx written part by part, so a test shows the markup it is about. */
final class Docx {

    private static final String ROOT =
            "<w:%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">%s</w:%s>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Docx withBody(String markup) {
        return new Docx()
                .part("[Content_Types].xml", "<Types/>")
                .part("word/document.xml", ROOT.formatted("document", "<w:body>" + markup + "</w:body>", "document"));
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String listItem(String list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    Docx with(String root, String markup) {
        return part("word/" + root + ".xml", ROOT.formatted(root, markup, root));
    }

    Docx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Docx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Path save(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
