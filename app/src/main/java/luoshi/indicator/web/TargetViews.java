package luoshi.indicator.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Target;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.CourseWords;
import luoshi.indicator.RollUp;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.store.KnownStore;
import luoshi.journal.AsOf;
import luoshi.page.Lamp;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a target shows. */
@Component
class TargetViews {

    private final Measured measured;
    private final Bindings bindings;
    private final Choices choices;
    private final KnownStore store;
    private final Units units;
    private final Door door;
    private final Reads reads;

    TargetViews(Measured measured, Bindings bindings, Choices choices, KnownStore store, Units units, Door door, Reads reads) {
        this.measured = measured;
        this.bindings = bindings;
        this.choices = choices;
        this.store = store;
        this.units = units;
        this.door = door;
        this.reads = reads;
    }

    /**
     * One binding of the target, or that there is none.
     *
     * @param course how the target stands by it
     * @param binding as it holds; null where nothing measures it
     * @param lamp its lamp
     * @param facts where the figures are that the visitor may see, by their unit and the last day of their period
     * @param lines its course through the year
     * @param silent who owes the figures of the period that is due and has not reported them
     * @param form its form
     */
    public record View(TargetCourse course, Binding.Version binding, Lamp lamp, Map<List<Object>, String> facts, Lines lines, List<UUID> silent, Typed form) {

        /** Where the number of a unit, or of the city where its unit is null, comes from: its figure, or the page of the indicator where many are added up. */
        public String facts(UUID unit, LocalDate to) {
            UUID keeper = unit != null ? unit : course.indicator().rollUp() == RollUp.NONE ? course.indicator().unit() : null;
            return keeper == null ? "/indicators/" + course.indicator().id() + "?period=" + to : facts.getOrDefault(List.of(keeper, to), "/indicators/" + course.indicator().id() + "?period=" + to);
        }
    }

    void put(CommitmentVersion version, UUID id, AsOf asOf, Shell shell, SignedIn who, TargetPages.Refused refused, Model model) {
        Commitment commitment = version.state();
        Target target = commitment.targets().stream().filter(one -> id.equals(one.id())).findFirst().orElseThrow();
        UnitTree tree = units.on(AsOf.now(asOf.day()));
        CourseWords words = new CourseWords(shell.words(), tree::name);
        List<Binding.Version> held = bindings.of(commitment.id(), asOf).stream().filter(one -> one.state().target().equals(id)).toList();
        List<View> views = measured.courses(commitment, asOf).stream().filter(course -> id.equals(course.target().id()))
                .map(course -> view(course, held, asOf, new Showing(who, words, shell.words()), refused)).toList();
        reads.write(who, "indicators.read", commitment.lead() == null ? commitment.unit() : commitment.lead(), shell.path());
        model.addAttribute("version", version);
        model.addAttribute("target", target);
        model.addAttribute("views", views);
        model.addAttribute("lost", lost(held, views, refused));
        model.addAttribute("said", words);
        model.addAttribute("tree", tree);
        model.addAttribute("edits", asOf.size() == null && version.stands() && door.allows(who, "indicators.edit", commitment.unit()));
        List<Choices.Group> offered = choices.of(target);
        model.addAttribute("choices", offered);
        model.addAttribute("fresh", refused != null && refused.binding() == null ? refused.form() : BindingForm.blank(Choices.likely(offered)));
        model.addAttribute("refusal", refused == null ? null : refused.refusal());
        model.addAttribute("refused", refused == null || refused.binding() == null ? null : refused.binding());
    }

    /** For whom and how it is shown. */
    private record Showing(SignedIn who, CourseWords words, Words said) {}

    private View view(TargetCourse course, List<Binding.Version> held, AsOf asOf, Showing showing, TargetPages.Refused refused) {
        CourseWords words = showing.words();
        Lamp lamp = words.shown(course);
        if (course.binding() == null) {
            return new View(course, null, lamp, Map.of(), Lines.NONE, List.of(), null);
        }
        Binding.Version binding = held.stream().filter(one -> one.state().id().equals(course.binding().id())).findFirst().orElseThrow();
        View view = new View(course, binding, lamp, facts(course, asOf, showing.who()), Lines.NONE, silent(course, asOf), form(binding, refused));
        return course.units().isEmpty() ? new View(course, binding, lamp, view.facts(),
                Lines.of(course, measured.series(course, asOf), asOf.day(), new Lines.Saying(words, showing.said(), to -> view.facts(null, to))), view.silent(), view.form()) : view;
    }

    private Map<List<Object>, String> facts(TargetCourse course, AsOf asOf, SignedIn who) {
        Door.Scope scope = door.scope(who, "figures.read");
        boolean one = course.units().isEmpty();
        return store.series(course.indicator().id(), one ? course.indicator().unit() : null, asOf.day().withDayOfYear(1), asOf.day(), measured.known(asOf)).stream()
                .filter(value -> scope.covers(value.unit())).collect(Collectors.toMap(value -> List.of(value.unit(), value.to()), value -> "/figures/" + value.figure(), (first, _) -> first));
    }

    private static Typed form(Binding.Version binding, TargetPages.Refused refused) {
        return refused != null && binding.state().id().equals(refused.binding()) ? refused.form() : BindingForm.of(binding);
    }

    /** Bindings that hold and measure nothing any more, since the target is printed in another measure. */
    private static List<View> lost(List<Binding.Version> held, List<View> views, TargetPages.Refused refused) {
        Set<UUID> shown = views.stream().map(View::binding).filter(Objects::nonNull).map(one -> one.state().id()).collect(Collectors.toSet());
        return held.stream().filter(one -> !shown.contains(one.state().id())).map(one -> new View(null, one, null, Map.of(), Lines.NONE, List.of(), form(one, refused))).toList();
    }

    private List<UUID> silent(TargetCourse course, AsOf asOf) {
        CourseLamp lamp = course.lamp();
        boolean missing = lamp.reason() == CourseLamp.Reason.SILENT || lamp.reason() == CourseLamp.Reason.PARTIAL;
        if (!missing || course.indicator().derived()) {
            return List.of();
        }
        LocalDate day = lamp.day();
        Set<UUID> told = store.series(course.indicator().id(), null, day, day, measured.known(asOf)).stream().map(KnownStore.Value::unit).collect(Collectors.toSet());
        List<UUID> owing = new ArrayList<>(course.units().isEmpty() && course.indicator().rollUp() == RollUp.NONE ? List.of(course.indicator().unit()) : course.commitment().owing());
        owing.removeAll(told);
        return owing;
    }
}
