package luoshi.bench.soak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A document file with damaged bytes: refused with a reason or read, but never a crash.
 *
 * @param ending the file's ending, which may lie about its content
 * @param bytes the content
 */
record DamagedDocument(String ending, byte[] bytes) {

    private static final List<String> ENDINGS = List.of("txt", "md", "docx", "pdf");

    /** A document that holds the text, damaged as the random numbers say. */
    static DamagedDocument of(String text, Random random) throws IOException {
        String ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
        byte[] sound = switch (ending) {
            case "docx" -> docx(text);
            case "pdf" -> pdf(text);
            default -> text.getBytes(charset(random));
        };
        byte[] bytes = ending.equals("docx") && random.nextInt(3) > 0 ? damageEntries(sound, random) : damage(sound, random);
        boolean lie = random.nextInt(20) == 0;
        return new DamagedDocument(lie ? ENDINGS.get(random.nextInt(ENDINGS.size())) : ending, bytes);
    }

    private static Charset charset(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Charset.forName("GB18030");
            case 1 -> StandardCharsets.UTF_16;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** The least that WordprocessingML asks for: ECMA-376 part 1, 11.3.10. */
    private static byte[] docx(String text) throws IOException {
        StringBuilder body = new StringBuilder();
        text.lines().forEach(line -> body.append("<w:p><w:r><w:t>").append(xmlSafe(line)).append("</w:t></w:r></w:p>"));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml'"
                    + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                    + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
            part(zip, "word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                    + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>35个</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>");
            zip.finish();
            return out.toByteArray();
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String xmlSafe(String line) {
        return line.replaceAll("[^\\t\\x20-\\uD7FF\\uE000-\\uFFFD]", "").replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(40, 700);
                // the standard fonts hold no Chinese, and a font file would outweigh the project
                content.showText(text.replaceAll("[^\\x20-\\x7e]", ""));
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flip(bytes, random, 1 + random.nextInt(20));
            case 2 -> bytes = splice(bytes, random);
            case 3 -> flip(bytes, random, 1 + bytes.length / 20);
            default -> Arrays.fill(bytes, random.nextInt(bytes.length + 1), bytes.length, (byte) random.nextInt(256));
        }
        return bytes;
    }

    private static void flip(byte[] bytes, Random random, int times) {
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static byte[] splice(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = random.nextInt(bytes.length + 1);
        byte[] spliced = Arrays.copyOf(bytes, from + bytes.length - to);
        System.arraycopy(bytes, to, spliced, from, bytes.length - to);
        return spliced;
    }

    // a sound archive with damaged content gets past the unzipping and reaches the parsers
    private static byte[] damageEntries(byte[] sound, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (random.nextInt(12) > 0) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(random.nextInt(3) == 0 ? damage(content, random) : content);
                }
            }
        }
        return out.toByteArray();
    }
}
