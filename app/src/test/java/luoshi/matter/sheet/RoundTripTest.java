package luoshi.matter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.Matter.Node;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.people.People;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a matter says: out and back in without an edit is no change, and an edit of one cell changes nothing else. */
class RoundTripTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final List<String> UGLY = List.of("=1+1", "+86-391", "-3%", "@SUM(A1)", "１２３，ＡＢＣ：全角；", "第一行\n第二行\r\n第三行", "\t制表\u000B分行", "  前后都空  ", "“引号\"'<>&”",
            "𠮷田", "2022-3-31", "44651", "1.0", "TRUE", "'0012", "1,200万元", "ERROR:坏了", "零\u200B宽\u00A0空　格", "（一）甲；（二）乙：丙", "3月31日：完成", "市水利局、市财政局", "长".repeat(300),
            "a,b;c|d", "合计", "—", "_x0041_", "\u0001控\u0085制");
    private static final List<String> UNITS = List.of("市水利局", "市财政局", "市教育局", "市审计局", "云门县", "东山区", "长桥市", "市发展和改革委员会");

    private final Tables tables = new Tables(luoshi);
    private final Random random = new Random(20221201);
    private final Visit office = luoshi.visitAs("duchashi");

    @Test
    void whatIsNotEditedIsNotChanged() {
        made(60, Move.DRAFT);
        made(60, Move.ISSUE);

        assertThat(tables.told(out()).lines().filter(line -> !line.endsWith(" UNCHANGED"))).isEmpty();
        assertThat(Tables.upload(office, out()).text()).contains("没有需要导入的内容");
    }

    @Test
    void anEditOfOneCellChangesNothingElse() {
        List<Matter> before = made(40, Move.DRAFT).stream().map(id -> file(id).matter()).toList();
        Visit.Page preview = Tables.upload(office, Tables.edited(out(), sheet -> before.forEach(matter -> {
            for (Row row : sheet) {
                if (matter.id().toString().equals(row.getCell(Tables.column("id")).getStringCellValue())) {
                    row.getCell(Tables.column("meaning"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("改过的口径");
                }
            }
        })));
        assertThat(office.post(preview.path() + "/confirm").text()).contains("记录 40 件事项");

        before.forEach(matter -> assertThat(file(matter.id()).matter()).isEqualTo(new Matter(matter.id(), matter.unit(), matter.year(), matter.number(), matter.origin(), matter.title(),
                matter.target(), "改过的口径", matter.kind(), matter.leader(), matter.deadline(), matter.lookBack(), matter.follows(), matter.rules(), matter.commitments(), matter.nodes(),
                matter.assignments())));
    }

    private List<UUID> made(int count, Move first) {
        return luoshi.part(Matters.class).add(tables.as("duchashi").actor(), IntStream.range(0, count).mapToObj(this::ugly).toList(), first).matters();
    }

    private Matter ugly(int number) {
        UUID leader = random.nextBoolean() ? null : luoshi.part(People.class).listCalled("lingdao").getFirst().id();
        LocalDate deadline = LocalDate.of(2022 + random.nextInt(2), 12, 31 - random.nextInt(20));
        List<Node> nodes = random.ints(random.nextInt(6), 0, 180).distinct().sorted().mapToObj(days -> new Node(LocalDate.of(2022, 3, 1).plusDays(days), words())).toList();
        Matter.Origin origin = new Matter.Origin(Matter.Source.values()[random.nextInt(5)], words(), random.nextBoolean() ? null : LocalDate.of(2022, 1, 5), words(), words(), words());
        return new Matter(null, tables.unit("市政府督查室"), 0, 0, origin, UGLY.get(random.nextInt(UGLY.size())).transform(text -> text.length() > 250 ? text : number + text), words(), words(),
                MatterClass.values()[random.nextInt(3)], leader, deadline, random.nextBoolean(), null, "", List.of(), nodes, parts()).checked();
    }

    private List<Assignment> parts() {
        List<String> units = new ArrayList<>(UNITS);
        Collections.shuffle(units, random);
        List<Assignment> parts = new ArrayList<>();
        for (String unit : units.subList(0, 1 + random.nextInt(5))) {
            AssignmentRole role = parts.isEmpty() ? AssignmentRole.LEAD : random.nextBoolean() ? AssignmentRole.RESPONSIBLE : AssignmentRole.SUPPORT;
            parts.add(Assignment.of(tables.unit(unit), role, role == AssignmentRole.SUPPORT ? "" : words()));
        }
        return parts;
    }

    private String words() {
        return random.nextInt(3) == 0 ? "" : UGLY.get(random.nextInt(UGLY.size()));
    }

    private MatterFile file(UUID matter) {
        return luoshi.part(Matters.class).find(matter).orElseThrow();
    }

    private byte[] out() {
        return office.download("/matters.xlsx?phase=all").body();
    }
}
