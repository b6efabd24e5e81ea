package luoshi.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.indicator.CourseWords;
import luoshi.indicator.TargetCourse;
import luoshi.journal.AsOf;
import luoshi.page.Download;
import luoshi.page.Lamp;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All targets of a year, in the order of their plans, and how they stand. */
@Controller
class TargetList {

    /** All of an ordinary plan on one page, so that it prints in one piece. */
    private static final int ROWS = 200;

    private final ChosenTargets chosen;
    private final Plans plans;
    private final Units units;
    private final Door door;
    private final Reads reads;

    TargetList(ChosenTargets chosen, Plans plans, Units units, Door door, Reads reads) {
        this.chosen = chosen;
        this.plans = plans;
        this.units = units;
        this.door = door;
        this.reads = reads;
    }

    /**
     * A row of the list.
     *
     * @param course the target and how it stands
     * @param section plan and heading
     * @param first whether it is the first of its section on the page
     * @param lamp the lamp
     */
    public record Row(TargetCourse course, String section, boolean first, Lamp lamp) {}

    @GetMapping("/targets")
    @Asks("indicators.read")
    String targets(@ModelAttribute("form") TargetsForm form, @RequestParam(defaultValue = "1") String page, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Door.Scope scope = door.scope(who, "indicators.read");
        List<Plan> readable = plans.list(scope);
        ChosenTargets.Found found = chosen.of(form, asOf, scope);
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1, ROWS, found.rows().size(), shell.address().replaceAll("^[^?]*\\??", ""));
        UnitTree tree = units.on(AsOf.now(asOf.day()));
        CourseWords words = new CourseWords(shell.words(), tree::name);
        List<Row> rows = rows(found.rows().subList(paging.offset(), Math.min(paging.offset() + ROWS, found.rows().size())), readable, words);
        looked(rows.stream().map(Row::course), who, shell.path());
        model.addAttribute("rows", rows);
        model.addAttribute("said", words);
        model.addAttribute("reasons", found.reasons());
        model.addAttribute("paging", paging);
        model.addAttribute("year", found.year());
        model.addAttribute("years", Stream.concat(Stream.of(found.year()), readable.stream().map(Plan::year)).distinct().sorted(Comparator.reverseOrder()).toList());
        model.addAttribute("plans", readable.stream().filter(plan -> plan.year() == found.year()).toList());
        model.addAttribute("sections", found.all().stream().map(course -> course.commitment().origin().heading()).filter(heading -> !heading.isEmpty()).distinct().toList());
        model.addAttribute("leads", found.all().stream().map(TargetCourse::owner).filter(Objects::nonNull).distinct().toList());
        model.addAttribute("leaders", found.called());
        model.addAttribute("owing", found.all().stream().flatMap(course -> course.units().stream()).map(TargetCourse.UnitCourse::unit).distinct().toList());
        model.addAttribute("tree", tree);
        model.addAttribute("edits", door.allowsSomewhere(who, "indicators.edit"));
        return "indicator/web/targets";
    }

    /** The rows of the page, and of the pages after it, with the day for which they are true. */
    @GetMapping("/targets/sheet")
    @Asks("indicators.read")
    void sheet(@ModelAttribute("form") TargetsForm form, @AsOf.UntilToday AsOf asOf, SignedIn who, HttpServletResponse response) throws IOException {
        ChosenTargets.Found found = chosen.of(form, asOf, door.scope(who, "indicators.read"));
        looked(found.rows().stream(), who, "/targets/sheet");
        Download.sheet(response, "targets-" + asOf.day() + (asOf.size() == null ? "" : "-then") + ".xlsx");
        TargetSheet.write(found, asOf, units.on(AsOf.now(asOf.day())), response.getOutputStream());
    }

    private static List<Row> rows(List<TargetCourse> shown, List<Plan> readable, CourseWords words) {
        Map<UUID, String> titles = readable.stream().collect(Collectors.toMap(Plan::id, Plan::title));
        List<Row> rows = new ArrayList<>();
        for (TargetCourse course : shown) {
            String heading = course.commitment().origin().heading();
            String section = titles.get(course.commitment().plan()) + (heading.isEmpty() ? "" : " · " + heading);
            rows.add(new Row(course, section, rows.isEmpty() || !rows.getLast().section().equals(section), words.shown(course)));
        }
        return rows;
    }

    /** One line for the page: the first unit that answers for something on it and is not the visitor's. */
    private void looked(Stream<TargetCourse> rows, SignedIn who, String path) {
        List<UUID> own = who.units().toList();
        rows.map(TargetCourse::owner).filter(lead -> lead != null && !own.contains(lead)).findFirst()
                .ifPresent(lead -> reads.write(who, "indicators.read", lead, path));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place targetsPlace() {
            return new Place(114, "group.work", "place.targets", "/targets", "indicators.read");
        }
    }
}
