package luoshi.app.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.Figures.Report;
import luoshi.indicator.Indicator;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** What units of the example city hand in with their figures: the sheet that a bureau would have stamped, and the names of what some of them count. */
@Component
class DemoEvidence {

    /** By this sign Excel knows that the text is UTF-8. */
    private static final String UTF_8 = "\uFEFF";

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
        String rows = reports.stream().map(report -> row(report, passports.get(report.indicator()))).collect(Collectors.joining("\r\n", UTF_8 + "指标,截至,数,计量单位,口径,来源,说明\r\n", "\r\n"));
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        return files.keep(who.actor(), unit, "%d年%d月数据报送表.csv".formatted(end.getYear(), end.getMonthValue()), () -> new ByteArrayInputStream(bytes)).id();
    }

    private static String row(Report report, Indicator passport) {
        return Stream.of(passport.name(), report.to(), report.value().toPlainString(), passport.measure().symbol(), passport.definition(), passport.source(), report.note() + "（演示数据，虚构）")
                .map(cell -> "\"" + cell.toString().replace("\"", "\"\"") + "\"").collect(Collectors.joining(","));
    }

    /** Keeps a paper of a kind that bears something out; each has words of its own. */
    UUID paper(SignedIn who, UUID unit, String kind, String of) {
        byte[] bytes = (kind + "\r\n" + of + "\r\n（演示数据，虚构）\r\n").getBytes(StandardCharsets.UTF_8);
        return files.keep(who.actor(), unit, kind + ".txt", () -> new ByteArrayInputStream(bytes)).id();
    }
}
