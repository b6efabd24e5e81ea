package luoshi.reading.finding.repeat;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Kind;
import luoshi.reading.Part;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Nouns;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** One quantity told with two values. */
public final class Repeats {

    private static final Pattern MEASURE = Pattern.compile("增长|增速|增幅|(?:下降|降低)(?![到至])|(?:提高|提升|上升|增加|减少|压减)(?![到至])|占(?!比|地)|高于|低于|快于|超出|人均|平均|净|翻|递增|[比较]20\\d\\d年|总投资|全长|占地|年产|设计|储能|容量");
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fff]{2}(?:街道|开发区|高新区|经开区|新区|示范区)|[\\u4e00-\\u9fff](?<![城乡市县区各小])镇(?!化|就)|全国|全省|省里|省下达|世界");
    private static final Pattern TOTAL = Pattern.compile("总数|总量|累计|总计|存量|保有量|净");
    private static final Pattern BACK = Pattern.compile("这|上述|该|此(?!外)|以上|前述|所");
    private static final double SHARED = 2;
    private static final double SHARED_NEARBY = 1;
    private static final double ASIDE = 1;
    private static final double ALMOST = 0.3;
    private static final double FARTHEST = 2.5;
    private static final double FARTHEST_FOR_ATTRIBUTES = 5;
    private static final int NEAR = 6;
    private static final int NOUN = 4;
    private static final double COVERED = 0.7;
    private static final double HALF = 0.3;

    private static final int FAR = 30;

    private final Sheet sheet;
    private final Subjects subjects;
    /** The places of the numbers that can be compared at all. */
    private final BitSet comparable = new BitSet();

    private Repeats(Sheet sheet, Subjects subjects) {
        this.sheet = sheet;
        this.subjects = subjects;
        subjects.all().stream().map(Subject::figure).filter(this::isComparable).forEach(figure -> comparable.set(figure.index()));
    }

    /** Targets far below last year's results, and two values for one thing. */
    public static void look(Sheet sheet, Remarks remarks) {
        Subjects subjects = new Subjects(sheet);
        LowTargets.look(sheet, subjects, remarks);
        new Repeats(sheet, subjects).twoValues(remarks);
    }

    /** The summary says 8 %, the text 8.5 %. */
    private void twoValues(Remarks remarks) {
        for (Subject subject : subjects.all()) {
            if (comparable.get(subject.figure().index())) {
                judge(remarks, subject);
            }
        }
    }

    private void judge(Remarks remarks, Subject subject) {
        Figure figure = subject.figure();
        List<Subject> same = subjects.like(subject, SHARED_NEARBY).stream()
                .filter(match -> comparable(match.subject(), subject) && told(match, subject))
                .map(Subjects.Match::subject)
                .toList();
        if (same.isEmpty()) {
            same = subjects.before(subject, NEAR).stream().filter(other -> echoes(other, subject) && comparable(other, subject)).toList();
        }
        boolean agreed = same.stream().anyMatch(other -> agree(other.figure(), figure));
        if (!same.isEmpty() && !agreed && !remarks.doubted("F21", figure)) {
            Figure other = same.getFirst().figure();
            remarks.add("F12", other.quoted() + "与" + figure.quoted() + "：同一指标前后两处不一致（" + other.words() + "、" + figure.words() + "）；请核对，或说明口径、时段不同。", other, figure);
        }
    }

    /** Whether both are of one sort and one time, and not so far apart that they must speak of different things. */
    private boolean comparable(Subject other, Subject subject) {
        Figure figure = subject.figure();
        Figure earlier = other.figure();
        boolean attributes = attributes(figure, earlier);
        double farthest = attributes ? FARTHEST_FOR_ATTRIBUTES : FARTHEST;
        return earlier.line() < figure.line() && comparable.get(earlier.index()) && figure.sameUnit(earlier)
                && Math.max(figure.base(), earlier.base()) <= farthest * Math.min(figure.base(), earlier.base())
                && subject.doneLike(other) && subject.alikeInStock(other) && measure(figure).equals(measure(earlier))
                && (attributes || Period.of(sheet, figure).equals(Period.of(sheet, earlier)));
    }

    private boolean told(Subjects.Match match, Subject subject) {
        Subject other = match.subject();
        Figure figure = subject.figure();
        boolean back = near(other.figure(), figure) && BACK.matcher(sheet.before(figure, FAR)).find();
        boolean recalls = figure.part() == Part.PLAN && (figure.number().kind() != Kind.TARGET || Period.of(sheet, figure).equals(Period.LAST_YEAR)) || back;
        double more = Math.max(subject.coveredBy(other), other.coveredBy(subject));
        double less = Math.min(subject.coveredBy(other), other.coveredBy(subject));
        boolean covered = more >= COVERED && (attributes(figure, other.figure()) || less >= (recalls ? HALF : COVERED));
        boolean aside = !subject.general() || match.aside() >= ASIDE;
        return covered && aside && match.weight() >= (back || recalls && more == 1 ? SHARED_NEARBY : SHARED) && subject.noNarrowerThan(other) && (recalls || other.noNarrowerThan(subject));
    }

    /** 惠及群众2.7万人。工程验收后，对2.9万人受益群众发放明白卡: a number of almost the same size of the noun just told. */
    private boolean echoes(Subject other, Subject subject) {
        Figure figure = subject.figure();
        Figure earlier = other.figure();
        boolean alike = Math.abs(figure.base() - earlier.base()) <= ALMOST * earlier.base() && figure.number().unit().equals(earlier.number().unit());
        return alike && subject.behind() && near(earlier, figure)
                && Nouns.share(other.own().substring(Math.max(0, other.own().length() - NOUN)), subject.own().substring(0, Math.min(NOUN, subject.own().length())));
    }

    private boolean near(Figure earlier, Figure figure) {
        return figure.line() - earlier.line() <= 2 && sheet.lineOf(figure).block() == sheet.lineOf(earlier).block();
    }

    private static boolean attributes(Figure one, Figure other) {
        return isAttribute(one) || isAttribute(other);
    }

    private static boolean isAttribute(Figure figure) {
        return figure.number().rule().equals("K11");
    }

    private boolean isComparable(Figure figure) {
        boolean measured = figure.number().kind() == Kind.TARGET || figure.number().kind() == Kind.PAST || isAttribute(figure);
        return measured && figure.upperless() && !figure.number().perUnit() && (!figure.number().unclear() || BACK.matcher(sheet.before(figure, FAR)).find())
                && !figure.number().unit().symbol().equals("倍") && !PLACE.matcher(sheet.before(figure, 60)).find() && !figure.clause().contains("其中") && !figure.clause().contains("分别");
    }

    private static String measure(Figure figure) {
        StringBuilder key = new StringBuilder();
        Matcher measure = MEASURE.matcher(figure.lead());
        while (measure.find()) {
            key.append(measure.group());
        }
        return key.append(TOTAL.matcher(figure.lead()).find()).toString();
    }

    private static boolean agree(Figure one, Figure other) {
        double[] a = one.reach();
        double[] b = other.reach();
        boolean alikePrinted = one.step() == other.step() && one.number().unit().equals(other.number().unit());
        boolean overlap = !alikePrinted && a[0] <= b[1] && b[0] <= a[1];
        boolean about = one.number().bound() != other.number().bound() && Math.abs(one.base() - other.base()) <= 0.02 * Math.abs(one.base());
        return overlap || about || Math.abs(one.base() - other.base()) <= 1e-9 * one.base();
    }
}
