package luoshi.pipeline.item;

import static luoshi.pipeline.item.Dikes.path;
import static luoshi.pipeline.item.Dikes.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.matter.Office;
import luoshi.people.Refusal;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A weak dike from the day it is found, on 30 June 2022: each gate right and each refusal explained. */
class ItemStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate MAY = LocalDate.of(2022, 5, 20);

    private final Office office = new Office(luoshi);
    private final Dikes dikes = new Dikes(luoshi);
    private final Visit keeper = luoshi.visitAs("shuili-lly");

    @Test
    void aNewItemIsRegisteredAndAllThatIsWrongIsToldAtOnce() {
        String unit = office.unit("市水利局").toString();
        String form = keeper.get("/pipelines/dikes/items/new").text();
        assertThat(form).contains("新登记：险段", "整治投资（万元）", "一行一条，各格用 | 隔开：物资|数量", "接管");

        Visit.Page refused = keeper.post("/pipelines/dikes/items/new", "unit", unit, "f.name", "城北堤13812345678", "f.level", "特大", "f.cost", "三百万", "f.site", "35.2,113.1",
                "f.stores", "编织袋|300|多", "day.found", "5月40日", "note", "巡堤发现");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("“险段名称”里有手机号码", "“级别”没有“特大”这一项，可以填：一般、重大", "“整治投资”填的“三百万”读不成一个数", "“坐标”填的“35.2,113.1”不是一个位置",
                "“抢险物资”第 1 行有 3 格", "“排查”填的“5月40日”读不成一个日期", "还没有填：险段名称、级别");
        assertThat(refused.text()).as("and all that was typed is there").contains("城北堤13812345678", "三百万", "35.2,113.1", "编织袋|300|多", "5月40日", "巡堤发现");

        Visit.Page added = keeper.post("/pipelines/dikes/items/new", "unit", unit, "f.name", "城北堤三号", "f.level", "一般", "f.cost", "80万元", "f.site", "113.1，35.2", "f.kinds", "渗水、裂缝",
                "f.stores", "编织袋|300", "f.guarded", "有", "day.found", "5月20日", "s.done.2022-06", "10.5");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.text()).contains("已记下。", "<h1>城北堤三号</h1>", "80万元", "渗水、裂缝", "113.1,35.2", "<td>编织袋</td><td>300</td>", "合计 10.5万元", "100万元",
                "2022-06-20 到期，已过 10 天", "完成 10.5 万元");
        assertThat(luoshi.visitAs("shuili").get(added.path() + "?day=2022-06-10").text()).as("as it stood on another day").contains("2022-06-20 到期，还有 10 天").doesNotContain("推进到");
        assertThat(luoshi.visitAs("shuili").get(added.path() + "?day=2022-06-10&known=then").status()).as("then nobody knew of it").isEqualTo(404);
    }

    @Test
    void stagesAreNeitherSkippedNorBackdatedNorEnteredWithoutWhatTheyWant() {
        UUID item = dikes.add("沙河左堤一号", "市水利局", MAY);
        String page = keeper.get(path(item)).text();
        assertThat(page).contains("推进到“方案审定”", "推进到“整治完成”", "填好：整治方案", "附佐证：整治照片", "<s>专人盯守</s>");

        Visit.Page skipped = send(keeper, item, "stages", null, null, "stage", "fixed", "day", "2022-06-01", "note", "已经修好");
        assertThat(skipped.status()).isEqualTo(422);
        assertThat(skipped.text()).contains("要到“整治完成”，中间的“方案审定”也要过得去", "到“方案审定”还要填：整治方案", "到“整治完成”还要附佐证：整治照片", "已经修好", "value=\"2022-06-01\"");

        Visit.Page dear = send(keeper, item, "stages", null, null, "stage", "planned", "day", "2022-05-10", "f.plan", "灌浆", "f.cost", "120");
        assertThat(dear.text()).contains("“方案审定”的日期 2022-05-10 早于“排查”的日期 2022-05-20", "整治投资 120 万元，超过限额 100 万元", "灌浆");
        assertThat(send(keeper, item, "stages", null, null, "stage", "planned", "day", "2022-07-10", "f.plan", "灌浆", "f.cost", "60").text()).contains("还没有到，今天是 2022-06-30");
        assertThat(send(keeper, item, "stages", null, null, "stage", "watched", "day", "2022-06-10", "f.plan", "灌浆", "f.cost", "60").text()).contains("这一条不经过“专人盯守”");

        assertThat(send(keeper, item, "stages", null, null, "stage", "planned", "day", "2022-06-01", "f.plan", "灌浆", "f.cost", "60").text()).contains("已记下。", "在“方案审定”", "12 天");
        assertThat(send(keeper, item, "stages", null, null, "stage", "planned", "day", "2022-06-02", "correct", "yes").text()).contains("原来记的是 2022-06-01，改成 2022-06-02 要写更正的原因");
        assertThat(send(keeper, item, "stages", null, null, "stage", "planned", "day", "2022-06-02", "correct", "yes", "note", "记错一天").text()).contains("更正日期", "方案审定 2022-06-02", "记错一天");
    }

    @Test
    void evidenceIsKeptThoughTheFormIsRefusedAndBearsOutOneItemAlone() {
        UUID first = dikes.add("沙河左堤二号", "市水利局", MAY);
        UUID second = dikes.add("沙河左堤三号", "市水利局", MAY);
        Visit.Page refused = send(keeper, first, "stages", "整治照片", "二号整治后", "stage", "fixed", "day", "2022-06-10");
        assertThat(refused.text()).contains("要到“整治完成”，中间的“方案审定”", "已收到的文件，不用再选", "整治照片：二号整治后.txt").doesNotContain("还要附佐证");
        String held = refused.text().replaceFirst("(?s).*name=\"held\" value=\"([^\"]+)\".*", "$1");

        Visit.Page fixed = send(keeper, first, "stages", null, null, "stage", "fixed", "day", "2022-06-10", "held", held, "f.plan", "加固", "f.cost", "10");
        assertThat(fixed.text()).as(fixed.text()).contains("已记下。", "在“整治完成”", "2022-06-10 办成，期限 2022-06-20，提前 10 天");
        String file = fixed.text().replaceFirst("(?s).*href=\"(/pipelines/dikes/items/[^\"]+/files/[^\"]+)\".*", "$1");
        assertThat(new String(keeper.download(file).body(), StandardCharsets.UTF_8)).isEqualTo("二号整治后");

        assertThat(send(keeper, second, "stages", "整治照片", "二号整治后", "stage", "fixed", "day", "2022-06-10", "f.plan", "加固", "f.cost", "10").text())
                .contains("已经作为别处（dikes " + dikes.item(first).number() + "）的佐证，“整治照片”不能一件两用");
        assertThat(send(keeper, second, "fields", "合格证", "证", "f.plan", "加固").text()).contains("“证.txt”的佐证种类“合格证”不认识").contains("加固");
    }

    @Test
    void whoFixedItDoesNotCloseItAndWhoCheckedItDoes() {
        UUID own = dikes.add("沙河右堤一号", "市水利局", MAY);
        send(keeper, own, "stages", "整治照片", "右堤一号", "stage", "fixed", "day", "2022-06-10", "f.plan", "加固", "f.cost", "10");
        String page = keeper.get(path(own)).text();
        assertThat(page).contains("不归你办", "这一步不能由承办单位自己的人来办");
        assertThat(send(keeper, own, "stages", "验收意见", "意见", "stage", "accepted", "day", "2022-06-11").text()).contains("这一步不能由承办单位自己的人来办");

        UUID section = dikes.add("沙河右堤二号", "市水利局水旱灾害防御科", MAY);
        send(keeper, section, "stages", "整治照片", "右堤二号", "stage", "fixed", "day", "2022-06-10", "f.plan", "加固", "f.cost", "10");
        assertThat(send(keeper, section, "stages", "验收意见", "意见", "stage", "accepted", "day", "2022-06-11").text()).contains("“整治完成”是你记的，这一步要换一个人来办");

        Visit checker = luoshi.visitAs("hecha");
        assertThat(checker.get(path(section)).text()).contains("推进到“验收销号”", "验收不合格…").doesNotContain("更新内容", "撤销登记");
        assertThat(send(checker, section, "exits", null, null, "exit", "failed", "day", "2022-06-12").text()).contains("“验收不合格”要写原因");
        assertThat(send(checker, section, "exits", null, null, "exit", "failed", "day", "2022-06-12", "note", "有渗水").text()).contains("已记下。", "在“方案审定”", "退回", "有渗水");
        send(keeper, section, "stages", "整治照片", "右堤二号再修", "stage", "fixed", "day", "2022-06-20");
        assertThat(send(checker, section, "stages", "验收意见", "同意销号", "stage", "accepted", "day", "2022-06-21").text()).contains("在“验收销号”", "同意销号");
        assertThat(send(checker, section, "fields", null, null, "f.plan", "改").status()).as("a checker writes no fields").isEqualTo(403);
    }

    @Test
    void itLeavesComesBackJoinsBatchesOnceAndIsHandedOver() {
        UUID item = dikes.add("东干渠一号", "市水利局", MAY);
        luoshi.part(Pipelines.class).add(office.as("shuili"), dikes.pipeline(), new Period("第1期", LocalDate.of(2022, 4, 1)));
        assertThat(send(keeper, item, "batches", null, null, "join.spring", "第1期").text()).contains("列入 第1期 汛前整治");
        assertThat(send(keeper, item, "batches", null, null, "join.spring", "第1期").text()).contains("已经在“第1期汛前整治”里了，不重复列入");
        assertThat(send(keeper, item, "batches", null, null, "leave", "spring:第1期").text()).contains("没有列入哪一批", "移出 第1期 汛前整治");

        assertThat(send(keeper, item, "exits", null, null, "exit", "merged", "day", "2022-06-05", "note", "并入中小河流治理").text()).contains("2022-06-05 起“并入其他工程”", "恢复");
        assertThat(send(keeper, item, "stages", null, null, "stage", "planned", "day", "2022-06-06").text()).contains("不再推进。要接着办，先由台账主管单位恢复");
        assertThat(send(keeper, item, "return", null, null, "day", "2022-06-01").text()).contains("恢复日期 2022-06-01 早于退出日期 2022-06-05");
        assertThat(send(keeper, item, "return", null, null, "day", "2022-06-10", "note", "工程取消").text()).contains("已记下。", "恢复 2022-06-10");
        assertThat(send(keeper, item, "unit", null, null, "unit", office.unit("东山区").toString()).text()).contains("责任单位：东山区");
        assertThat(send(keeper, item, "withdraw", null, null).text()).contains("撤销登记要写原因");
        assertThat(send(keeper, item, "withdraw", null, null, "note", "登记重复 11010519491231002X").text()).contains("台账不记这些");
        assertThat(send(keeper, item, "withdraw", null, null, "note", "登记重复").text()).contains("登记已撤销").doesNotContain("推进到");
    }

    @Test
    void fieldsChangeOneByOneAndAStalePageLosesNothing() {
        UUID item = dikes.add("西干渠一号", "市水利局", MAY);
        String seen = keeper.get(path(item)).text().replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        assertThat(send(keeper, item, "fields", null, null, "f.name", "西干渠一号", "f.level", "重大", "s.done.2022-05", "3", "f.plan", "").text())
                .contains("<span>级别</span> <del>一般</del> → <ins>重大</ins>", "<span>本月完成 2022-05</span> <ins>3</ins>", "500万元", "第5条").doesNotContain("<s>专人盯守</s>");
        Visit.Page stale = keeper.post(path(item) + "/fields", "seen", seen, "f.plan", "写了很久的方案");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("你打开页面以后别人又记了一笔", "写了很久的方案");
        assertThat(send(keeper, item, "fields", null, null, "f.level", "重大", "s.done.2022-05", "3.00").text()).contains("什么也没有改");
        assertThat(send(keeper, item, "fields", null, null, "s.done.2022-05", "").text()).contains("<del>3</del> → <span>（清空）</span>");
    }

    @Test
    void itemsOfOthersStayShutAndAnItemStandsInOneRegisterAlone() {
        UUID item = dikes.add("南干渠一号", "东山区", MAY);
        luoshi.part(Pipelines.class).load(office.as("duchashi"), office.unit("市应急管理局"), Dikes.text().replace("pipeline: dikes", "pipeline: others").getBytes());
        UUID other = luoshi.part(Registers.class).record(office.as(office.contactOf("市应急管理局")), luoshi.part(Pipelines.class).find("others").orElseThrow(),
                Ask.add(office.unit("市应急管理局"), Said.of(Map.of("name", "别处", "level", "一般"), Map.of("found", MAY)), ""));

        assertThat(keeper.get(path(item)).status()).as("who keeps the register sees all of it").isEqualTo(200);
        assertThat(keeper.get("/pipelines/others/items/" + other).status()).isEqualTo(403);
        assertThat(keeper.get(path(other)).status()).as("not through one's own register either").isEqualTo(404);
        assertThat(keeper.post("/pipelines/others/items/" + other + "/fields", "f.name", "改名").status()).isEqualTo(403);
        assertThat(keeper.post(path(other) + "/fields", "f.name", "改名").status()).isEqualTo(404);
        assertThat(luoshi.visitAs("lingdao").get("/pipelines/others/items/" + other).text()).contains("别处").doesNotContain("更新内容");
        assertThat(luoshi.part(Registers.class).judge(office.as("shuili-lly"), dikes.pipeline(), List.of(Ask.of(other, Entry.Kind.CHANGE, Said.of(Map.of("name", "x"), Map.of()), "", 0)))
                .getFirst().refusals()).extracting(Refusal::key).containsExactly("refusal.pipeline.gone");
    }
}
