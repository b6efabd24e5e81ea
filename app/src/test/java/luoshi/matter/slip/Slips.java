package luoshi.matter.slip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Slips of an example city, and documents read back. */
final class Slips {

    private Slips() {}

    static SlipText slip(SlipKind kind, SlipMatter... matters) {
        return new SlipText(kind, "示例市人民政府督查室", "示督〔2022〕17号", LocalDate.of(2022, 3, 18), "市工业和信息化局", List.of(matters),
                "逐县（市、区）核实在建项目和达产时间，列出拟入库企业名单。", LocalDate.of(2022, 3, 21), "督查一科，0391-0000000");
    }

    static SlipMatter anOverdueMatter() {
        return new SlipMatter("2022-014", "2022年市委经济工作会议讲话", "新增规上企业450家。", "新增规上工业企业450家", "新增规上企业450家",
                new SlipMatter.Shares("分管工业的副市长", "市工业和信息化局", List.of("市统计局", "各县（市、区）人民政府"), List.of("市财政局"), "局长"),
                LocalDate.of(2022, 3, 10), LocalDate.of(2022, 12, 31),
                new SlipMatter.Standing("逾期", "首次反馈应于2022年3月14日前报送，至今未收到", 4, "已签收，尚未反馈。"));
    }

    static SlipMatter aMatterSaying(String words) {
        SlipMatter plain = anOverdueMatter();
        return new SlipMatter(plain.number(), plain.source(), words, words, plain.target(), plain.shares(), plain.issued(), plain.due(), plain.standing());
    }

    static byte[] bytes(SlipText... slips) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SlipDocument.write(List.of(slips), out);
        return out.toByteArray();
    }

    static XWPFDocument print(SlipText... slips) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(slips)));
    }

    /** What is printed: a line for each paragraph and for each row of a table, its cells between bars and their paragraphs between slashes. */
    static String words(XWPFDocument document) {
        return document.getBodyElements().stream().map(Slips::words).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String words(IBodyElement element) {
        return element instanceof XWPFTable table
                ? table.getRows().stream()
                        .map(row -> row.getTableCells().stream()
                                .map(cell -> cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("／")))
                                .collect(Collectors.joining("｜")))
                        .collect(Collectors.joining("\n"))
                : ((XWPFParagraph) element).getText();
    }
}
