package luoshi.indicator.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.commitment.CommitmentList;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.CourseWords;
import luoshi.indicator.Courses;
import luoshi.indicator.TargetCourse;
import luoshi.journal.AsOf;
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

    private final CommitmentList list;
    private final Plans plans;
    private final Courses courses;
    private final Units units;
    private final Door door;
    private final Reads reads;

    TargetList(CommitmentList list, Plans plans, Courses courses, Units units, Door door, Reads reads) {
        this.list = list;
        this.plans = plans;
        this.courses = courses;
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
    String targets(@ModelAttribute("form") TargetsForm form, @RequestParam(defaultValue = "1") String page, AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Door.Scope scope = door.scope(who, "indicators.read");
        List<Plan> readable = plans.list(scope);
        List<Integer> years = readable.stream().map(Plan::year).distinct().toList();
        int year = form.yearOr(years.contains(asOf.day().getYear()) || years.isEmpty() ? asOf.day().getYear() : years.getFirst());
        UUID within = Typed.id(form.plan(), null);
        List<TargetCourse> all = courses.of(list.owed(scope, year, asOf).stream().filter(one -> within == null || within.equals(one.plan())).toList(), asOf);
        List<TargetCourse> found = all.stream().filter(form::asks).toList();
        List<TargetCourse> lit = found.stream().filter(course -> form.light() == null || course.lamp().reason().light() == form.light()).toList();
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1, ROWS, lit.size(), shell.address().replaceAll("^[^?]*\\??", ""));
        UnitTree tree = units.on(AsOf.now(asOf.day()));
        CourseWords words = new CourseWords(shell.words(), tree::name);
        List<Row> rows = rows(lit.subList(paging.offset(), Math.min(paging.offset() + ROWS, lit.size())), readable, words);
        looked(rows, who, shell.path());
        model.addAttribute("rows", rows);
        model.addAttribute("said", words);
        model.addAttribute("lamps", lamps(found));
        model.addAttribute("paging", paging);
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("plans", readable.stream().filter(plan -> plan.year() == year).toList());
        model.addAttribute("sections", all.stream().map(course -> course.commitment().origin().heading()).filter(heading -> !heading.isEmpty()).distinct().toList());
        model.addAttribute("leads", all.stream().map(course -> course.commitment().lead()).filter(Objects::nonNull).distinct().toList());
        model.addAttribute("tree", tree);
        model.addAttribute("edits", door.allowsSomewhere(who, "indicators.edit"));
        return "indicator/web/targets";
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

    private static Map<Light, Long> lamps(List<TargetCourse> found) {
        Map<Light, Long> lamps = new EnumMap<>(Light.class);
        found.forEach(course -> lamps.merge(course.lamp().reason().light(), 1L, Long::sum));
        return lamps;
    }

    /** One line for the page: the first unit that leads something on it and is not the visitor's. */
    private void looked(List<Row> rows, SignedIn who, String path) {
        List<UUID> own = who.units().toList();
        rows.stream().map(row -> row.course().commitment().lead()).filter(lead -> lead != null && !own.contains(lead)).findFirst()
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
