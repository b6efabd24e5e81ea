package luoshi.matter.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.matter.Matter.Node;
import luoshi.people.Refusal;
import luoshi.sheet.SheetDay;
import luoshi.sheet.SheetText;

/** The dates of a node plan that stand in the cell of a quarter: 3月31日：完成招标, one on a line. */
final class NodeCell {

    private static final String DAY = "(?:\\d{4}年)?\\d{1,2}月份?(?:\\d{1,2}[日号]|底|末|上旬|中旬|下旬)?(?:之前|以前|前)?|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}日?|\\d{1,2}[./]\\d{1,2}(?=[：:])";
    private static final Pattern DATED = Pattern.compile("(" + DAY + ")\\s*[：:，,、]?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n]+|[；;](?=\\s*(?:" + DAY + "))");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    private NodeCell() {}

    /** Those of a quarter as they are written. */
    static String write(List<Node> nodes, int quarter, int year) {
        return nodes.stream().filter(node -> quarter(node.day()) == quarter).map(node -> write(node, year)).collect(Collectors.joining("\n"));
    }

    private static String write(Node node, int year) {
        String day = node.day().getMonthValue() + "月" + node.day().getDayOfMonth() + "日";
        String words = node.words().replaceAll("\\s*[\\r\\n]+\\s*", " ");
        return (node.day().getYear() == year ? day : node.day().getYear() + "年" + day) + (words.isEmpty() ? "" : "：" + words);
    }

    static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    /** What a cell says; words without a day are due at the end of the quarter. */
    static List<Node> read(String cell, int quarter, int year) {
        List<Node> nodes = new ArrayList<>();
        for (String part : BETWEEN.split(cell)) {
            String text = SheetText.clean(part).replaceFirst("^[(（]?\\d{1,2}[)）、](?!\\d)", "");
            if (text.isEmpty()) {
                continue;
            }
            Matcher dated = DATED.matcher(text);
            if (SERIAL.matcher(text).matches() || SheetDay.on(text, year).isPresent()) {
                nodes.add(new Node(day(text, year), ""));
            } else if (dated.matches()) {
                nodes.add(new Node(day(dated.group(1), year), dated.group(2).strip()));
            } else if (nodes.isEmpty()) {
                nodes.add(new Node(YearMonth.of(year, quarter * 3).atEndOfMonth(), text));
            } else {
                Node last = nodes.removeLast();
                nodes.add(new Node(last.day(), last.words() + "；" + text));
            }
        }
        return nodes;
    }

    private static LocalDate day(String text, int year) {
        return SheetDay.by(text, year).orElseThrow(() -> new Refusal("matter-sheet.day", text));
    }
}
