package luoshi.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Target;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Figures.Report;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Indicators;
import luoshi.indicator.RollUp;
import luoshi.indicator.Trajectory;
import luoshi.indicator.Trajectory.Point;
import luoshi.indicator.Trajectory.Shape;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import luoshi.people.UnitKind;
import org.springframework.stereotype.Component;

/** The figures of the example city's year, from {@code year.tsv}: indicators are set up, and month after month units report and others verify and certify. */
@Component
public class DemoYear {

    private static final int YEAR = 2022;
    /** How many days after its period ends a unit reports, by what the data allow: one day before they are due. */
    private static final int BEFORE_DUE = 1;
    private static final LocalDate CORRECTED = LocalDate.of(YEAR, 8, 9);

    private final Indicators indicators;
    private final Bindings bindings;
    private final Figures figures;
    private final Commitments commitments;
    private final DemoPeople people;
    private final DemoEvidence evidence;
    private final DemoChecks checks;
    private final List<Line> lines = read("year.tsv");
    private final Map<String, UUID> ids = new HashMap<>();
    private LocalDate reported = LocalDate.of(YEAR, 1, 1);

    DemoYear(Indicators indicators, Bindings bindings, Figures figures, Commitments commitments, DemoPeople people, DemoEvidence evidence, DemoChecks checks) {
        this.indicators = indicators;
        this.bindings = bindings;
        this.figures = figures;
        this.commitments = commitments;
        this.people = people;
        this.evidence = evidence;
        this.checks = checks;
    }

    /** A line of the table, by the names of its columns. */
    private record Line(Map<String, String> cells) {

        String get(String column) {
            return cells.get(column).equals("-") ? "" : cells.get(column);
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        <E extends Enum<E>> E one(Class<E> kind, String column) {
            return Enum.valueOf(kind, get(column));
        }
    }

    private static List<Line> read(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Objects.requireNonNull(DemoYear.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            List<String[]> rows = file.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
            return rows.stream().skip(1).map(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.length; i++) {
                    cells.put(rows.getFirst()[i], row[i]);
                }
                return new Line(cells);
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets up the indicators, and binds the targets of a plan to them. */
    public void begin(UUID plan) {
        SignedIn office = people.called("duchashi");
        List<Commitment> all = commitments.list(plan).stream().filter(CommitmentVersion::stands).map(CommitmentVersion::state).toList();
        List<Binding> bound = new ArrayList<>();
        for (Line line : lines) {
            UUID indicator = indicators.add(office.actor(), passport(line));
            ids.put(line.get("code"), indicator);
            all.stream().flatMap(commitment -> commitment.targets().stream().filter(target -> measures(line, target)).map(target -> binding(line, commitment, target, indicator)))
                    .findFirst().ifPresent(bound::add);
        }
        bindings.bind(office.actor(), bound);
        lastYear();
    }

    /** What was certified of the year before, for comparison. */
    private void lastYear() {
        for (Line before : read("lastyear.tsv")) {
            UUID unit = lines.stream().filter(line -> line.get("code").equals(before.get("code"))).map(line -> people.unit(line.get("unit"))).findFirst().orElseThrow();
            String[] values = before.get("values").split(",", -1);
            List<Report> reports = IntStream.rangeClosed(1, values.length).filter(month -> !values[month - 1].isEmpty())
                    .mapToObj(month -> new Report(ids.get(before.get("code")), unit, YearMonth.of(YEAR - 1, month).atEndOfMonth(), new BigDecimal(values[month - 1]), null, null, "上年数据", List.of(), null))
                    .toList();
            List<UUID> reported = figures.report(people.of(unit, Role.CONTACT), reports);
            figures.decide(people.called("hecha"), reported, FigureFile.Move.VERIFY, "");
            figures.decide(people.called("duchashi"), reported, FigureFile.Move.CERTIFY, "");
        }
    }

    private static boolean measures(Line line, Target target) {
        boolean words = line.get("action").equals("words");
        boolean named = target.indicator().equals(line.get("target")) || words && target.words().equals(line.get("target"));
        return named && (words ? target.value() == null : target.value() != null && target.action().equals(line.get("action")));
    }

    private Indicator passport(Line line) {
        return new Indicator(null, line.get("code"), people.unit(line.get("unit")), line.get("code"), line.get("definition"), new MeasureUnit(line.get("measure")),
                line.one(IndicatorKind.class, "kind"), line.one(Direction.class, "direction"), line.one(Frequency.class, "frequency"), line.number("due"), line.number("decimals"),
                line.get("source"), "核对来源，抽查台账", "", line.get("source").contains("统计"), line.one(RollUp.class, "roll-up"), "", null, LocalDate.of(YEAR, 1, 1))
                .counting("", evidence.rosters().want(line.get("code")));
    }

    private static Binding binding(Line line, Commitment commitment, Target target, UUID indicator) {
        BigDecimal start = line.get("start").isEmpty() ? null : new BigDecimal(line.get("start"));
        List<Point> points = line.get("points").isEmpty() ? List.of() : Arrays.stream(line.get("points").split(";")).map(point -> point.split("="))
                .map(point -> new Point(LocalDate.parse(point[0]), new BigDecimal(point[1]))).toList();
        return new Binding(null, commitment.unit(), commitment.id(), target.id(), indicator, null, "", new Trajectory(line.one(Shape.class, "shape"), start, points),
                start == null ? "" : "2022年政府工作报告第一部分");
    }

    /** Goes on with the year of a city that was at work before; false where none has begun. */
    boolean resume() {
        indicators.list().stream().map(Indicator.Version::state).filter(one -> lines.stream().anyMatch(line -> line.get("code").equals(one.code())))
                .forEach(one -> ids.put(one.code(), one.id()));
        return ids.size() == lines.size();
    }

    /**
     * One day's work on figures: what has waited is verified and certified, what is nearly due is reported where nobody has done so, and in August some
     * figures are corrected.
     */
    public void work() {
        LocalDate today = people.day();
        checks.work();
        for (int month = 1; month <= 12; month++) {
            LocalDate end = YearMonth.of(YEAR, month).atEndOfMonth();
            List<Line> now = lines.stream().filter(line -> isDue(line, end, today)).toList();
            report(now, end);
        }
        if (!today.isBefore(CORRECTED)) {
            lines.stream().filter(line -> !line.get("correction").isEmpty()).forEach(this::correct);
        }
        reported = today;
    }

    private boolean isDue(Line line, LocalDate end, LocalDate today) {
        LocalDate day = end.plusDays(line.number("due") - BEFORE_DUE);
        return day.isAfter(reported) && !day.isAfter(today);
    }

    private void report(List<Line> due, LocalDate end) {
        Map<UUID, List<Report>> reports = new LinkedHashMap<>();
        for (Line line : due) {
            if (line.one(RollUp.class, "roll-up") == RollUp.EACH) {
                people.units(UnitKind.COUNTY).forEach(unit -> add(reports, unit, line, end, exception(line, unit)));
            } else {
                add(reports, people.unit(line.get("unit")), line, end, line.get("values"));
            }
        }
        Map<UUID, Indicator> passports = reports.isEmpty() ? Map.of() : indicators.list().stream().map(Indicator.Version::state).collect(Collectors.toMap(Indicator::id, one -> one));
        reports.forEach((unit, those) -> DemoPeople.tried(() -> report(people.of(unit, Role.CONTACT), unit, those, passports)));
    }

    private void report(SignedIn who, UUID unit, List<Report> reports, Map<UUID, Indicator> passports) {
        List<UUID> files = List.of(evidence.sheet(who, unit, reports.getFirst().to(), reports, passports));
        List<UUID> reported = figures.report(who, reports.stream().map(one -> new Report(one.indicator(), unit, one.to(), one.value(), null, null, one.note(), files, one.replaces())).toList());
        for (int i = 0; i < reported.size(); i++) {
            name(who, reports.get(i), reported.get(i));
        }
    }

    private void name(SignedIn who, Report report, UUID figure) {
        lines.stream().filter(line -> report.indicator().equals(ids.get(line.get("code"))))
                .forEach(line -> evidence.rosters().name(who, line.get("code"), report.to(), figure, line.get("values")));
    }

    private String exception(Line line, UUID unit) {
        String[] except = line.get("except").split("=");
        return except.length == 2 && people.unit(except[0]).equals(unit) ? except[1] : line.get("values");
    }

    private void add(Map<UUID, List<Report>> reports, UUID unit, Line line, LocalDate end, String values) {
        String value = values.split(",", -1)[end.getMonthValue() - 1];
        if (!value.isEmpty() && figures.of(ids.get(line.get("code")), unit, end).isEmpty()) {
            String note = value.endsWith("r") ? DemoChecks.UNSURE : line.one(IndicatorKind.class, "kind") == IndicatorKind.JUDGED ? "依据：" + line.get("source") : "";
            reports.computeIfAbsent(unit, _ -> new ArrayList<>())
                    .add(new Report(ids.get(line.get("code")), unit, end, new BigDecimal(value.replace("r", "")), null, null, note, List.of(), null));
        }
    }

    private void correct(Line line) {
        String[] words = line.get("correction").split("[= ]", 3);
        LocalDate end = YearMonth.of(YEAR, Integer.parseInt(words[0])).atEndOfMonth();
        UUID unit = people.unit(line.get("unit"));
        UUID indicator = ids.get(line.get("code"));
        List<FigureFile> before = figures.of(indicator, unit, end);
        if (before.size() == 1) {
            Report corrected = new Report(indicator, unit, end, new BigDecimal(words[1]), null, null, words[2], List.of(), before.getFirst().figure().id());
            DemoPeople.tried(() -> report(people.of(unit, Role.CONTACT), unit, List.of(corrected), Map.of(indicator, indicators.find(indicator).orElseThrow().state())));
        }
    }
}
