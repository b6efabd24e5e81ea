package luoshi.reading.finding.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import luoshi.reading.Part;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Nouns;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Role;
import luoshi.reading.finding.Sheet;

/** What a plan adds and what it then has, against what the review had: 全年新建2000个、总数达5000个, when 3000 are there already. */
public final class Additions {

    private static final Pattern ASIDE = Pattern.compile("其中|占|[人户亩场]均|平均|每|投资|比|较");
    /** 新建2000个、总数达5000个: told in one breath, with nothing said of what there was. */
    private static final Pattern INFERS = Pattern.compile("^、(?:总数|总量|总规模|总里程|保有量)");
    private static final Pattern ENDS = Pattern.compile("(?:总[数量]|总规模|总面积|总里程|总长|保有量|累计)[^，。；]{0,4}$|^[^，。；]{0,3}(?:达到?|增至|增加到|扩大到)$");
    private static final Pattern STANDING = Pattern.compile("去年|上年|年初|[现已]有|原有|已备案|已建成|已登记|目前|截至|累计|总[数量]|保有量|总里程|存量|年[末底]|达到?$|拥有|有$");
    private static final Pattern TRAIL = Pattern.compile("(?:[去上]年)?[底末]?[是为有]$");
    /** Of one thing, and yet not the same: 国家级 and 省级. */
    private static final List<String> RANKS = List.of("国家", "省", "市级", "县级", "规模以上");
    private static final int REACH = 2;
    /** A base of a like but not the same name must miss by less than this share of the total to be held against it. */
    private static final double NEAR = 0.25;

    private final Map<String, List<Figure>> bases = new HashMap<>();

    private Additions() {}

    /** Looks at every addition that stands beside a total. */
    public static void implied(Sheet sheet, Remarks remarks) {
        Additions additions = new Additions();
        for (Figure stock : sheet.figures()) {
            Figure flow = flow(sheet, stock);
            if (flow != null) {
                additions.judge(sheet, remarks, flow, stock);
            }
            Role role = stock.role();
            boolean level = role == Role.BASE || role == Role.LEVEL || role == Role.STOCK || role == null && STANDING.matcher(stock.clause()).find();
            if (level && stock.amount() && !sheet.lineOf(stock).manyYears() && named(stock).length() >= 2) {
                additions.bases.computeIfAbsent(key(stock), key -> new ArrayList<>()).add(stock);
            }
        }
    }

    private static String named(Figure figure) {
        String topic = TRAIL.matcher(figure.topic()).replaceFirst("");
        return topic.length() >= 2 ? topic : Role.name(figure.lead());
    }

    /** Names of one thing mostly end alike. */
    private static String key(Figure figure) {
        String name = named(figure);
        return name.substring(name.length() - 1) + figure.dimension();
    }

    /** What is added to give a total: named right before it, or right behind. */
    private static Figure flow(Sheet sheet, Figure stock) {
        Role role = stock.role();
        if (role != Role.LEVEL && role != Role.STOCK || !stock.amount() || !stock.upperless() || ASIDE.matcher(stock.clause()).find()) {
            return null;
        }
        Figure found = null;
        for (Figure near : sheet.around(stock, 1, 0)) {
            int distance = stock.index() - near.index();
            boolean like = near.amount() && near.sameUnit(stock) && near.upperless();
            if (!like || Math.abs(distance) > REACH) {
                continue;
            }
            if (near.role() == Role.BASE || near.role() == Role.LOSS) {
                return null;
            }
            boolean adds = !ASIDE.matcher(near.lead()).find() && Role.sameThing(near, stock) && distance > 0;
            found = adds && (near.role() == Role.GAIN || near.role() == null && near.line() == stock.line() && distance == 1) ? near : found;
        }
        return found;
    }

    private void judge(Sheet sheet, Remarks remarks, Figure flow, Figure stock) {
        String named = flow.quoted() + "、" + stock.quoted();
        double base = stock.base() - flow.base();
        boolean gains = flow.role() == Role.GAIN;
        if (base < 0) {
            if (!gains || !ENDS.matcher(stock.lead()).find()) {
                return;
            }
            remarks.add("F07", named + "：总数小于其中的新增数（" + Arithmetic.bare(stock) + "＜" + Arithmetic.bare(flow) + "）；请核对两个数字。", flow, stock);
            return;
        }
        String formula = Arithmetic.like(stock, base) + "（" + Arithmetic.bare(stock) + "－" + Arithmetic.bare(flow) + "）";
        List<Figure> printed = printed(sheet, flow, stock);
        Figure beside = beside(sheet, flow);
        boolean exactly = flow.exactly() && stock.exactly();
        double slack = !exactly ? 0.1 * base : stock.reach()[1] - stock.reach()[0] + flow.reach()[1] - flow.reach()[0];
        boolean fits = printed.stream().anyMatch(last -> Math.abs(last.base() - base) <= slack + 1e-9 * base);
        List<Figure> held = printed.stream().filter(last -> gains && (last == beside || equal(last, flow, stock)) || Math.abs(last.base() - base) < NEAR * stock.base()).toList();
        if (!held.isEmpty() && !fits) {
            remarks.add("F07", named + "：意味着年初已有" + formula + "，而文中印出的是" + held.getLast().quoted() + "；请核对基数、新增数和总数。", held.getLast(), flow, stock);
        } else if (gains && exactly && printed.isEmpty() && flow.part() == Part.PLAN && INFERS.matcher(sheet.between(flow, stock)).find()) {
            remarks.infer("F07", "推算：" + named + "，意味着年初已有" + formula + "，文中没有写明；请核对年初基数。", flow, stock);
        }
    }

    private static boolean equal(Figure base, Figure flow, Figure stock) {
        return !base.topic().isEmpty() && (base.topic().equals(flow.topic()) || base.topic().equals(stock.topic()));
    }

    /** The levels printed before of what the two speak of. */
    private List<Figure> printed(Sheet sheet, Figure flow, Figure stock) {
        List<Figure> printed = new ArrayList<>();
        Figure local = beside(sheet, flow);
        if (local != null) {
            return List.of(local);
        }
        for (Figure figure : List.of(flow, stock)) {
            String name = named(figure);
            List<Figure> kin = name.length() < 2 ? List.of() : bases.getOrDefault(key(figure), List.of());
            kin.stream().filter(base -> !printed.contains(base) && base.line() < flow.line() && akin(named(base), name)).forEach(printed::add);
        }
        return printed;
    }

    /** What there is, told right before what comes on top: 现有91个，新建13个. */
    private static Figure beside(Sheet sheet, Figure flow) {
        Figure local = sheet.before(flow);
        boolean level = local != null && local.sameUnit(flow) && local.amount() && local.role() == Role.LEVEL && Role.sameThing(local, flow);
        return level ? local : null;
    }

    private static boolean akin(String one, String other) {
        String a = Nouns.letters(one);
        String b = Nouns.letters(other);
        boolean ranks = RANKS.stream().anyMatch(rank -> one.contains(rank) != other.contains(rank));
        long shared = a.chars().filter(letter -> b.indexOf(letter) >= 0).count();
        return !ranks && shared * 3 >= Math.min(a.length(), b.length()) * 2;
    }
}
