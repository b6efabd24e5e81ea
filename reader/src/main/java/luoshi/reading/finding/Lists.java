package luoshi.reading.finding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.text.Block;

/** Lists: paired by 分别, announced by a number, numbered by 一是二是. */
final class Lists {

    private static final Pattern JOINER = Pattern.compile("^(?:、|和|及|与|以及)[^\\d，。；]{0,2}$");
    private static final Pattern FULL_STOP = Pattern.compile("[，；：。]");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:以下|如下|下列|下面|做好|抓好|突出|把握好|实现|落实好|坚持|重点做好|着力抓好|要抓好|处理好|打好|办好|聚焦|抓实)?(?<count>[二三四五六七八九十两]|十[一二三四五六七八九]|\\d{1,2})(?<unit>方面|[个项条件类点大场][\\u4e00-\\u9fff]{1,6})");
    private static final Pattern ITEM = Pattern.compile("(?<=^|[\\n。；：！，　 ])(?<count>[一二三四五六七八九]|十[一二三四五六七八九]?)(?<mark>是(?!否)|要(?!求|素|点|闻|事))");
    private static final String DIGITS = "零一二三四五六七八九十";

    private Lists() {}

    /** 甲、乙、丙分别增长5%、6%. */
    static void paired(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            int at = line.words().indexOf("分别");
            while (at >= 0) {
                pair(sheet, remarks, line, at);
                at = line.words().indexOf("分别", at + 2);
            }
        }
    }

    private static void pair(Sheet sheet, Remarks remarks, Line line, int at) {
        List<Figure> behind = line.figures().stream().filter(figure -> figure.from() >= line.from() + at + 2).toList();
        if (behind.isEmpty() || FULL_STOP.matcher(line.words().substring(at, behind.getFirst().from() - line.from())).find() || behind.getFirst().from() - line.from() - at > 16) {
            return;
        }
        int numbers = 1;
        while (numbers < behind.size() && joined(sheet.between(behind.get(numbers - 1), behind.get(numbers))) && behind.get(numbers).amount() == behind.getFirst().amount()) {
            numbers++;
        }
        String subject = subject(line.words().substring(0, at));
        int least = 1 + count(subject, "、");
        int most = least + count(subject.replace("以及", "和"), "和") + count(subject, "与") + count(subject, "及") + count(subject, "或") + count(subject, "·");
        int joint = subject.lastIndexOf('和') > subject.lastIndexOf('、') ? subject.lastIndexOf('和') : -1;
        boolean plainJoint = most == least + 1 && least > 1 && joint > 0 && joint - subject.lastIndexOf('、') > 4 && subject.length() - joint > 4;
        least = plainJoint ? most : least;
        boolean listed = least > 1 || most == 2 && subject.matches("[^和与及]{2,12}(?:和|与|及)[^和与及]{2,12}");
        boolean plain = !subject.contains("等") && !subject.matches(".*[省市县城乡][、]?[市县乡].*") && !subject.contains("（") && !subject.contains("双");
        if (listed && plain && numbers > 1 && (numbers < least || numbers > most)) {
            String values = line.words().substring(behind.getFirst().from() - line.from(), behind.get(numbers - 1).to() - line.from());
            remarks.add("F22", "“" + subject + "分别…”：前面列了" + (least == most ? least + "项" : least + "至" + most + "项") + "，后面对应" + numbers + "个数（" + values + "），不能一一对应；请核对是否有漏项或多项。",
                    behind.subList(0, numbers).toArray(Figure[]::new));
        }
    }

    private static boolean joined(String gap) {
        return JOINER.matcher(gap).find();
    }

    /** The words that 分别 distributes over: its clause, or the clause before where it opens one. */
    private static String subject(String before) {
        String[] clauses = before.split("[，；：。]");
        for (int i = clauses.length - 1; i >= 0 && i >= clauses.length - 1; i--) {
            String clause = clauses[i].strip();
            if (clause.length() > 1) {
                return clause;
            }
        }
        return "";
    }

    private static int count(String text, String sign) {
        int count = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
            count++;
        }
        return count;
    }

    /** 以下三个方面 with 一是 to 四是; 一是、二是、四是. */
    static void numbered(Sheet sheet, Remarks remarks) {
        Matcher item = ITEM.matcher(sheet.text()).useTransparentBounds(true);
        int last = 0;
        int first = -1;
        int lastAt = 0;
        String mark = "";
        for (int at = 0; at + 1 < sheet.text().length(); at++) {
            char second = sheet.text().charAt(at + 1);
            if (DIGITS.indexOf(sheet.text().charAt(at)) < 1 || second != '是' && second != '要' || !item.region(at, at + 2).lookingAt()) {
                continue;
            }
            int count = value(item.group("count"));
            String found = item.group("mark");
            boolean follows = found.equals(mark) && count > 1 && item.start() - lastAt < 1500;
            if (follows && count > last) {
                if (count > last + 1 && last > 0 || count == last) {
                    remarks.add("F23", "“" + item.group() + "”：前一项是“" + DIGITS.substring(Math.min(10, last), Math.min(10, last) + 1) + mark + "”，序号不连续；请核对是否漏项。", item.start(), item.end());
                }
            } else {
                closed(sheet, remarks, first, lastAt, last, mark);
                first = count == 1 ? item.start() : -1;
                mark = found;
            }
            last = count == 1 || follows ? count : 0;
            lastAt = item.start();
        }
        closed(sheet, remarks, first, lastAt, last, mark);
    }

    /** Compares a finished run of items with the number announced right before it. */
    private static void closed(Sheet sheet, Remarks remarks, int first, int lastAt, int items, String mark) {
        if (first < 0 || items < 2) {
            return;
        }
        String before = sheet.text().substring(Math.max(0, first - 60), first).strip();
        int from = Math.max(before.lastIndexOf('。', before.length() - 2), before.lastIndexOf('\n', before.length() - 2)) + 1;
        Matcher announced = ANNOUNCED.matcher(before.substring(from));
        int count = 0;
        String said = "";
        while (announced.find()) {
            boolean ends = announced.end() >= before.length() - from - 12;
            count = ends ? value(announced.group("count")) : count;
            said = ends ? announced.group() : said;
        }
        if (count > 1 && count != items) {
            remarks.add("F24", "“" + said + "”：随后按“一" + mark + "”列出" + items + "项，与" + count + "不符；请核对。", first, first + 2);
        }
    }

    /** 以下四个问题 as a heading over five headings. */
    static void headed(Sheet sheet, Remarks remarks) {
        List<Block> blocks = sheet.outline().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.to() - block.from() >= 60) {
                continue;
            }
            String words = sheet.text().substring(block.from(), block.to());
            Matcher announced = ANNOUNCED.matcher(words);
            boolean announces = words.length() < 60 && (words.contains("以下") || words.contains("如下") || words.contains("下列") || words.endsWith("：")) && announced.find();
            int items = announces ? children(sheet, blocks, i) : 0;
            if (items > 1 && items != value(announced.group("count"))) {
                remarks.add("F24", "“" + words + "”：随后列出" + items + "项，与“" + announced.group("count") + "”不符；请核对。", block.from(), block.to());
            }
        }
    }

    private static int children(Sheet sheet, List<Block> blocks, int at) {
        int level = 0;
        int items = 0;
        for (int i = at + 1; i < blocks.size() && i < at + 200; i++) {
            Block block = blocks.get(i);
            if (block.markerFrom() == block.from()) {
                continue;
            }
            if (level == 0) {
                level = block.level();
            }
            String marker = sheet.text().substring(block.markerFrom(), block.from());
            int number = value(marker.replaceAll("[^一二三四五六七八九十\\d]", ""));
            if (block.level() < level || block.level() == level && (level > 5 || number != items + 1)) {
                return items;
            }
            items += block.level() == level ? 1 : 0;
        }
        return items;
    }

    private static int value(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 3) {
            return 0;
        }
        if (Character.isDigit(numeral.charAt(0))) {
            return numeral.chars().allMatch(Character::isDigit) ? Integer.parseInt(numeral) : 0;
        }
        int ten = numeral.indexOf('十');
        int unit = Math.max(0, DIGITS.indexOf(numeral.charAt(numeral.length() - 1) == '两' ? '二' : numeral.charAt(numeral.length() - 1)));
        if (ten < 0) {
            return unit;
        }
        int tens = ten == 0 ? 1 : Math.max(1, DIGITS.indexOf(numeral.charAt(0)));
        return tens * 10 + (ten == numeral.length() - 1 ? 0 : unit);
    }
}
