package luoshi.reading.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.kind.NumberContext;
import luoshi.reading.word.Lexicon;

/**
 * Finds what numbers measure. Made for one sentence at a time: a later number may lean on an earlier one (达到296亿元, 高新技术企业50家).
 */
public final class Measures {

    private static final Set<String> COUNTED_BEHIND = Set.of("%", "个百分点", "‰", "倍", "天", "微克/立方米");
    private static final Pattern RESPECTIVELY = Pattern.compile("分别");
    /** Nouns that say nothing alone: they complete the indicator before them. */
    private static final Pattern INCOMPLETE = Pattern.compile("^" + Lexicon.any("残缺修饰") + "*" + Lexicon.any("残缺名词") + "?$");
    private static final Pattern PARTS = Pattern.compile("^(?:其中|分为|包括)");
    private static final Pattern SPENT_ON = Pattern.compile("^([^\\d、，]*).*$");
    private static final Pattern LEVEL = Pattern.compile("(?:国家|省|市|县|区)级");
    private static final Pattern FROM_OLD_VALUE = Pattern.compile("(?:统一)?[由从][^由从，]{0,14}\\d[^，]*$");
    private static final Pattern ATTRIBUTE = Pattern.compile(Lexicon.any("属性") + "$");
    private static final Pattern PLAN_NAME = Pattern.compile("“?([^“”]{2,20}?)(?:倍增|培育|升级|提升|改造|攻坚|行动|提质)*(?:计划|工程|行动|战略)”?$");
    private static final Pattern PREDICATE_BEHIND = Pattern.compile(Lexicon.any("后置谓词") + "+$");

    /** A number leans on one of the last few, never on one of hundreds in a sentence without punctuation. */
    private static final int LONGEST_LIST = 24;

    private final List<Done> done = new ArrayList<>();

    private record Named(String indicator, IndicatorSource source) {}

    private record Done(NumberContext number, Measure measure) {}

    /** What a number of the sentence measures; asked in the order of the text. */
    public Measure of(NumberContext number) {
        String stretch = Stretches.before(number, stretchStart(number));
        String behind = Stretches.behind(number);
        boolean rate = COUNTED_BEHIND.contains(number.unit());
        Phrases.Parsed parsed = Phrases.parse(stretch, rate);
        boolean countsBehind = !rate && !behind.isEmpty() && !isMoneyWithoutObject(number, parsed, behind);
        Named named = named(number, parsed.noun(), countsBehind ? behind : "", behind);
        String action = parsed.action();
        if (action.isEmpty() && named.source() == IndicatorSource.BEHIND) {
            action = behind.substring(Math.min(named.indicator().length(), behind.length()));
        }
        if (action.isEmpty() && !done.isEmpty() && stretch.length() < number.before().length()) {
            action = done.getLast().measure().action();
        }
        Measure measure = new Measure(Phrases.strip(named.indicator()), named.source(), action, Setting.scope(number, parsed.scope()),
                Setting.deadline(number), Setting.perUnit(number), Setting.hedge(number));
        if (done.size() == LONGEST_LIST) {
            done.removeFirst();
        }
        done.add(new Done(number, measure));
        return measure;
    }

    private Named named(NumberContext number, String noun, String counted, String behind) {
        String paired = pairedSubject(number);
        if (!paired.isEmpty()) {
            return new Named(paired, IndicatorSource.PAIRED);
        }
        if (!counted.isEmpty()) {
            String thing = PREDICATE_BEHIND.matcher(counted).replaceFirst("");
            return new Named(thing.isEmpty() ? counted : thing, IndicatorSource.BEHIND);
        }
        String ownNoun = FROM_OLD_VALUE.matcher(noun).replaceFirst("");
        if (ownNoun.isEmpty()) {
            return new Named(lean(number, behind), IndicatorSource.LEANING);
        }
        String whole = INCOMPLETE.matcher(ownNoun).matches() ? complete(ownNoun, number) : ownNoun;
        return new Named(whole, whole.equals(ownNoun) ? IndicatorSource.BEFORE : IndicatorSource.COMPLETED);
    }

    private int stretchStart(NumberContext number) {
        int from = Stretches.clauseStart(number);
        for (Done earlier : done) {
            int end = earlier.number().token().to();
            if (end > from && end <= number.token().from()) {
                from = end;
            }
        }
        return from;
    }

    /** 完成投资1万亿元以上 measures what stands before it; 完成800亿元招商引资任务 what stands behind. */
    private static boolean isMoneyWithoutObject(NumberContext number, Phrases.Parsed parsed, String behind) {
        boolean money = number.unit().endsWith("元");
        return money && (parsed.noun().length() >= 2 || behind.matches("^(?:实施|用于|支持|推进|开展|专项).*"))
                || parsed.noun().length() >= 2 && behind.matches("^(?:新增|新建|建成|完成|实施|打造|培育|开工|竣工|投产|以上|并网|建成|通车|大力|进入|达到|投用|，).*")
                || behind.matches("^(?:全部|均|都|顺利|如期|基本|稳定|同时).*");
    }

    /** 省、市重点项目分别完成147.4%、149.6%: the n-th number belongs to the n-th subject. */
    private String pairedSubject(NumberContext number) {
        Matcher matcher = RESPECTIVELY.matcher(number.before());
        if (!matcher.find()) {
            return "";
        }
        String subject = Phrases.parse(number.before().substring(0, matcher.start()), true).noun();
        String[] items = subject.split("[、和与及]");
        int place = 0;
        for (Done earlier : done) {
            int clauseFrom = number.token().from() - number.before().length();
            place += earlier.number().token().from() > clauseFrom + matcher.start() ? 1 : 0;
        }
        if (items.length < 2 || place >= items.length) {
            return subject;
        }
        String last = items[items.length - 1];
        String item = items[place];
        String tail = item.length() <= 3 && last.length() > item.length() + 1 && place < items.length - 1 ? last.substring(Math.min(last.length(), items[0].length())) : "";
        String object = number.before().substring(matcher.end()).replaceFirst("\\d.*$", "");
        String noun = Phrases.parse(object).noun();
        return item + tail + (noun.length() > 1 && noun.length() < 12 ? noun : "");
    }

    /** The last measured number; where that is one part of a list (其中…、…), the number that the list takes apart. */
    private Done headOfList(NumberContext number) {
        int at = done.size() - 1;
        boolean sameClause = sameClause(done.get(at).number(), number);
        while (!sameClause && at > 0 && PARTS.matcher(done.get(at).number().before()).find()) {
            at--;
        }
        return done.get(at);
    }

    private String complete(String noun, NumberContext number) {
        if (noun.endsWith("投资")) {
            String spentOn = Phrases.parse(SPENT_ON.matcher(number.after()).replaceFirst("$1")).noun();
            if (number.after().length() > 2 && spentOn.length() > 1 && spentOn.length() < 16 && !number.after().startsWith("以")) {
                return spentOn + noun;
            }
        }
        String whole = done.isEmpty() ? namedAround(number) : headOfList(number).measure().indicator();
        if (LEVEL.matcher(noun).matches()) {
            return noun + LEVEL.matcher(whole).replaceFirst("");
        }
        boolean part = number.before().startsWith("其中");
        return part ? noun + whole : ATTRIBUTE.matcher(whole).replaceFirst("") + noun;
    }

    /** A number without a noun of its own leans on the number before it, or on the clause before. */
    private String lean(NumberContext number, String behind) {
        if (!done.isEmpty() && (sameClause(done.getLast().number(), number) || number.before().length() <= 6)) {
            return done.getLast().measure().indicator();
        }
        String named = namedAround(number);
        return named.isEmpty() ? behind : named;
    }

    /** What the clauses before, or else the clause behind, are about. */
    private static String namedAround(NumberContext number) {
        String[] clauses = number.earlier().split("[，：。；]");
        for (int i = clauses.length - 1; i >= 0; i--) {
            Matcher named = PLAN_NAME.matcher(clauses[i]);
            String noun = named.find() ? named.group(1) : Phrases.parse(clauses[i]).noun();
            if (noun.length() > 1 && noun.length() < 24) {
                return Phrases.parse(noun).noun();
            }
        }
        int from = Math.min(number.text().length(), number.clause().to() + 1);
        String later = number.text().substring(from, Math.max(from, number.clause().sentenceTo()));
        String next = Phrases.parse(later.split("[，：。；、\\d]", 2)[0]).noun();
        return number.earlier().isEmpty() && next.length() > 1 && next.length() < 24 ? next : "";
    }

    private static boolean sameClause(NumberContext one, NumberContext other) {
        return one.clause().from() == other.clause().from();
    }
}
