package luoshi.commitment.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Nature;
import luoshi.commitment.Origin;
import luoshi.commitment.Proposal;
import luoshi.commitment.Proposals;
import luoshi.commitment.Revision;
import luoshi.reading.PlanReader;

/** The plans of two years, all promises of the earlier one confirmed as they were read. */
final class TwoYears {

    private final String thisText;
    private final LastYear compared;

    private TwoYears(String lastText, String thisText, Revision revision) {
        this.thisText = thisText;
        this.compared = LastYear.of(confirmed(lastText, revision), Proposals.of(new PlanReader().read(thisText)), thisText);
    }

    static TwoYears of(String lastText, String thisText) {
        return new TwoYears(lastText, thisText, Revision.CONFIRMED);
    }

    /** The main goals of two plans, a sentence or more each. */
    static TwoYears ofGoals(String last, String now) {
        return of(plan(2021, last), plan(2022, now));
    }

    /** The same, where the earlier year's promises have come to this. */
    static TwoYears ofGoals(String last, Revision revision, String now) {
        return new TwoYears(plan(2021, last), plan(2022, now), revision);
    }

    private static String plan(int year, String goals) {
        return "示例市" + year + "年工作安排\n一、主要目标\n今年，" + goals + "\n";
    }

    static List<CommitmentVersion> confirmed(String text, Revision revision) {
        UUID plan = new UUID(0, 0);
        List<CommitmentVersion> versions = new ArrayList<>();
        for (Proposal proposal : Proposals.of(new PlanReader().read(text))) {
            int number = versions.size() + 1;
            Origin origin = new Origin(plan, proposal.span(), 0, proposal.span().of(text), proposal.heading(), proposal.part());
            versions.add(new CommitmentVersion(new Commitment(new UUID(0, number), plan, plan, number, origin, origin.words(), Nature.UNSAID, proposal.scope(), proposal.deadline(),
                    null, proposal.perUnit(), null, List.of(), proposal.targets()), plan, revision, "", "", null, number));
        }
        return versions;
    }

    LastYear compared() {
        return compared;
    }

    /** Every target of the earlier year with what became of it, and what is new, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        compared.rows().forEach(row -> row.lines().forEach(line -> lines.add(line(line))));
        compared.fresh().forEach(one -> lines.add("新增 " + one.targets().stream().map(target -> target.value() == null ? target.words() : target.indicator() + " " + target.bounded())
                .collect(Collectors.joining("；"))));
        return lines;
    }

    private static String line(LastYear.Line line) {
        String before = line.before().value() == null ? line.before().words() : line.before().indicator() + " " + line.before().bounded();
        String after = line.after() == null ? "" : " → " + (line.after().value() == null ? line.after().words() : line.after().bounded());
        return line.move().course() + (line.move().difference() == null ? "" : " " + line.move().difference().printed()) + " " + before + after;
    }

    /** The words of this year that go on with a target whose words these are; empty where none do. */
    String goesOn(String lastWords) {
        return compared.rows().stream().flatMap(row -> row.lines().stream().filter(line -> (row.last().state().origin().words() + line.before().indicator()).contains(lastWords)))
                .filter(line -> line.proposal() != null).map(line -> line.proposal().span().of(thisText)).findFirst().orElse("");
    }
}
