package luoshi.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitments;
import luoshi.commitment.Target;
import luoshi.indicator.Bindings;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Indicators;
import luoshi.indicator.Indicator;
import luoshi.matter.Office;
import luoshi.matter.board.Lines;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a plan to its lamps by the real pages: passports, what measures a target, how it stands; today is 30 June 2022. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TargetPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Office OFFICE = new Office(luoshi);
    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static UUID plan;
    private static List<Target> targets;

    @BeforeAll
    static void aPlanIsConfirmed() throws Exception {
        Path file = Files.createTempFile("plan", ".txt");
        Files.write(file, "示例市2022年工作安排\n一、主要目标\n今年，新增规上企业450家。地区生产总值增长8%左右。各县（市、区）谋划重大项目不少于2个。\n".getBytes(StandardCharsets.UTF_8));
        Plans plans = luoshi.part(Plans.class);
        plan = plans.receive(OFFICE.as("duchashi").actor(), new Plan(null, OFFICE.unit("市政府督查室"), "二〇二二年工作安排", 2022), Stage.ISSUED, Plans.Received.of("计划.txt", file));
        Edition edition = plans.editions(plan).getFirst();
        Commitments commitments = luoshi.part(Commitments.class);
        commitments.confirm(OFFICE.as("duchashi").actor(), edition,
                luoshi.part(Boards.class).seen(edition).board().rows().stream().map(row -> row.proposal().targets().stream().map(Target::span).toList()).toList());
        targets = commitments.list(plan).stream().flatMap(one -> one.state().targets().stream()).toList();
    }

    private static Visit.Page add(Visit visit, String name, String measure, String... others) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", name, "code", name, "measure", measure, "definition", "全市口径", "unit", OFFICE.unit("市政府督查室").toString(),
                "kind", "FLOW", "direction", "MORE", "frequency", "MONTH", "dueDays", "15", "decimals", "0"));
        fields.putAll(Map.of("rollUp", "SUM", "validFrom", "2022-01-01"));
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        visit.get("/indicators/new");
        return visit.post("/indicators/new", fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new));
    }

    private static UUID indicator(String code) {
        return luoshi.part(Indicators.class).list().stream().map(Indicator.Version::state).filter(one -> one.code().equals(code)).findFirst().orElseThrow().id();
    }

    private static String target(int place) {
        return "/targets/" + targets.get(place).id();
    }

    private static UUID report(String value, UUID replaces) {
        return luoshi.part(Figures.class).report(OFFICE.as("u104-lly"), List.of(new Figures.Report(indicator("规上企业"), OFFICE.unit("市工业和信息化局"), MAY, new BigDecimal(value), null, null,
                replaces == null ? "" : "漏报", List.of(), replaces))).getFirst();
    }

    @Test
    void a_nothingIsBoundAndEveryTargetIsGrey() {
        List<String> lines = Lines.of(luoshi.visitAs("duchashi").get("/targets"));

        assertThat(lines).containsExactly("二〇二二年工作安排 · 主要目标", "规上企业 | 未绑定指标 | — | — | 450家 | 市工业和信息化局 | 绑定指标",
                "地区生产总值 | 未绑定指标 | — | — | 8%左右 | 市发展和改革委员会 | 绑定指标", lines.getLast());
        assertThat(lines.getLast()).startsWith("重大项目 | 未绑定指标");
        assertThat(luoshi.visitAs("lingdao").get("/targets").text()).doesNotContain("绑定指标</a>").contains("其它");
        assertThat(luoshi.visitAs("lingdao").get(target(0)).text()).contains("没有绑定指标，判定不了。", "绑定衡量它的指标。").doesNotContain("<form method=\"post\" action=\"/targets");
    }

    @Test
    void b_aPassportIsTypedAndNothingTypedIsLost() {
        Visit visit = luoshi.visitAs("duchashi");
        Visit.Page refused = add(visit, "规上企业", "家", "rollUp", "SUM", "formula", "规上企业 +");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("看不懂", "value=\"规上企业 +\"", "全市口径");

        Visit.Page page = add(visit, "规上企业", "家");
        assertThat(page.text()).contains("已建立指标“规上企业”", "时期数（本年累计）", "每期报本年 1 月 1 日以来的累计数。", "越高越好", "期末后 15 日内报", "全市的数是应报单位的数相加", "还没有目标绑定它");
        add(visit, "地区生产总值", "%", "kind", "GROWTH", "rollUp", "NONE", "decimals", "1");
        assertThat(Lines.of(luoshi.visitAs("shenji").get("/indicators"))).contains("规上企业 | 家 | 时期数（本年累计） | 月报 | 各单位合计 | 0 | —");
        assertThat(add(visit, "坏数", "家", "decimals", "x").text()).contains("“x”不是整数");
        assertThat(luoshi.visitAs("shuili").get("/indicators/new").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili").get("/indicators").text()).doesNotContain("/indicators/new");
    }

    @Test
    void c_aTargetIsBoundToTheIndicatorOfItsName() {
        Visit visit = luoshi.visitAs("duchashi");
        String form = visit.get(target(0)).text();
        assertThat(form).contains("<optgroup label=\"名称、单位相同\"><option value=\"" + indicator("规上企业") + "\" selected>规上企业（家）");
        Visit.Page refused = visit.post(target(0) + "/bindings", "indicator", indicator("规上企业").toString(), "shape", "QUARTERLY", "points", "2022-03-31 100\n六月 两百");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("轨迹的这一行“六月 两百”看不懂", "2022-03-31 100\n六月 两百");
        assertThat(visit.post(target(0) + "/bindings", "indicator", indicator("规上企业").toString(), "shape", "QUARTERLY", "points", "2022-03-31 100").text()).contains("没有到目标 450");

        String bound = visit.post(target(0) + "/bindings", "indicator", indicator("规上企业").toString(), "shape", "QUARTERLY", "points", "2022-03-31 100\n2022-06-30，200\n2022-12-31 450").text();
        assertThat(bound).contains("已绑定。", "达到或超过 450家 即完成", "截至 2022-05-31 的数据过了报送期限没有报", "报来截至 2022-05-31 的数据。");
        assertThat(luoshi.visitAs("shuili").post(target(0) + "/bindings", "indicator", indicator("规上企业").toString(), "shape", "EVEN").status()).isEqualTo(403);
        assertThat(visit.post(target(1) + "/bindings", "indicator", indicator("规上企业").toString(), "shape", "EVEN").text()).contains("不能换算");
    }

    @Test
    void d_theLampSaysWhatIsMissing() {
        UUID figure = report("150", null);
        Visit visit = luoshi.visitAs("duchashi");
        assertThat(visit.get(target(0)).text()).contains("截至 2022-05-31 为 150家（自报），够同期应达的 100家；只有自报", "只差核验", "<polyline class=\"expected\"", "2022-05-31 150家</title>");
        luoshi.part(Figures.class).decide(OFFICE.as("hecha"), List.of(figure), FigureFile.Move.VERIFY, "");

        String list = visit.get("/targets").text();
        assertThat(Lines.of(list)).contains("规上企业 | 超前 | 150家核验截至 2022-05-31 | 100家 | 450家 | 市工业和信息化局 | 规上企业");
        assertThat(list).contains("<span class=\"lamp green\">正常</span> <b>1</b>", "<span class=\"lamp grey\">未绑定指标</span> <b>2</b>");
        assertThat(Lines.of(visit.get("/targets?lamp=GREEN"))).hasSize(2);
        assertThat(Lines.of(visit.get("/targets?section=x"))).isEmpty();
        assertThat(visit.get("/indicators/" + indicator("规上企业")).text()).contains("/figures/" + figure, "/targets/" + targets.getFirst().id(), "1 个单位");
        assertThat(luoshi.visitAs("u104-lly").get("/indicators/" + indicator("规上企业")).text()).contains("/figures/" + figure);
        assertThat(luoshi.visitAs("shuili-lly").get("/indicators/" + indicator("规上企业")).text()).doesNotContain("/figures/").contains("150");
    }


    /** 每县不少于1个: a total of the city replaces no county. */
    @Test
    void dd_whereEachUnitOwesItTheWorstDecidesAndTheirTableTellsWhy() {
        Visit visit = luoshi.visitAs("duchashi");
        add(visit, "重大项目", "个", "rollUp", "EACH");
        String bound = visit.post(target(2) + "/bindings", "indicator", indicator("重大项目").toString(), "shape", "EVEN").text();

        assertThat(bound).contains("每个责任单位分别判定，全市合计不能代替。", "个单位，0 个达到应达数；灯按最差的单位", "还没有报的单位");
        assertThat(Lines.of(bound)).isNotEmpty().allMatch(line -> line.contains("| 逾期未报 | — | — |"));
        assertThat(visit.get("/indicators/" + indicator("重大项目")).text()).contains("没有全市的数；每个单位都要达到");
        assertThat(visit.get("/targets").text()).contains("0/" + Lines.of(bound).size() + " 个单位达到");
    }

    @Test
    void de_theShapeOfAYearThatIsNotWholeIsRefusedAndWhatIsProposedIsNotSaved() {
        Visit visit = luoshi.visitAs("duchashi");
        visit.get(target(0));
        Visit.Page refused = visit.post(target(0) + "/bindings", "indicator", indicator("规上企业").toString(), "shape", "SEASONAL", "act", "season", "points", "2022-12-31 450");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("上年 2021-01、2021-02", "没有认定的数", "2022-12-31 450");
    }

    @Test
    void e_anyPastDayIsToldAsItWasKnownThenOrIsKnownNow() {
        Visit visit = luoshi.visitAs("duchashi");

        assertThat(visit.get("/targets?day=2022-06-20&known=now").text()).contains("150");
        assertThat(Lines.of(visit.get("/targets?day=2022-06-20&known=then"))).as("the plan was confirmed on 30 June").isEmpty();
        assertThat(visit.get("/indicators?day=2022-06-20&known=then").shown()).contains("规上企业").doesNotContain("150");
    }

    @Test
    void f_aPassportChangesAndItsHistoryStays() {
        Visit visit = luoshi.visitAs("duchashi");
        String path = "/indicators/" + indicator("规上企业");
        String form = visit.get(path + "/edit").text();
        String seen = form.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        String[] fields = {"name", "规上企业", "code", "规上企业", "measure", "家", "definition", "含当年退库", "unit", OFFICE.unit("市政府督查室").toString(), "kind", "FLOW", "direction", "MORE",
            "frequency", "MONTH", "dueDays", "20", "decimals", "0", "rollUp", "SUM", "validFrom", "2022-06-01", "seen", seen};
        assertThat(visit.post(path + "/edit", fields).text()).contains("护照更改", "含当年退库", "全市口径", "督查");
        assertThat(visit.post(path + "/edit", fields).text()).contains("已有人改过", "含当年退库");
    }

    @Test
    void g_aBindingIsChangedAndTakenBack() {
        Visit visit = luoshi.visitAs("duchashi");
        UUID binding = luoshi.part(Bindings.class).list().getFirst().state().id();
        String seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(visit.get(target(0)).text()).results().findFirst().orElseThrow().group(1);
        String path = target(0) + "/bindings/" + binding;
        assertThat(visit.post(path, "indicator", indicator("规上企业").toString(), "shape", "EVEN", "seen", seen, "act", "save").text()).contains("已记录更改", "同期应达 188家");
        assertThat(visit.post(path, "act", "withdraw", "seen", seen).text()).contains("已有人改过");
        String newer = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(visit.get(target(0)).text()).results().findFirst().orElseThrow().group(1);
        assertThat(visit.post(target(1) + "/bindings/" + binding, "act", "withdraw", "seen", newer).status()).isEqualTo(404);
        assertThat(visit.post(path, "act", "withdraw", "seen", newer).text()).contains("已撤销绑定", "没有绑定指标");
    }

    @Test
    void h_garbageIsNeverOurFault() {
        Visit visit = luoshi.visitAs("duchashi");
        visit.get("/targets");
        for (String path : List.of("/targets?year=x&plan=x&section=%00&lead=1&lamp=Z&page=-1", "/targets?page=99999999999&year=9999", "/targets?day=0000-00-00&known=then", "/targets/x",
                "/targets/" + UUID.randomUUID(), "/indicators?q=%00%27&page=x", "/indicators/" + UUID.randomUUID(), "/indicators/x/edit", "/targets?day=1900-01-01&known=then")) {
            assertThat(visit.get(path).status()).as(path).isLessThan(500);
        }
        assertThat(visit.post("/indicators/new").status()).isEqualTo(422);
        assertThat(visit.post(target(0) + "/bindings").status()).isEqualTo(422);
        assertThat(visit.post(target(0) + "/bindings", "indicator", indicator("规上企业").toString(), "shape", "BATCH", "points", "2022-01-01 1e999999", "start", "x", "goal", "NaN").status()).isEqualTo(422);
        assertThat(visit.post(target(0) + "/bindings", "points", "\0").status()).isBetween(400, 499);
        assertThat(add(visit, "a".repeat(3_000), "家").status()).isEqualTo(422);
        assertThat(add(visit, "<script>", "家", "code", "x\0y").text()).doesNotContain("<script>\"");
    }
}
