package luoshi.proof.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import luoshi.proof.Problem;
import luoshi.proof.Report;
import luoshi.proof.TreeHead;
import luoshi.proof.text.Ascii;

/** The lines of a report: what was checked, up to where it is proved, what is not, and what does not fit. */
public final class ReportText {

    /** The verifier stands alone, and so says for itself in which zone its readers live. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'（北京时间）'").withZone(ZoneId.of("Asia/Shanghai"));

    private final Report report;

    public ReportText(Report report) {
        this.report = report;
    }

    /** All lines in order; the last one is the verdict. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("日志 Journal：" + report.manifest().journal() + "，导出于 " + time(report.manifest().at())
                + "，库结构 " + Ascii.harmless(report.manifest().schema()));
        lines.add("条目 Entries：%,d 条；待排位的叶 %,d 片；事实 %,d 行；凭墓碑清除 %,d 行；佐证 %,d 件".formatted(
                report.counts().entries(), report.counts().pending(), report.counts().rows(), report.counts().purged(), report.counts().evidence()));
        lines.add("库外存证头 Exported heads：" + head(report.exportedHead(), "没有；末尾是否被截去、整库是否退回旧状态，看不出来"));
        lines.add("库内存证头 Stored heads：" + head(report.storedHead(), "没有"));
        lines.add("尚未覆盖 Not yet covered：" + uncovered());
        lines.add("未封存 Not sealed：" + unsealed());
        lines.add("");
        report.problems().stream().map(Problem::line).forEach(lines::add);
        report.found().forEach((kind, count) -> {
            if (count > Report.SHOWN) {
                lines.add("〔%s〕共 %,d 处，以上只列前 %d 处".formatted(kind.label(), count, Report.SHOWN));
            }
        });
        lines.add(verdict());
        return lines;
    }

    private static String head(Optional<TreeHead> longest, String none) {
        return longest.map(head -> "证明前 %,d 条（位置 0 至 %,d），签于 %s".formatted(head.size(), head.size() - 1, time(head.at()))).orElse(none);
    }

    private String uncovered() {
        long entries = report.counts().entries() - report.covered();
        long pending = report.counts().pending();
        if (entries <= 0 && pending == 0) {
            return "无";
        }
        String places = entries > 0 ? "位置 %,d 起的 %,d 条".formatted(report.covered(), entries) : "";
        String leaves = pending > 0 ? "待排位的叶 %,d 片".formatted(pending) : "";
        return places + (places.isEmpty() || leaves.isEmpty() ? "" : "，") + leaves + "。它们的内容还没有签名证明";
    }

    private String unsealed() {
        if (report.counts().unsealed().isEmpty()) {
            return "无";
        }
        return report.counts().unsealed().entrySet().stream()
                .map(table -> "%s %,d 行".formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining("、", "", "。存证日志不证明这些表的内容"));
    }

    private String verdict() {
        if (report.isClean()) {
            return "结论 Verdict：没有发现问题。位置 0 至 %,d 的条目和它们的事实行、佐证，与签名时一致。No problem found.".formatted(report.covered() - 1);
        }
        return "结论 Verdict：发现问题 %,d 处，见上。%,d problem(s) found.".formatted(report.problemCount(), report.problemCount());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
