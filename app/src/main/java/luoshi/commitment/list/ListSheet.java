package luoshi.commitment.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Target;
import luoshi.page.Words;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetWriter;

/** The list as a sheet with the columns in which governments break their reports down; what Luoshi does not know is left to be filled in. */
final class ListSheet implements AutoCloseable {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("plan", 24, "计划"), SheetColumn.needed("number", 6, "编号"), SheetColumn.of("words", 50, "原文"), SheetColumn.needed("title", 30, "事项"),
            SheetColumn.of("kind", 10, "类别"), SheetColumn.of("targets", 28, "目标值"), SheetColumn.of("meaning", 28, "口径"), SheetColumn.of("nature", 10, "性质"),
            SheetColumn.of("leader", 12, "牵头领导"), SheetColumn.of("lead", 20, "牵头单位"), SheetColumn.of("owing", 30, "配合单位/责任单位"),
            SheetColumn.of("counties", 30, "县（市、区）分解"), SheetColumn.of("due", 12, "完成时限"),
            SheetColumn.of("q1", 16, "Q1节点"), SheetColumn.of("q2", 16, "Q2节点"), SheetColumn.of("q3", 16, "Q3节点"), SheetColumn.of("q4", 16, "Q4节点"),
            SheetColumn.of("source", 16, "数据来源"), SheetColumn.of("evidence", 16, "佐证要求"), SheetColumn.of("state", 10, "状态"), SheetColumn.of("heading", 24, "出处"),
            SheetColumn.of("id", 0, "承诺标识"), SheetColumn.of("version", 0, "承诺版本"));

    private final Words words = Words.in(Words.Language.ZH);
    private final SheetWriter sheet = new SheetWriter("承诺清单", COLUMNS);
    private final UnitTree tree;

    ListSheet(UnitTree tree) {
        this.tree = tree;
    }

    void add(CommitmentList.Listed listed) {
        CommitmentVersion version = listed.version();
        Commitment state = version.state();
        sheet.row(Arrays.asList(listed.plan().title(), state.number(), state.origin().words().strip(), state.title(),
                each(state, target -> words.of("target-kind", target.kind())), state.requirement(), meaning(state), words.of("nature", state.nature()),
                null, state.lead() == null ? null : tree.name(state.lead()), names(state, false), names(state, true), state.due(),
                null, null, null, null, null, null, words.t(Standing.key(version)), state.origin().heading(), state.id(), version.leaf()));
    }

    private static String each(Commitment state, Function<Target, String> words) {
        return state.targets().stream().map(words).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("；"));
    }

    private String meaning(Commitment state) {
        String scope = Stream.of(state.scope(), state.perUnit() ? words.t("list.per-unit.yes") : "").filter(text -> !text.isEmpty()).collect(Collectors.joining("，"));
        String meanings = each(state, target -> words.t(Meaning.key(target)));
        return scope.isEmpty() ? meanings : scope + "；" + meanings;
    }

    /** Counties and parks have a column of their own. */
    private String names(Commitment state, boolean counties) {
        return state.owing().stream().filter(unit -> !unit.equals(state.lead()) && isCounty(unit) == counties).map(tree::name).collect(Collectors.joining("、"));
    }

    private boolean isCounty(UUID unit) {
        return tree.find(unit).map(Unit::kind).filter(kind -> kind == UnitKind.COUNTY || kind == UnitKind.PARK).isPresent();
    }

    void writeTo(OutputStream out) throws IOException {
        sheet.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
