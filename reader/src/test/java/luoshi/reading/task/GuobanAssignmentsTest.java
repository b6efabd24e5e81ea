package luoshi.reading.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import luoshi.reading.ResponsibleUnit.Role;
import luoshi.reading.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A State Council opinion with the units behind each of its twenty items, against a table written by hand (T40, T43, T44, T45). */
class GuobanAssignmentsTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus", "36-国办-2020.txt");
    private static final String NUMBERS = "一二三四五六七八九十";
    private static Reading reading;
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(CORPUS), "no ../shared beside the project: the annotated opinion is not at hand");
        text = Files.readString(CORPUS);
        reading = new PlanReader().read(text);
    }

    static List<String> items() throws IOException {
        try (InputStream table = GuobanAssignmentsTest.class.getResourceAsStream("guoban-2020-24.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyTaskOfAnItemCarriesTheUnitsBehindIt(String line) {
        String[] cells = line.split("\t", -1);
        List<Task> tasks = tasksOf(cells[0]);
        String expected = "牵头:" + cells[1] + Arrays.stream(cells[2].split("、")).filter(name -> !name.isEmpty()).map(name -> " 责任:" + name).collect(Collectors.joining());
        assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(units(task)).isEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("items")
    void theTimeLimitsOfAnItemAreThoseOfItsClauses(String line) {
        String[] cells = line.split("\t", -1);
        int from = text.indexOf("（" + cells[0] + "）");
        List<String> dated = new ArrayList<>(tasksOf(cells[0]).stream()
                .filter(task -> task.text().contains(task.deadline()) && !task.deadline().isEmpty())
                .map(task -> task.deadline() + "=" + task.text().substring(task.deadline().length())).toList());
        reading.numbers(Kind.TARGET).stream().filter(number -> inside(number, from, end(cells[0]))).filter(number -> !number.deadline().isEmpty())
                .forEach(number -> dated.add(number.deadline() + "=" + number.sentence().substring(number.deadline().length())));
        List<String> expected = Arrays.stream(cells[3].split("；")).filter(limit -> !limit.isEmpty()).toList();
        assertThat(dated).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(dated.get(i)).startsWith(expected.get(i));
        }
    }

    private static boolean inside(NumberExpression number, int from, int to) {
        return number.span().start() >= from && number.span().end() <= to;
    }

    private static List<Task> tasksOf(String item) {
        int from = text.indexOf("（" + item + "）");
        int to = end(item);
        return reading.tasks().stream().filter(task -> task.span().start() >= from && task.span().end() <= to).toList();
    }

    private static int end(String item) {
        String next = item.length() == 1 && !item.equals("十") ? NUMBERS.substring(NUMBERS.indexOf(item) + 1, NUMBERS.indexOf(item) + 2)
                : item.equals("十") ? "十一" : item.equals("十九") ? "二十" : item.equals("二十") ? "" : "十" + NUMBERS.charAt(NUMBERS.indexOf(item.charAt(1)) + 1);
        return next.isEmpty() ? text.indexOf("各部门负责）各地区") : text.indexOf("（" + next + "）");
    }

    private static String units(Task task) {
        assertThat(task.units().getFirst().role()).isEqualTo(Role.LEAD);
        return task.units().stream().map(unit -> unit.role().chinese() + ":" + unit.span().of(text)).collect(Collectors.joining(" "));
    }
}
