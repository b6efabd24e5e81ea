package luoshi.plan.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;

/**
 * Reads a docx as its printed text: one line a paragraph, one line a table row, notes at the end, headers and footers left out.
 * Walks the XML itself, since the usual library takes six times as long to start and three times the memory.
 */
public final class WordText {

    private static final String ROOT_LINKS = "_rels/.rels";

    private WordText() {}

    /** The text of a file of this format. */
    public static String read(Path file) throws IOException, UnreadableDocumentException {
        try (WordPackage docx = new WordPackage(file)) {
            String body = mainPart(docx);
            String folder = body.substring(0, body.lastIndexOf('/') + 1);
            WordNumbering numbering = new WordNumbering();
            if (docx.has(folder + "numbering.xml")) {
                numbering.readLists(docx.open(folder + "numbering.xml"));
            }
            if (docx.has(folder + "styles.xml")) {
                numbering.readStyles(docx.open(folder + "styles.xml"));
            }
            List<String> lines = new ArrayList<>(new WordBody(numbering).read(docx.open(body)));
            for (String notes : List.of("footnotes.xml", "endnotes.xml")) {
                if (docx.has(folder + notes)) {
                    new WordBody(numbering).read(docx.open(folder + notes)).stream()
                            .filter(line -> !line.isBlank())
                            .forEach(lines::add);
                }
            }
            return String.join("\n", lines);
        } catch (WordPackage.BombException e) {
            throw new UnreadableDocumentException(
                    file, "解压后大得不合常理，可能是恶意文件，已停止读取。请确认来源；确实无误的，在 Word 或 WPS 中另存为新的 .docx 后再读。", e);
        } catch (WordBody.TooLongException e) {
            throw Documents.tooLong(file, e);
        } catch (IOException e) {
            if (e instanceof java.nio.file.FileSystemException) {
                throw e;
            }
            throw new UnreadableDocumentException(
                    file, "docx 已损坏或不完整（" + damage(e) + "）。请重新下载，或在 Word、WPS 中打开修复后另存为 .docx。", e);
        }
    }

    private static String damage(IOException e) {
        return e instanceof ZipException ? "压缩数据有错" : "正文 XML 有错";
    }

    /** Almost always word/document.xml, but the links have the last word. */
    private static String mainPart(WordPackage docx) throws IOException {
        if (docx.has(ROOT_LINKS)) {
            WordXml links = docx.open(ROOT_LINKS);
            while (links.next()) {
                if (links.isStart() && links.attribute("Type").endsWith("/officeDocument")) {
                    return links.attribute("Target").replaceFirst("^/", "");
                }
            }
        }
        return "word/document.xml";
    }
}
