package luoshi.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A PDF written object by object; its Chinese font is named, not brought along, as office programs often do. */
final class Pdf {

    private static final int LINE_HEIGHT = 24;

    /** Character codes are UTF-16, which a ToUnicode map says. */
    private static final String MAP = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def "
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";

    private final List<byte[]> objects = new ArrayList<>();
    private int count = -1;

    /** One page for each text, one printed line for each of its lines. */
    static Pdf withPages(String... pages) {
        Pdf pdf = new Pdf();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("");
        pdf.add("<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>");
        pdf.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
                + " /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900]"
                + " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>");
        pdf.addStream("", MAP.getBytes(StandardCharsets.US_ASCII));
        for (String page : pages) {
            pdf.addPage("", content(page).getBytes(StandardCharsets.US_ASCII));
        }
        return pdf;
    }

    /** The pages node claims so many pages. */
    Pdf claiming(int pages) {
        count = pages;
        return this;
    }

    Pdf addPage(String filter, byte[] content) {
        int number = objects.size();
        add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents " + (number + 2) + " 0 R >>");
        addStream(filter, content);
        return this;
    }

    byte[] bytes() {
        StringBuilder kids = new StringBuilder();
        for (int page = 6; page <= objects.size(); page += 2) {
            kids.append(page).append(" 0 R ");
        }
        int pages = (objects.size() - 5) / 2;
        objects.set(1, ascii("<< /Type /Pages /Count " + (count < 0 ? pages : count) + " /Kids [" + kids + "] >>"));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.5\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.size()));
            pdf.writeBytes(ascii((i + 1) + " 0 obj\n"));
            pdf.writeBytes(objects.get(i));
            pdf.writeBytes(ascii("\nendobj\n"));
        }
        int start = pdf.size();
        pdf.writeBytes(ascii(table + "trailer << /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    Path save(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private static String content(String page) {
        StringBuilder content = new StringBuilder();
        int y = 780;
        for (String line : page.isEmpty() ? new String[0] : page.split("\n")) {
            String codes = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
            content.append("BT /F 16 Tf 72 ").append(y).append(" Td <").append(codes).append("> Tj ET\n");
            y -= LINE_HEIGHT;
        }
        return content.toString();
    }

    private void add(String object) {
        objects.add(ascii(object));
    }

    private void addStream(String filter, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(ascii("<< /Length " + content.length + " " + filter + " >>\nstream\n"));
        stream.writeBytes(content);
        stream.writeBytes(ascii("\nendstream"));
        objects.add(stream.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
