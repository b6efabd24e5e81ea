package luoshi.bench;

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
import org.apache.poi.xwpf.usermodel.XWPFDocument;

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

    private static byte[] docx(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(xmlSafe(line)));
            document.createTable(2, 2).getRow(0).getCell(0).setText("35个");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static String xmlSafe(String line) {
        return line.replaceAll("[^\\t\\x20-\\uD7FF\\uE000-\\uFFFD]", "");
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
