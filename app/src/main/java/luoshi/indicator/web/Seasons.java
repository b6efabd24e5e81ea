package luoshi.indicator.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.indicator.Courses;
import luoshi.indicator.Goal;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.Known;
import luoshi.indicator.Trajectory.Shape;
import luoshi.indicator.course.Season;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Refusal;
import org.springframework.stereotype.Component;

/** Proposes the course of last year's shape in a form; nothing is recorded until somebody has looked at it and saves. */
@Component
class Seasons {

    private final Indicators indicators;
    private final Courses courses;
    private final Clock clock;

    Seasons(Indicators indicators, Courses courses, Clock clock) {
        this.indicators = indicators;
        this.courses = courses;
        this.clock = clock;
    }

    /** The form with the points. */
    Typed proposed(Typed form, Commitment commitment, UUID id) {
        Binding typed = BindingForm.binding(form.with("points", "").with("shape", Shape.EVEN.name()), null, commitment, id);
        Indicator indicator = indicators.find(typed.indicator()).orElseThrow(() -> new Refusal("indicator.gone")).state();
        Target target = commitment.targets().stream().filter(one -> id.equals(one.id())).findFirst().orElseThrow(() -> new Refusal("binding.gone"));
        Goal goal = Bindings.goal(commitment, target, typed, indicator);
        List<Known> series = courses.series(Map.of(indicator.id(), commitment.owing().size()), AsOf.now(CityClock.today(clock))).get(indicator.id());
        return form.with("shape", Shape.SEASONAL.name()).with("points", Season.points(indicator, goal, series).stream().map(point -> point.day() + " " + point.value().toPlainString())
                .collect(Collectors.joining("\n")));
    }
}
