package luoshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.demo.DemoPlan;
import luoshi.app.demo.DemoYear;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of one day are the same wherever they stand: on the cockpit, the list, each target, the indicators, the scores and the sheet. */
class OneDayTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 9, 0));

    private static final Pattern ROW = Pattern.compile("<tr>(?:(?!</tr>).)*</tr>", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("href=\"/targets/([0-9a-f-]{36})[\"?]");
    private static final Pattern INDICATOR = Pattern.compile("href=\"/indicators/([0-9a-f-]{36})[\"?]");
    private static final Pattern NUMBER = Pattern.compile("<span class=\"figure\">(.*?)<span class=\"unseen\">(.*?)</span></span>", Pattern.DOTALL);

    @BeforeAll
    static void fourMonths() {
        luoshi.part(DemoYear.class).begin(luoshi.part(DemoPlan.class).read());
        for (int day = 0; day < 92; day++) {
            luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(1));
            luoshi.part(DemoYear.class).work();
        }
    }

    /** Today is 22 April: March has been reported, much of it is verified, and what is due on the 25th is not there yet. */
    @ParameterizedTest
    @ValueSource(strings = {"", "day=2022-03-31&known=now", "day=2022-03-31&known=then", "day=2022-04-16&known=then"})
    void everyPageAndSheetTellsTheSame(String day) throws IOException {
        Visit leader = luoshi.visitAs("lingdao");
        String and = day.isEmpty() ? "" : "&" + day;
        String list = leader.get("/targets?year=2022" + and).text();
        Map<String, String> targets = numbers(list, TARGET);

        assertThat(targets).hasSizeGreaterThan(25);
        assertThat(sheet(leader, and)).isEqualTo(targets);
        Map<String, String> cockpit = numbers(leader.get("/cockpit?" + day).text(), TARGET);
        assertThat(cockpit).hasSizeGreaterThan(3);
        assertThat(targets).containsAllEntriesOf(cockpit);
        targets.forEach((target, number) -> assertThat(first(leader.get("/targets/" + target + "?" + day).text())).isEqualTo(number));

        Map<String, String> indicators = numbers(leader.get("/indicators?" + day).text(), INDICATOR);
        ROW.matcher(list).results().filter(row -> NUMBER.matcher(row.group()).find()).forEach(row -> {
            String indicator = found(INDICATOR, row.group());
            String own = leader.get("/indicators/" + indicator + "?" + day).text();
            String newest = own.contains("没有全市的数") ? first(row.group()) : indicators.getOrDefault(indicator, "");
            assertThat(newest.equals(first(row.group())) || newest.contains("自报")).as("the newest that an indicator tells is what its target is judged by, or waits to be verified: " + newest).isTrue();
            assertThat(own).contains(first(row.group()).split(" ")[0]);
        });
        Matcher unit = Pattern.compile("href=\"(/scores\\?[^\"]*unit=[^\"]*)\">市工业和信息化局").matcher(leader.get("/scores?" + day).text());
        assertThat(unit.find()).isTrue();
        Map<String, String> scores = numbers(leader.get(unit.group(1).replace("&amp;", "&")).text(), TARGET);
        assertThat(scores).hasSizeGreaterThan(2);
        assertThat(targets).containsAllEntriesOf(scores);
    }

    /** The numbers of a page's rows, by what each row is about. */
    private static Map<String, String> numbers(String page, Pattern about) {
        Map<String, String> numbers = new LinkedHashMap<>();
        ROW.matcher(page).results().map(MatchResult::group).filter(row -> about.matcher(row).find() && NUMBER.matcher(row).find()).forEach(row -> numbers.putIfAbsent(found(about, row), first(row)));
        return numbers;
    }

    private static String found(Pattern about, String row) {
        Matcher matcher = about.matcher(row);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Value, measure, state and day of the first number. */
    private static String first(String html) {
        Matcher matcher = NUMBER.matcher(html);
        assertThat(matcher.find()).as(html).isTrue();
        String words = matcher.group(1).replaceAll("</span>", " ").replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip();
        return words + " " + matcher.group(2).replaceAll("[^0-9-]", "");
    }

    private static Map<String, String> sheet(Visit visit, String and) throws IOException {
        Map<String, String> numbers = new LinkedHashMap<>();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(visit.download("/targets/sheet?year=2022" + and).body()))) {
            Sheet sheet = book.getSheetAt(0);
            Map<String, Integer> columns = new HashMap<>();
            sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                String value = text(row, columns.get("实际"));
                if (!value.isEmpty() && !value.equals("—")) {
                    String words = String.join(" ", value, text(row, columns.get("计量单位")), text(row, columns.get("数据状态")), text(row, columns.get("数据截至")));
                    numbers.put(text(row, columns.get("目标标识")), words.replaceAll("\\s+", " "));
                }
            }
        }
        return numbers;
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.getCellType() == CellType.NUMERIC ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : cell.getStringCellValue();
    }
}
