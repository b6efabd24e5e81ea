package luoshi.reading.finding.repeat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Role;
import luoshi.reading.finding.Sheet;
import luoshi.reading.word.Lexicon;

/**
 * What a number speaks of, as the characters that mean something: without time, scope, and verbs that go with anything.
 *
 * @param figure the number
 * @param own the content of the words beside it; stretches are separated by blanks
 * @param wide that of the words before these in its sentence
 * @param borrowed whether the words beside the number name nothing, so that those of the clause before are taken for its own
 * @param behind whether only words behind the number name the thing
 * @param deeds what is done to the thing: sorts of verbs
 * @param limits the words that narrow it: 省级, 农村
 */
record Subject(Figure figure, String own, String wide, boolean borrowed, boolean behind, Set<Deed> deeds, Set<String> limits) {

    /** What can be done to one thing, and makes another number of it. */
    enum Deed {
        ADDS("新增|净增|新建|增设|打造|创建|培育|认定|引进|招引|设立|布设|新改|投放|建成|建设|兴建|添置"),
        MENDS("改造|整治|治理|修复|修缮|翻新|更新|改建|扩建|维修|加固|整修"),
        REMOVES("拆除|淘汰|关停|压减|清理|取缔|关闭"),
        SIGNS("签约"),
        BEGINS("开工|动工"),
        ENDS("竣工|完工|投产|达产"),
        ;

        private final Pattern words;

        Deed(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final Pattern STOCK = Pattern.compile("总数|总量|总里程|总长|累计|共有|保有|现有|已有|拥有|[去上]?年[末底](?!前)|总计|存量|(?:^|[，、市县区省])有|增至|增加到|扩大到|提高到|提升到");
    private static final Pattern ADDED = Pattern.compile("新[增建认开设培引登入修办招购添改挂签]|净增|增设|增加(?![到至])|再");
    private static final Pattern FLOW = Pattern.compile("投放|认定|引进|培育|建成|竣工|入库|改造|完成|实施|签约|创建|发放|举办|培训|开工|改建|扩建|打造|建设|硬化|绿化|造林|整治|治理|招聘|转移|落地|发行|推广|修复|获批|投用|投产|利用|到位|登记|出让|发展|接待|引导|发布");
    private static final Set<String> IDLE = Lexicon.words("泛词");
    private static final String IDLE_FIRST = String.join("", Lexicon.words("泛首"));
    private static final String IDLE_LAST = String.join("", Lexicon.words("泛尾"));
    private static final Set<String> LIMITS = Lexicon.words("限定");
    private static final Pattern GENERAL = Pattern.compile("(?:.{0,3}(?:完成率|开工率|竣工率|投产率|办结率|满意率|满意度|合格率|达标率|占比|比重|覆盖率|利用率|办复率|参保率|入库率))|.{0,2}(?:投资|资金|里程|面积|全长|产值|收入|企业|产能|能力)|");
    private static final int LONGEST = 4;
    private static final int FEW = 3;
    private static final int FAR = 40;
    private static final int TAIL = 10;
    private static final int NAME = 6;
    private static final int SURE = 3;

    static Subject of(Sheet sheet, Figure figure) {
        String own = (content(figure.lead()) + ' ' + firstStretch(content(figure.tail()))).strip();
        int from = figure.from() - figure.lead().length();
        String wide = content(sheet.text().substring(wideFrom(sheet, figure, from), from));
        if (letters(own + wide) < FEW && figure.line() > 0) {
            Line before = sheet.lines().get(figure.line() - 1);
            wide = before.block() == sheet.lineOf(figure).block() && before.figures().isEmpty() ? content(before.words()) : wide;
        }
        boolean borrowed = letters(own) < 2;
        if (borrowed) {
            own = lastClause(sheet, figure, from);
        }
        String said = figure.number().action() + figure.lead() + (letters(figure.lead()) < 2 ? figure.tail() : "");
        Set<Deed> deeds = new HashSet<>();
        for (Deed deed : Deed.values()) {
            if (deed.words.matcher(said).find()) {
                deeds.add(deed);
            }
        }
        return new Subject(figure, own, wide, borrowed, !borrowed && content(figure.lead()).isEmpty(), deeds, limits(figure.lead() + figure.tail().substring(0, Math.min(NAME, figure.tail().length()))));
    }

    /** Where the words beside a number name nothing, the nearest clause before them does: 安置人数稳中有增，全年600人. */
    private static String lastClause(Sheet sheet, Figure figure, int to) {
        int from = wideFrom(sheet, figure, to);
        String clause = "";
        for (int end = to; end > from && letters(clause) < 2; ) {
            int comma = Math.max(from - 1, sheet.text().lastIndexOf('，', end - 1));
            clause = content(sheet.text().substring(comma + 1, end));
            end = comma;
        }
        return clause;
    }

    private static int wideFrom(Sheet sheet, Figure figure, int to) {
        Figure before = sheet.before(figure);
        int from = Math.max(sheet.lineOf(figure).from(), to - FAR);
        return Math.min(to, before == null ? from : Math.max(from, before.to()));
    }

    /** The words that mean something, with blanks between them. */
    static String content(String words) {
        StringBuilder content = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= words.length(); ) {
            int idle = at == words.length() ? 1 : idle(words, at);
            if (idle > 0) {
                trim(words, from, at, content);
                from = at + idle;
            }
            at += Math.max(1, idle);
        }
        return content.toString().strip();
    }

    private static void trim(String words, int first, int last, StringBuilder content) {
        int from = first;
        int to = last;
        while (from < to && IDLE_FIRST.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && IDLE_LAST.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to - from > 1) {
            content.append(words, from, to).append(' ');
        }
    }

    private static int idle(String words, int at) {
        for (int length = Math.min(LONGEST, words.length() - at); length > 1; length--) {
            if (IDLE.contains(words.substring(at, at + length))) {
                return length;
            }
        }
        return Character.isLetter(words.charAt(at)) ? 0 : 1;
    }

    private static String firstStretch(String content) {
        int end = content.indexOf(' ');
        end = end >= 0 && end < FEW ? content.indexOf(' ', end + 1) : end; // 矿山 建成 绿色矿山: as short a word names the sort only
        return content.substring(0, Math.min(TAIL, end < 0 ? content.length() : end));
    }

    private static Set<String> limits(String words) {
        Set<String> limits = new HashSet<>();
        for (int at = 0; at < words.length(); at++) {
            for (int length = Math.min(LONGEST, words.length() - at); length > 0; length--) {
                String word = words.substring(at, at + length);
                if (LIMITS.contains(word)) {
                    limits.add(word);
                }
            }
        }
        return limits;
    }

    static int letters(String content) {
        return (int) content.chars().filter(letter -> letter != ' ').count();
    }

    String full() {
        return own + ' ' + wide;
    }

    /**
     * Which share of its own characters another one's words hold. Where only words behind the number name the thing, nobody can tell where
     * its name ends (56处口袋公园推行认养): then the other's words do.
     */
    double coveredBy(Subject other) {
        String words = other.full();
        int all = letters(own);
        int shared = 0;
        int first = 0;
        for (int at = 0; at < own.length(); at++) {
            boolean found = own.charAt(at) != ' ' && words.indexOf(own.charAt(at)) >= 0;
            first += found && first == at ? 1 : 0;
            shared += found ? 1 : 0;
        }
        return all == 0 ? 0 : behind && first >= FEW ? 1 : (double) shared / all;
    }

    /** Whether the words beside the number fit anything: only the words around tell what it is. */
    boolean general() {
        return GENERAL.matcher(own).matches();
    }

    /** How surely a number says what there is (above 0) or what comes in addition (below 0); 0 where no word tells. */
    private int stock() {
        if (!figure.amount() || figure.dimension().equals("元") || figure.dimension().equals("人次")) {
            return 0;
        }
        int stock = lastOf(STOCK, figure.clause());
        int added = lastOf(ADDED, figure.clause());
        if (stock >= 0 || added >= 0) {
            return stock > added ? 2 : -2;
        }
        if (figure.role() == Role.BASE) { // 截至去年底，全市建成78个: what there was, though told by how it came
            return 1;
        }
        if (FLOW.matcher(figure.clause()).find()) {
            return -1;
        }
        return figure.clause().contains("达到") || content(figure.lead()).equals(figure.lead()) ? 1 : 0;
    }

    /** Whether not one of them surely says what there is and the other what comes in addition. */
    boolean alikeInStock(Subject other) {
        return stock() * other.stock() >= 0 || Math.abs(stock()) + Math.abs(other.stock()) < SURE;
    }

    private static int lastOf(Pattern words, String clause) {
        Matcher matcher = words.matcher(clause);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    /** Whether nothing else is done to it. */
    boolean doneLike(Subject other) {
        return deeds.isEmpty() || other.deeds.isEmpty() || deeds.stream().anyMatch(other.deeds::contains);
    }

    /** Whether whatever narrows it narrows the other as well. */
    boolean noNarrowerThan(Subject other) {
        String said = other.figure.lead() + other.figure.tail() + (other.limits.isEmpty() ? other.figure.clause() + other.wide : "");
        return limits.stream().allMatch(said::contains);
    }
}
