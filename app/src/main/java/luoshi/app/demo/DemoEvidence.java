package luoshi.app.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.Figures.Report;
import luoshi.indicator.Indicator;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetWriter;
import org.springframework.stereotype.Component;

/** What units of the example city hand in with their figures: the sheet that a bureau would have stamped. */
@Component
class DemoEvidence {

    private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.of("name", 24, "指标"), SheetColumn.of("period", 12, "截至"), SheetColumn.of("value", 12, "数"),
            SheetColumn.of("measure", 10, "计量单位"), SheetColumn.of("definition", 40, "口径"), SheetColumn.of("source", 24, "来源"), SheetColumn.of("note", 24, "说明"));

    private final EvidenceFiles files;
    private final DemoRosters rosters;

    DemoEvidence(EvidenceFiles files, DemoRosters rosters) {
        this.files = files;
        this.rosters = rosters;
    }

    /** What figures count, by name. */
    DemoRosters rosters() {
        return rosters;
    }

    /** Keeps the sheet of what a unit reports. */
    UUID sheet(SignedIn who, UUID unit, LocalDate end, List<Report> reports, Map<UUID, Indicator> passports) {
        try (SheetWriter sheet = new SheetWriter("数据报送表", COLUMNS); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Report report : reports) {
                Indicator passport = passports.get(report.indicator());
                sheet.row(List.of(passport.name(), report.to(), report.value().toPlainString(), passport.measure().symbol(), passport.definition(), passport.source(),
                        report.note().isEmpty() ? "演示数据，虚构" : report.note() + "（演示数据，虚构）"));
            }
            sheet.writeTo(out);
            String name = "%d年%d月数据报送表.xlsx".formatted(end.getYear(), end.getMonthValue());
            return files.keep(who.actor(), unit, name, () -> new ByteArrayInputStream(out.toByteArray())).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
