package luoshi.reading.finding.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Role;
import luoshi.reading.finding.Sheet;

/** What there was, what came and went, and what there is then, told in one place: 上年末356台，新增144台，达到500台. */
public final class Balances {

    private static final Pattern ASIDE = Pattern.compile("其中|占|[人户亩场年月日]均|平均|每|同比|投资|任务");
    private static final Pattern DOUBLED = Pattern.compile("翻了?一?番|翻倍|的?[两2]倍|(?:增长|增加|增|扩大)了?(?:一|1)倍");
    private static final Pattern COMPARES = Pattern.compile("^(?:同?比|较|[同与和](?=上年|去年|年初|前))");
    private static final int REACH = 4;
    private static final int FAR = 80;
    private static final double NEAR = 0.5;
    private static final double CLOSE = 0.25;
    private static final int MOST_FLOWS = 5;

    private Balances() {}

    /** Looks at every number that says what there was. */
    public static void told(Sheet sheet, Remarks remarks) {
        for (Figure base : sheet.figures()) {
            boolean level = base.exactly() && base.base() > 0 && !base.point() && base.role() == Role.BASE;
            Figure stock = level ? stock(sheet, base) : null;
            if (stock != null) {
                judge(sheet, remarks, base, stock);
            }
        }
    }

    /** The level that the base became: what says so, nearest to it. */
    private static Figure stock(Sheet sheet, Figure base) {
        Figure best = null;
        for (Figure near : sheet.around(base, 1, 1)) {
            if (Math.abs(near.index() - base.index()) > REACH || !near.sameUnit(base) || !near.exactly() || apart(base, near)) {
                continue;
            }
            Role role = near.role();
            boolean says = role == Role.STOCK || role == Role.LEVEL;
            if (says && Role.sameThing(base, near) && (best == null || Math.abs(near.index() - base.index()) < Math.abs(best.index() - base.index()))) {
                best = near;
            }
        }
        return best != null ? best : compared(sheet, base);
    }

    /** 志愿者24.6万人，较上年增加3.1万人: a comparison speaks of the number right before it. */
    private static Figure compared(Sheet sheet, Figure base) {
        List<Figure> comparing = new ArrayList<>(sheet.around(base, 1, 1));
        comparing.add(base);
        for (Figure near : comparing) {
            Figure now = COMPARES.matcher(near.lead()).find() ? sheet.before(near) : null;
            if (now != null && now != base && now.exactly() && now.sameUnit(base) && !apart(now, base) && (near == base || near.role() != Role.BASE) && Role.sameThing(now, base)) {
                return now;
            }
        }
        return null;
    }

    private static boolean apart(Figure one, Figure other) {
        return Math.max(one.from(), other.from()) - Math.min(one.to(), other.to()) > FAR;
    }

    private static void judge(Sheet sheet, Remarks remarks, Figure base, Figure stock) {
        List<Figure> near = flows(sheet, base, stock);
        double change = stock.base() - base.base();
        double slack = slack(base, stock);
        boolean ownFlow = COMPARES.matcher(base.lead()).find() && near.stream().anyMatch(flow -> flow.index() == base.index() + 1 && Math.abs(Math.abs(change) - amount(flow)) <= slack + slack(flow));
        if (ownFlow || (comesAndGoes(near) ? nets(near, change, slack) : reachable(near, change, slack, 0))) {
            return;
        }
        if (near.isEmpty()) {
            if (DOUBLED.matcher(sheet.lineOf(stock).words()).find() && Math.abs(stock.base() - 2 * base.base()) > 2 * slack) {
                remarks.add("F09", base.quoted() + "、" + stock.quoted() + "：翻一番应为" + Arithmetic.like(stock, 2 * base.base()) + "，与印出的" + stock.words() + "不符；请核对。", base, stock);
            }
            return;
        }
        List<Figure> told = near.stream().filter(flow -> role(flow) != null).toList();
        double off = miss(near, change) / Math.max(base.base(), stock.base());
        if (off <= (told.isEmpty() ? CLOSE : NEAR)) {
            question(remarks, base, stock, near);
        }
    }

    /** By how much the flows miss a change at best: those that say nothing may have come or gone, a single one may be told either way. */
    private static double miss(List<Figure> flows, double change) {
        List<Figure> untold = flows.stream().filter(flow -> role(flow) == null).toList();
        double net = flows.stream().filter(flow -> role(flow) != null).mapToDouble(flow -> role(flow) == Role.LOSS ? -amount(flow) : amount(flow)).sum();
        boolean alone = flows.size() - untold.size() == 1;
        double miss = Math.min(nearest(untold, change - net, 0), alone ? nearest(untold, change + net, 0) : Double.MAX_VALUE);
        return untold.size() == flows.size() ? untold.stream().mapToDouble(flow -> Math.abs(Math.abs(change) - amount(flow))).min().orElse(miss) : miss;
    }

    private static double nearest(List<Figure> flows, double change, int from) {
        if (from == flows.size()) {
            return Math.abs(change);
        }
        double amount = amount(flows.get(from));
        return Math.min(nearest(flows, change, from + 1), Math.min(nearest(flows, change - amount, from + 1), nearest(flows, change + amount, from + 1)));
    }

    private static boolean comesAndGoes(List<Figure> flows) {
        return flows.stream().anyMatch(flow -> role(flow) == Role.GAIN) && flows.stream().anyMatch(flow -> role(flow) == Role.LOSS);
    }

    /** Whether a change is all that came without all that went, or a net change printed beside. */
    private static boolean nets(List<Figure> flows, double change, double slack) {
        List<Figure> untold = new ArrayList<>();
        double net = 0;
        double more = slack;
        for (Figure flow : flows) {
            Role role = role(flow);
            if (role == null) {
                untold.add(flow);
            }
            net += role == null || flow.lead().contains("净") ? 0 : role == Role.LOSS ? -amount(flow) : amount(flow);
            more += slack(flow);
            if (flow.lead().contains("净") && Math.abs(Math.abs(change) - amount(flow)) <= more) {
                return true;
            }
        }
        return Math.abs(change - net) <= more + 1e-9 * Math.abs(net) || reachable(untold, change - net, more, 0);
    }

    private static Role role(Figure flow) {
        Role role = flow.role();
        return role != null && role.flows() ? role : null;
    }

    /** A change in the base's unit: points count as the percent that they are. */
    private static double amount(Figure flow) {
        return flow.point() ? flow.value() : flow.base();
    }

    private static double slack(Figure... figures) {
        double slack = 0;
        for (Figure figure : figures) {
            slack += (figure.reach()[1] - figure.reach()[0]) / 2;
        }
        return slack;
    }

    /** Whether a change is what some of the flows give, each come or gone. */
    private static boolean reachable(List<Figure> flows, double change, double slack, int from) {
        for (int i = from; i < flows.size(); i++) {
            double amount = amount(flows.get(i));
            double more = slack + slack(flows.get(i)) + 1e-9 * Math.abs(amount);
            if (Math.abs(change - amount) <= more || Math.abs(change + amount) <= more
                    || reachable(flows, change - amount, more, i + 1) || reachable(flows, change + amount, more, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The like numbers around a base and a stock that can be what came and went. */
    private static List<Figure> flows(Sheet sheet, Figure base, Figure stock) {
        List<Figure> flows = new ArrayList<>();
        int first = Math.max(0, Math.min(base.index(), stock.index()) - 3);
        int last = Math.min(sheet.figures().size() - 1, Math.max(base.index(), stock.index()) + 3);
        for (int i = first; i <= last && flows.size() < MOST_FLOWS; i++) {
            Figure flow = sheet.figures().get(i);
            boolean like = flow.sameUnit(base) && !flow.percent() || base.percent() && flow.point();
            boolean close = sheet.lineOf(flow).block() == sheet.lineOf(base).block() && Math.abs(flow.line() - stock.line()) <= 1 && (!apart(flow, base) || !apart(flow, stock));
            if (flow == base || flow == stock || !like || !close || !flow.exactly() || ASIDE.matcher(flow.lead()).find()) {
                continue;
            }
            Role role = flow.role();
            boolean beside = role == null && flow.line() == stock.line() && (Role.name(flow.lead()).length() <= 2 || Role.sameThing(flow, base) && Role.sameThing(flow, stock));
            boolean inside = (role == null || role.flows()) && Math.min(base.index(), stock.index()) < i && i < Math.max(base.index(), stock.index());
            boolean named = role != null && role.flows() && (Role.sameThing(flow, base) || Role.name(base.lead()).length() < 2) && (Role.sameThing(flow, stock) || Role.name(stock.lead()).length() < 2);
            if (named || beside || inside) {
                flows.add(flow);
            }
        }
        return flows;
    }

    private static void question(Remarks remarks, Figure base, Figure stock, List<Figure> flows) {
        double change = Math.abs(stock.base() - base.base());
        StringBuilder printed = new StringBuilder();
        flows.forEach(flow -> printed.append(printed.isEmpty() ? "" : "、").append(flow.quoted()));
        List<Figure> all = new ArrayList<>(List.of(base, stock));
        all.addAll(flows);
        Figure like = flows.getFirst();
        remarks.add("F09", base.quoted() + "、" + stock.quoted() + "：变化为" + Arithmetic.like(like, change) + "（" + Arithmetic.bare(stock) + "与" + Arithmetic.bare(base) + "之差），与印出的" + printed + "不符；请核对。",
                all.toArray(Figure[]::new));
    }
}
