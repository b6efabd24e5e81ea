package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.NumberExpression;
import luoshi.reading.Part;
import luoshi.reading.text.CleanText;
import luoshi.reading.text.Clause;
import luoshi.reading.text.Outline;

/**
 * The document as sentences with their numbers, in the cleaned view.
 *
 * @param text the cleaned characters
 * @param outline headings and paragraphs
 * @param lines all sentences in order
 * @param figures the numbers of all sentences in order
 */
public record Sheet(String text, Outline outline, List<Line> lines, List<Figure> figures) {

    private static final Pattern MANY_YEARS = Pattern.compile("(?:过去|近|这|五年|[三四]年)的?五年|[三四五]年(?:来|间|多来)|“?十[一二三四五六]五”?(?:时期|期间|以来|工作|发展|的?主要成|[，：])|本届政府|任期|届政府|[三四五]年工作");
    /** A paragraph or heading that opens so speaks for all that follows. */
    private static final Pattern TERM = Pattern.compile("[^，。]{0,10}(?:(?:过去|近|这|刚刚过去的|不平凡的)的?(?:五年|[三四]年)|[三四五]年(?:来|间|多来)|“?十[一二三四五六]五”?(?:时期|期间|以来|工作|发展|取得|的?主要成)|本届政府|[三四五]年工作)");
    private static final Pattern ONE_YEAR = Pattern.compile("^(?:各位代表[，：！]?)?(?:刚刚)?(?:过去的?)?(?:一年来?，|20\\d\\d年(?:(?:的)?(?:工作|重点|主要|目标|任务|政府|经济社会)|，|是|全[市县区省]|我[市县区省]|以来)|去年(?:以来)?，|今年(?:是|的?主要|发展|经济|政府|重点|工作))");
    private static final int NEAR = 12;
    /** Longer clauses occur only where punctuation got lost. */
    private static final int REACH = 200;
    /** How far behind a number words tell its role. */
    private static final int BEHIND = 9;
    private static final String SEPARATORS = "，。；：、（）！？ \n";

    static Sheet of(Outline outline, List<NumberExpression> numbers) {
        String text = outline.clean().text();
        List<Line> lines = new ArrayList<>();
        boolean term = false;
        boolean manyYears = false;
        for (Clause clause : outline.clauses()) {
            if (lines.isEmpty() || lines.getLast().from() != clause.sentenceFrom()) {
                String words = text.substring(clause.sentenceFrom(), clause.sentenceTo());
                boolean opens = clause.sentenceFrom() == clause.block().from();
                boolean dated = words.contains("年") || words.contains("届") || words.contains("任期") || words.contains("十");
                boolean oneYear = dated && ONE_YEAR.matcher(words).find();
                term = dated && opens && TERM.matcher(words).lookingAt() || term && !oneYear;
                manyYears = term || dated && MANY_YEARS.matcher(words).find() || manyYears && !opens && !oneYear;
                lines.add(new Line(lines.size(), clause.sentenceFrom(), clause.sentenceTo(), words, clause.block(), manyYears, new ArrayList<>()));
            }
        }
        Sheet sheet = new Sheet(text, outline, lines, new ArrayList<>());
        sheet.place(numbers);
        return sheet;
    }

    private void place(List<NumberExpression> numbers) {
        CleanText clean = outline.clean();
        List<NumberExpression> measuring = numbers.stream().filter(Figure::measures).toList();
        int[] starts = new int[measuring.size() + 1];
        for (int i = 0; i < measuring.size(); i++) {
            starts[i] = clean.cleanIndex(measuring.get(i).span().start());
        }
        starts[measuring.size()] = text.length();
        int line = 0;
        int previousEnd = 0;
        for (int i = 0; i < measuring.size(); i++) {
            while (line < lines.size() && lines.get(line).to() <= starts[i]) {
                line++;
            }
            int end = Math.min(clean.cleanIndex(measuring.get(i).span().end()), starts[i + 1]);
            if (line < lines.size() && lines.get(line).from() <= starts[i] && end > starts[i]) {
                Figure figure = figure(measuring.get(i), starts[i], end, previousEnd, starts[i + 1], lines.get(line));
                figures.add(figure);
                lines.get(line).figures().add(figure);
                previousEnd = end;
            }
        }
    }

    private Figure figure(NumberExpression number, int from, int to, int previousEnd, int nextFrom, Line line) {
        int leadFrom = from;
        int farthest = Math.max(line.from(), from - REACH);
        while (leadFrom > Math.max(farthest, previousEnd) && SEPARATORS.indexOf(text.charAt(leadFrom - 1)) < 0) {
            leadFrom--;
        }
        int clauseFrom = leadFrom;
        while (clauseFrom > farthest && "，。；：".indexOf(text.charAt(clauseFrom - 1)) < 0) {
            clauseFrom--;
        }
        int tailTo = to;
        while (tailTo < Math.min(Math.min(line.to(), to + REACH), nextFrom) && SEPARATORS.indexOf(text.charAt(tailTo)) < 0) {
            tailTo++;
        }
        String lead = text.substring(leadFrom, from);
        String tail = text.substring(to, tailTo);
        String clause = text.substring(clauseFrom, from);
        Role role = Role.of(text.substring(Math.max(farthest, line.from()), from), lead, text.substring(to, Math.min(text.length(), to + BEHIND)));
        boolean body = line.part() == Part.PLAN || line.part() == Part.REVIEW;
        String topic = body ? Nouns.topic(lead, tail, clause, number.indicator()) : "";
        return new Figure(number, from, to, text.substring(from, to), lead, tail, clause, line.index(), figures.size(), topic, role);
    }

    /** The numbers near a number in its paragraph, not farther than some sentences before and behind; never more than a handful. */
    public List<Figure> around(Figure figure, int before, int behind) {
        List<Figure> near = new ArrayList<>();
        int last = Math.min(figures.size() - 1, figure.index() + NEAR);
        for (int i = Math.max(0, figure.index() - NEAR); i <= last; i++) {
            Figure other = figures.get(i);
            boolean close = other.line() >= figure.line() - before && other.line() <= figure.line() + behind;
            if (i != figure.index() && close && lineOf(other).block() == lineOf(figure).block()) {
                near.add(other);
            }
        }
        return near;
    }

    /** The number before it in its sentence, null if it is the first. */
    public Figure before(Figure figure) {
        Figure previous = figure.index() > 0 ? figures.get(figure.index() - 1) : null;
        return previous != null && previous.line() == figure.line() ? previous : null;
    }

    /** The words between two numbers. */
    public String between(Figure one, Figure other) {
        return one.to() <= other.from() ? text.substring(one.to(), other.from()) : "";
    }

    /** The words of its sentence before a number, at most so many characters of them. */
    public String before(Figure figure, int most) {
        return text.substring(Math.max(Math.min(lineOf(figure).from(), figure.from()), figure.from() - most), figure.from());
    }

    public Line lineOf(Figure figure) {
        return lines.get(figure.line());
    }

    public int planYear() {
        return outline.planYear();
    }
}
