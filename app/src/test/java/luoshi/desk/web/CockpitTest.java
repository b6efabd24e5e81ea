package luoshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import luoshi.app.demo.DemoPlan;
import luoshi.app.demo.DemoYear;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.matter.AMatter;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.SignIns;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city on one screen, and the way from its numbers to what they rest on. */
class CockpitTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 9, 0));

    private static final Pattern HEADLINE = Pattern.compile("href=\"(/targets/[0-9a-f-]{36})\" title=\"规上工业增加值增速\">.*?href=\"(/indicators/[0-9a-f-]{36}[^\"]*)\">8\\.3</a>", Pattern.DOTALL);

    @BeforeAll
    static void aYearUntilJune() {
        luoshi.part(DemoYear.class).begin(luoshi.part(DemoPlan.class).read());
        for (int day = 0; day < 155; day++) {
            luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(1));
            luoshi.part(DemoYear.class).work();
        }
    }

    @Test
    void oneNumberIsTheSameOnEveryPageAndLeadsToItsFigureInThreeClicks() {
        Visit leader = luoshi.visitAs("lingdao");
        String cockpit = leader.get("/cockpit").text();
        Matcher headline = HEADLINE.matcher(cockpit);
        assertThat(headline.find()).as(cockpit).isTrue();

        assertThat(leader.get(headline.group(1)).text()).contains("规上工业增加值", "8.3", "略欠");
        assertThat(leader.get("/targets?year=2022").text()).contains("8.3");
        String indicator = leader.get(headline.group(2)).text();
        List<String> figures = Arrays.stream(indicator.split("href=\"")).filter(link -> link.startsWith("/figures/")).map(link -> link.substring(0, link.indexOf('"'))).distinct().toList();
        assertThat(figures).isNotEmpty();
        assertThat(figures.stream().map(path -> leader.get(path).text()).filter(page -> page.contains("8.3"))).isNotEmpty().allMatch(page -> page.contains("市统计局联络员"));
    }

    @Test
    void aPastDayIsShownAsItWasKnownThen() {
        String march = luoshi.visitAs("lingdao").get("/cockpit?day=2022-03-31&known=then").text();
        assertThat(march).contains("规上工业增加值增速", "8.6").doesNotContain(">8.3</a>");
    }

    @Test
    void whoMayNotSeeTargetsDoesNotSeeTheCity() {
        assertThat(luoshi.visitAs("sysadmin").get("/cockpit").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili-lly").get("/cockpit").status()).isEqualTo(200);
    }

    @Test
    void scoresNameTheirFormulas() {
        String scores = luoshi.visitAs("duchashi").get("/scores").text();
        assertThat(scores).contains("贵阳市", "市工业和信息化局");
        Matcher unit = Pattern.compile("href=\"(/scores\\?unit=[0-9a-f-]{36})\">市工业和信息化局").matcher(scores);
        assertThat(unit.find()).isTrue();
        assertThat(luoshi.visitAs("duchashi").get(unit.group(1)).text()).contains("实际 ÷ 同期应达", "规上企业");
    }

    @Test
    void greyIsToldByItsReasonAndEachCountOpensItsList() {
        Visit leader = luoshi.visitAs("lingdao");
        String cockpit = leader.get("/cockpit").text();
        Matcher unbound = Pattern.compile("href=\"(/targets\\?year=2022&amp;lamp=UNBOUND)\"><span class=\"lamp grey\">未绑定指标</span> <b>(\\d+)</b>").matcher(cockpit);

        assertThat(unbound.find()).as(cockpit).isTrue();
        assertThat(rows(leader.get(plain(unbound.group(1))).text())).hasSize(Integer.parseInt(unbound.group(2))).allMatch(row -> row.contains("未绑定指标"));
        assertThat(cockpit).contains("逾期未报</span> <b>").doesNotContain(">待定<");
    }

    @Test
    void countiesStandInTheirPlacesAndOpenWhatTheyOwe() {
        Visit leader = luoshi.visitAs("lingdao");
        String cockpit = leader.get("/cockpit").text();
        assertThat(cockpit).contains("county-tiles width-5");
        assertThat(cockpit.indexOf(">云门县</a>")).isLessThan(cockpit.indexOf(">北岭区</a>"));
        assertThat(cockpit.indexOf(">柏林县</a>")).isLessThan(cockpit.indexOf(">西河区</a>")).isLessThan(cockpit.indexOf(">高新区</a>"));

        Matcher tile = Pattern.compile("href=\"(/targets\\?year=2022&amp;unit=[0-9a-f-]{36})\" title=\"云门县\">云门县</a> <b title=\"[^\"]*\">(\\d)/(\\d)</b>").matcher(cockpit);
        assertThat(tile.find()).isTrue();
        List<String> owed = rows(leader.get(plain(tile.group(1))).text());
        assertThat(owed).hasSize(Integer.parseInt(tile.group(3)));
        assertThat(owed.stream().filter(row -> row.contains("lamp green") || row.contains("lamp tick"))).hasSize(Integer.parseInt(tile.group(2)));
    }

    @Test
    void theAdministratorDrawsTheSketchFromADayOn() {
        Visit system = luoshi.visitAs("sysadmin");
        assertThat(system.get("/units/sketch").text()).contains(". 云门县 北岭区 清溪县 .");
        assertThat(system.post("/units/sketch", "places", "云门县 云山县", "from", "2022-06-01").text()).contains("没有叫“云山县”的单位", "云门县 云山县");
        assertThat(system.post("/units/sketch", "places", "云门县 云门县", "from", "2022-06-01").text()).contains("“云门县”写了两次");
        assertThat(system.post("/units/sketch", "places", "", "from", "x").status()).isLessThan(500);
        assertThat(luoshi.visitAs("duchashi").post("/units/sketch", "places", "云门县", "from", "2022-06-01").status()).isEqualTo(403);

        assertThat(system.post("/units/sketch", "places", "云门县　.\n. 清溪县", "from", "2022-12-01").text()).contains("自 2022-12-01 起用");
        Visit leader = luoshi.visitAs("lingdao");
        assertThat(leader.get("/cockpit?day=2022-12-01").text()).contains("county-tiles width-2");
        assertThat(leader.get("/cockpit").text()).contains("county-tiles width-5");
    }

    @Test
    void changesAreToldSinceTheVisitorsOwnLastLook() {
        Visit checker = luoshi.visitAs("hecha");
        assertThat(checker.get("/cockpit").text()).contains(">7天</a>").doesNotContain("上次看");
        luoshi.part(JdbcClient.class).sql("update desk_look set day = day - 20 where person = (select person from people_person where sign_in_name = 'hecha' limit 1)").update();
        String again = checker.get("/cockpit").text();

        assertThat(again).containsPattern("aria-current=\"true\">上次看（\\d\\d-\\d\\d）后</a>");
        assertThat(checker.get("/cockpit").text()).contains("上次看");
        assertThat(rows(checker.get("/cockpit?by=CHANGES&since=30").text())).isNotEmpty();
        assertThat(luoshi.visitAs("lingdao").get("/cockpit?since=30").text()).doesNotContain("上次看");
    }

    @Test
    void theSameTargetsStandBySectionByUnitAndByLeader() {
        Commitment owed = luoshi.part(CommitmentList.class).all(new Door.Scope(true, Set.of()), CommitmentList.Filter.standing(2022)).findFirst().orElseThrow().version().state();
        UUID person = luoshi.part(People.class).listCalled("lingdao").getFirst().id();
        UUID office = luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("duchashi").getFirst().id()).orElseThrow().units().findFirst().orElseThrow();
        luoshi.part(Matters.class).add(Actor.system("test"), List.of(AMatter.handedOutBy(office).ledBy(office).underLeader(person).serving(owed.id()).get()), Move.ISSUE);
        Visit leader = luoshi.visitAs("lingdao");
        int all = rows(leader.get("/targets").text()).size();
        for (String by : List.of("SECTION", "UNIT", "LEADER")) {
            String page = leader.get("/cockpit?by=" + by).text();
            List<Integer> counts = Pattern.compile("<td class=\"number\">\\d+/(\\d+)</td>").matcher(page).results().map(found -> Integer.parseInt(found.group(1))).toList();
            assertThat(counts.stream().mapToInt(Integer::intValue).sum()).as(by).isEqualTo(all);
        }
        Matcher own = Pattern.compile("href=\"(/targets\\?year=2022&amp;leader=" + person + ")\" title=\"分管副市长\">").matcher(leader.get("/cockpit?by=LEADER").text());
        assertThat(own.find()).isTrue();
        assertThat(rows(leader.get(plain(own.group(1))).text())).hasSize(owed.targets().size());
        assertThat(rows(leader.get("/targets?leader=-").text())).hasSize(all - owed.targets().size());
    }

    @Test
    void theSheetHasTheRowsOfThePageWithTheDayAndTheWordsForPrint() throws IOException {
        Visit leader = luoshi.visitAs("lingdao");
        String list = "?year=2022&lamp=YELLOW&day=2022-05-31&known=then";
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(leader.download("/targets/sheet" + list).body()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(rows(leader.get("/targets" + list).text()).size()).isPositive();
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                assertThat(cell(sheet, i, "进度")).isIn("达进度", "欠进度");
                assertThat(cell(sheet, i, "截至日期")).isEqualTo("2022-05-31");
                assertThat(cell(sheet, i, "所知")).isEqualTo("按当日所知");
            }
        }
    }

    @Test
    void inJanuaryAllPagesStillLookAtThePlanThatIsOwed() {
        Visit leader = luoshi.visitAs("lingdao");
        assertThat(leader.get("/cockpit?day=2023-01-10").text()).contains("2022 年目标驾驶舱");
        assertThat(leader.get("/targets?day=2023-01-10").text()).contains("2022 年目标进度", "规上工业增加值");
        assertThat(leader.get("/scores?day=2023-01-10").text()).contains("市工业和信息化局");
    }

    /** Rows of the table of a page, without its header and its sections. */
    private static List<String> rows(String page) {
        return Pattern.compile("<tr>(?:(?!</tr>).)*<td.*?</tr>", Pattern.DOTALL).matcher(page).results().map(found -> found.group()).toList();
    }

    private static String plain(String address) {
        return address.replace("&amp;", "&");
    }

    private static String cell(Sheet sheet, int row, String column) {
        int place = StreamSupport.stream(sheet.getRow(0).spliterator(), false).filter(one -> one.getStringCellValue().equals(column)).findFirst().orElseThrow().getColumnIndex();
        Cell cell = sheet.getRow(row).getCell(place);
        return cell.getCellType() == CellType.NUMERIC ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : cell.getStringCellValue();
    }
}
