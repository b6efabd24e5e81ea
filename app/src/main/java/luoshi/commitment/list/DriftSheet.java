package luoshi.commitment.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.drift.DifferenceWords;
import luoshi.kernel.CityClock;
import luoshi.page.Words;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetWriter;

/** 走样清单 as a sheet, a row for each commitment. */
final class DriftSheet {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("plan", 24, "计划"), SheetColumn.needed("number", 6, "编号"), SheetColumn.of("title", 30, "事项"), SheetColumn.of("first", 30, "最初确认"),
            SheetColumn.of("last", 30, "现在"), SheetColumn.of("differences", 50, "变化"), SheetColumn.of("kinds", 14, "变更种类"), SheetColumn.of("reason", 30, "理由"),
            SheetColumn.of("approver", 20, "批准人或文件"), SheetColumn.of("day", 12, "日期"), SheetColumn.of("lead", 20, "牵头单位"),
            SheetColumn.of("id", 0, "承诺标识"), SheetColumn.of("version", 0, "承诺版本"));

    private DriftSheet() {}

    static void write(List<DriftList.Row> rows, UnitTree tree, OutputStream out) throws IOException {
        Words words = Words.in(Words.Language.ZH);
        DifferenceWords told = new DifferenceWords(words, tree::name);
        try (SheetWriter sheet = new SheetWriter("走样清单", COLUMNS)) {
            for (DriftList.Row row : rows) {
                Commitment first = row.drift().first();
                CommitmentVersion last = row.drift().last();
                CommitmentVersion step = row.drift().step();
                sheet.row(Arrays.asList(row.plan().title(), last.state().number(), first.title(), first.requirement(),
                        last.stands() ? last.state().requirement() : words.of("revision", last.revision()) + (row.into().isEmpty() ? "" : " " + row.into()),
                        told.lines(row.differences()).stream().map(DifferenceWords.Line::whole).collect(Collectors.joining("；")),
                        row.drift().kinds().stream().map(kind -> words.of("revision", kind)).collect(Collectors.joining("、")), step.reason(), step.approver(),
                        row.at() == null ? null : CityClock.dayOf(row.at()), last.state().lead() == null ? null : tree.name(last.state().lead()),
                        last.state().id(), last.leaf()));
            }
            sheet.writeTo(out);
        }
    }
}
