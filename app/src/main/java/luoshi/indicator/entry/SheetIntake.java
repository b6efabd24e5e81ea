package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.kernel.MeasureUnit;
import luoshi.page.ShownNumber;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes a sheet in: all of it, or nothing of it and the page again, with what is wrong and what is asked on each row. */
@Component
class SheetIntake {

    private final FigureSheets desk;
    private final Figures figures;
    private final FigureChecks checking;
    private final EvidenceFiles evidence;

    SheetIntake(FigureSheets desk, Figures figures, FigureChecks checking, EvidenceFiles evidence) {
        this.desk = desk;
        this.figures = figures;
        this.checking = checking;
        this.evidence = evidence;
    }

    /**
     * What came of it.
     *
     * @param recorded how many figures were recorded
     * @param view the page again where something must be looked at first, else null
     */
    record Outcome(int recorded, SheetView view) {}

    /** A row as it was read: what it reports, null for nothing; or why it cannot be read. */
    private record Read(SheetView.Row row, Figures.Report report, Refusal refusal) {}

    /** The page with what a form says in its fields, and what is wrong and what is asked; nothing is recorded. */
    SheetView look(SignedIn who, SheetView view, SheetForm form) {
        List<SheetView.Row> rows = looked(view, read(who, view, form, new LinkedMultiValueMap<>()));
        return view.with(rows, view.files());
    }

    private List<Read> read(SignedIn who, SheetView view, SheetForm form, MultiValueMap<String, MultipartFile> files) {
        return view.rows().stream().map(row -> read(who, view, row, form.row(row.indicator().id()), files)).toList();
    }

    /** Takes it in. The visitor may report for the unit. */
    Outcome take(SignedIn who, SheetView view, SheetForm form, MultiValueMap<String, MultipartFile> files) {
        List<Read> read = read(who, view, form, files);
        List<SheetView.Row> rows = looked(view, read);
        if (rows.stream().anyMatch(SheetView.Row::isFaulty)) {
            return new Outcome(0, view.with(rows, desk.files(rows)));
        }
        List<Figures.Report> reports = read.stream().map(Read::report).filter(report -> report != null).toList();
        return new Outcome(reports.isEmpty() ? 0 : figures.report(who, reports).size(), null);
    }

    /** The same rows with what is wrong and what is asked. */
    private List<SheetView.Row> looked(SheetView view, List<Read> read) {
        List<Optional<Refusal>> judged = figures.judge(read.stream().map(Read::report).filter(report -> report != null).toList());
        Map<UUID, BigDecimal> typing = new HashMap<>();
        read.stream().map(Read::report).filter(report -> report != null && value(report) != null).forEach(report -> typing.put(report.indicator(), value(report)));
        List<EntryChecks> checks = checking.of(view.rows().stream().map(row -> new FigureChecks.Asked(row.indicator(), view.unit(), view.to(),
                row.held() == null ? null : row.held().figure().id())).toList(), typing);
        List<SheetView.Row> rows = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < read.size(); i++) {
            Read one = read.get(i);
            Refusal refusal = one.report() == null ? one.refusal() : judged.get(next++).orElse(null);
            List<Question> open = one.report() == null || refusal != null ? List.of() : open(one, checks.get(i));
            SheetForm.Row typed = one.row().typed();
            SheetForm.Row asked = open.isEmpty() ? typed : typed.asking();
            rows.add(one.row().typed(asked, refusal, open));
        }
        return rows;
    }

    /** What is still to be asked: a note answers it, and sending the same numbers again without one leaves it to whoever verifies. */
    private static List<Question> open(Read read, EntryChecks checks) {
        SheetForm.Row typed = read.row().typed();
        Figures.Report report = read.report();
        return !typed.note().isEmpty() || typed.asked().equals(typed.numbers()) ? List.of() : checks.questions(value(report), report.part(), report.whole());
    }

    private static BigDecimal value(Figures.Report report) {
        return report.part() == null || report.whole() == null ? report.value()
                : report.whole().signum() == 0 ? null : report.part().multiply(new BigDecimal(100)).divide(report.whole(), MathContext.DECIMAL64);
    }

    private Read read(SignedIn who, SheetView view, SheetView.Row row, SheetForm.Row typed, MultiValueMap<String, MultipartFile> files) {
        SheetForm.Row held = typed;
        try {
            held = typed.holding(kept(who, view.unit(), typed, files.getOrDefault(row.name("file"), List.of())));
            boolean same = isAsItWas(row, held);
            if (held.note().isEmpty() && held.held().isEmpty() && (held.isEmpty() || same && isOwn(held.measure(), row.indicator().measure()))) {
                return new Read(row.typed(held, null, List.of()), null, null);
            }
            if (same && held.note().isEmpty() && !held.held().isEmpty()) {
                throw new Refusal("figure.evidence-alone", row.indicator().name());
            }
            if (!held.isEmpty() && !isOwn(held.measure(), row.indicator().measure())) {
                String measure = held.measure();
                held = held.measured();
                throw new Refusal("figure.measure-column", measure, row.indicator().name(), row.indicator().measure().symbol().isEmpty() ? "—" : row.indicator().measure().symbol());
            }
            return new Read(row.typed(held, null, List.of()), report(view, row.indicator(), held), null);
        } catch (Refusal refusal) {
            return new Read(row.typed(held, null, List.of()), null, refusal);
        }
    }

    private static Figures.Report report(SheetView view, Indicator indicator, SheetForm.Row typed) {
        if (typed.isEmpty()) {
            throw new Refusal("figure.empty", indicator.name());
        }
        boolean parts = !typed.part().isEmpty() || !typed.whole().isEmpty();
        if (parts && (typed.part().isEmpty() || typed.whole().isEmpty())) {
            throw new Refusal("figure.parts", indicator.name());
        }
        BigDecimal part = parts ? TypedNumber.read(typed.part(), indicator.name(), MeasureUnit.NONE) : null;
        BigDecimal whole = parts ? TypedNumber.read(typed.whole(), indicator.name(), MeasureUnit.NONE) : null;
        BigDecimal read = TypedNumber.read(typed.value(), indicator.name(), indicator.measure());
        if (parts && read != null && indicator.kind() == IndicatorKind.RATE) {
            agree(indicator, part, whole, read);
        }
        BigDecimal value = parts ? null : read;
        if (!parts && value == null && indicator.rollUp() == RollUp.RATIO) {
            throw new Refusal("figure.parts", indicator.name());
        }
        return new Figures.Report(indicator.id(), view.unit(), view.to(), value, part, whole, typed.note(), typed.held(), typed.replaces());
    }

    /** Refuses a rate that is another than its part and whole come to, to as many decimals as it was written with. */
    private static void agree(Indicator indicator, BigDecimal part, BigDecimal whole, BigDecimal rate) {
        BigDecimal told = whole.signum() == 0 ? null : part.multiply(new BigDecimal(100)).divide(whole, MathContext.DECIMAL64);
        int decimals = Math.clamp(rate.scale(), 0, indicator.decimals());
        if (told == null || told.setScale(decimals, RoundingMode.HALF_UP).compareTo(rate.setScale(decimals, RoundingMode.HALF_UP)) != 0) {
            throw new Refusal("figure.parts-differ", plain(part), plain(whole), told == null ? "—" : plain(told.setScale(indicator.decimals(), RoundingMode.HALF_UP)), plain(rate), indicator.name());
        }
    }

    private static String plain(BigDecimal number) {
        return ShownNumber.part(number);
    }

    /** Whether a unit of measure is written as the indicator's own, or not at all. */
    private static boolean isOwn(String written, MeasureUnit own) {
        String bare = plain(written).replaceAll("^\\((.*)\\)$", "$1");
        return bare.isEmpty() || bare.equals("-") || new MeasureUnit(bare).equals(new MeasureUnit(plain(own.symbol())));
    }

    private static String plain(String measure) {
        return Normalizer.normalize(measure, Normalizer.Form.NFKC).replaceAll("\\s", "").replaceAll("^[—–]+$", "-");
    }

    /** Whether the numbers are those of the figure that the fields were filled with, however they are written. */
    private static boolean isAsItWas(SheetView.Row row, SheetForm.Row typed) {
        Figure figure = row.series().stream().map(FigureFile::figure).filter(one -> one.id().equals(typed.replaces())).findFirst().orElse(null);
        if (figure == null || typed.isEmpty()) {
            return false;
        }
        Indicator indicator = row.indicator();
        return figure.part() != null ? same(figure.part(), typed.part(), indicator, MeasureUnit.NONE) && same(figure.whole(), typed.whole(), indicator, MeasureUnit.NONE) && typed.value().isEmpty()
                : typed.part().isEmpty() && typed.whole().isEmpty() && same(figure.value(), typed.value(), indicator, indicator.measure());
    }

    /** What cannot be read is not the same; why it cannot be read is told where it is read to be reported. */
    private static boolean same(BigDecimal number, String typed, Indicator indicator, MeasureUnit measure) {
        try {
            BigDecimal read = TypedNumber.read(typed, indicator.name(), measure);
            return number != null && read != null && number.compareTo(read) == 0;
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /** All evidence of the row: of what it says was handed in before, only what the same unit did hand in. */
    private List<UUID> kept(SignedIn who, UUID unit, SheetForm.Row typed, List<MultipartFile> files) {
        Stream<UUID> before = typed.held().isEmpty() ? Stream.empty() : evidence.findAll(typed.held()).stream().filter(file -> file.unit().equals(unit)).map(EvidenceFile::id);
        return Stream.concat(before, files.stream().filter(file -> !file.isEmpty()).map(file -> kept(who, unit, file))).toList();
    }

    private UUID kept(SignedIn who, UUID unit, MultipartFile file) {
        try {
            return evidence.keep(who.actor(), unit, file.getOriginalFilename(), file).id();
        } catch (EvidenceFiles.TooLargeException large) {
            throw new Refusal("matter.large", EvidenceFiles.plainName(file.getOriginalFilename()), EvidenceFiles.LARGEST >> 20);
        }
    }
}
