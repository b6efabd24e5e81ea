package luoshi.enterprise.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.firm.FigureForm;
import luoshi.enterprise.intake.IntakeColumns.Of;
import luoshi.enterprise.intake.Intakes.Intake;
import luoshi.enterprise.register.Doubts;
import luoshi.enterprise.register.FactText;
import luoshi.enterprise.register.Held;
import luoshi.enterprise.register.KnownRules;
import luoshi.people.Recorded;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetTable;

/** The figures that stand in rows of a sheet, beside what is held. */
final class RowFigures {

    private final Intake given;
    private final SheetTable table;
    /** As they stand in the sheet. */
    private final Map<String, Of> columns = new LinkedHashMap<>();

    RowFigures(Intake given, SheetTable table) {
        this.given = given;
        this.table = table;
        table.places().entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).forEach(key -> Optional.ofNullable(IntakeColumns.of(key)).ifPresent(of -> columns.put(key, of)));
    }

    /** The figures of a row that are new or other, how they differ, whether other sources say otherwise, and what cannot be read. */
    record Read(List<Stated> stated, List<SheetLine.Difference> differences, boolean conflicts, List<SheetLine.Problem> problems) {}

    /** Those of a row of a firm; null for one that is new. */
    Read read(SheetTable.Row row, FirmFile file) {
        List<Stated> stated = new ArrayList<>();
        List<SheetLine.Difference> differences = new ArrayList<>();
        List<SheetLine.Problem> problems = new ArrayList<>();
        boolean[] conflicts = new boolean[1];
        columns.forEach((key, of) -> {
            String text = table.text(row, key);
            if (text.isEmpty()) {
                return;
            }
            Optional<FactText.Kept> kept = SheetTable.isBroken(text) ? Optional.empty() : FactText.kept(of.fact(), text, of.measure());
            if (kept.isEmpty()) {
                problems.add(new SheetLine.Problem(key, of.name(), "refusal.firm.value", List.of(of.fact().zh(), text, of.fact().measure())));
                return;
            }
            Stated said = new Stated(of.fact().key(), of.period(), kept.get().value(), kept.get().measure(), given.source(), given.state(), false, null, "表格导入：" + given.fileName());
            String before = said(file, said);
            String after = plain(of.fact(), said);
            if (!after.equals(before)) {
                stated.add(said);
                differences.add(new SheetLine.Difference(key, of.name(), before == null ? "" : before, after));
                conflicts[0] |= conflicts(file, said);
            }
        });
        return new Read(stated, differences, conflicts[0], problems);
    }

    private static String plain(Fact fact, Stated said) {
        return fact.kind() == Fact.Kind.NUMBER ? FactText.inMeasure(fact, said.value(), said.measure()).toPlainString() : said.value();
    }

    /** What the same source says so far; null for nothing. */
    private static String said(FirmFile file, Stated said) {
        return file == null ? null : file.figures().stream().map(Recorded::state).filter(one -> one.fact().equals(said.fact()) && one.period().equals(said.period())
                && one.source().equals(said.source()) && one.state() == said.state()).reduce((_, later) -> later).filter(one -> !one.takesBack())
                .map(one -> plain(KnownRules.facts().get(said.fact()), one)).orElse(null);
    }

    private static boolean conflicts(FirmFile file, Stated said) {
        if (file == null) {
            return false;
        }
        List<Recorded<Stated>> rows = new ArrayList<>(file.figures().stream().filter(one -> one.state().fact().equals(said.fact()) && one.state().period().equals(said.period())).toList());
        rows.add(new Recorded<>(said, Long.MAX_VALUE));
        return Held.of(rows, KnownRules.facts()).values().stream().anyMatch(Held::conflict);
    }

    /** Questions about the figures of a row. */
    List<Doubts.Doubt> doubts(FirmFile file, List<Stated> stated, LocalDate today, Map<String, BigDecimal> medians) {
        return FigureForm.doubts(file, stated, today, medians);
    }

    /** What is usual in the sheet, by fact. */
    Map<String, BigDecimal> medians() {
        Map<String, List<BigDecimal>> values = new HashMap<>();
        columns.forEach((key, of) -> {
            if (of.fact().kind() == Fact.Kind.NUMBER) {
                table.rows().forEach(row -> FactText.kept(of.fact(), table.text(row, key), of.measure()).map(kept -> FactText.inMeasure(of.fact(), kept.value(), kept.measure()))
                        .filter(number -> number.signum() != 0).ifPresent(number -> values.computeIfAbsent(of.fact().key(), _ -> new ArrayList<>()).add(number)));
            }
        });
        Map<String, BigDecimal> medians = new HashMap<>();
        values.forEach((fact, all) -> Optional.ofNullable(Doubts.median(all)).ifPresent(median -> medians.put(fact, median)));
        return medians;
    }
}
