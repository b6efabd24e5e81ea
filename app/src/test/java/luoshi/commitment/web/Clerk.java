package luoshi.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.AsOf;
import luoshi.people.UnitTree;
import luoshi.people.Units;

/** The clerk of the supervision office with a plan of their own, whose promises have a number that no other plan has. */
final class Clerk {

    private static final AtomicInteger NUMBER = new AtomicInteger(600);

    private final RunningLuoshi luoshi;
    private final Visit visit;
    private final int number = NUMBER.incrementAndGet();

    Clerk(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
        this.visit = luoshi.visitAs("duchashi");
    }

    /** The number of the plan: %d in its promises. */
    int number() {
        return number;
    }

    Visit.Page get(String path) {
        return visit.get(path);
    }

    Visit.Page post(String path, String... fields) {
        return visit.post(path, fields);
    }

    Visit visit() {
        return visit;
    }

    Visit.Page handIn(String promises) {
        visit.get("/plans/new");
        return visit.upload("/plans/new", "file", "a.txt", text(promises), "title", "计划" + number, "year", "2022", "unit", office(), "stage", "DRAFT");
    }

    Visit.Page edition(Visit.Page plan, String promises) {
        visit.get(plan.path() + "/editions/new");
        assertThat(visit.upload(plan.path() + "/editions/new", "file", "b.txt", text(promises), "stage", "ISSUED").path()).endsWith("/compare");
        return visit.get(plan.path());
    }

    private byte[] text(String promises) {
        return ("示例市2022年工作安排\n一、主要目标\n今年，" + promises.formatted(number) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String office() {
        UnitTree tree = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30)));
        return tree.inOrder().stream().filter(unit -> unit.name().equals("市政府督查室")).findFirst().orElseThrow().id().toString();
    }

    static List<String> items(Visit.Page page) {
        return found(page.text(), "data-items=\"([^\"]+)\"");
    }

    static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** All fields of the form as the page has them, one with another value. */
    static String[] fields(Visit.Page page, String name, String value) {
        String form = page.text().substring(page.text().indexOf("data-draft"));
        Stream<String> inputs = Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"").matcher(form).results()
                .filter(field -> !field.group(1).equals("_csrf")).flatMap(field -> Stream.of(field.group(1), field.group(1).equals(name) ? value : field.group(2)));
        Stream<String> choices = Pattern.compile("<select[^>]* name=\"([^\"]+)\"[^>]*>.*?</select>", Pattern.DOTALL).matcher(form).results()
                .flatMap(Clerk::chosen);
        return Stream.concat(inputs, choices).toArray(String[]::new);
    }

    private static Stream<String> chosen(MatchResult select) {
        List<String> selected = found(select.group(), "<option value=\"([^\"]*)\" selected");
        List<String> all = found(select.group(), "<option value=\"([^\"]*)\"");
        return Stream.of(select.group(1), selected.isEmpty() ? all.getFirst() : selected.getFirst());
    }
}
