package luoshi.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.indicator.Binding;
import luoshi.indicator.Trajectory;
import luoshi.indicator.Trajectory.Point;
import luoshi.indicator.Trajectory.Shape;
import luoshi.people.Refusal;
import luoshi.sheet.SheetText;

/** What measures a target, as it is typed: the points of its course as lines of a day and a number. */
final class BindingForm {

    private static final int LONGEST_LINE = 60;

    private BindingForm() {}

    /** An empty one, with the indicator that is likely meant. */
    static Typed blank(UUID suggested) {
        return new Typed(Map.of("indicator", suggested == null ? "" : suggested.toString(), "shape", Shape.EVEN.name()));
    }

    static Typed of(Binding.Version version) {
        Binding one = version.state();
        Map<String, String> fields = new HashMap<>();
        fields.put("indicator", one.indicator().toString());
        fields.put("shape", one.trajectory().shape().name());
        fields.put("start", plain(one.trajectory().start()));
        fields.put("startSource", one.startSource());
        fields.put("points", one.trajectory().points().stream().map(point -> point.day() + " " + plain(point.value())).collect(Collectors.joining("\n")));
        fields.put("goal", plain(one.goal()));
        fields.put("goalSource", one.goalSource());
        fields.put("seen", String.valueOf(version.leaf()));
        return new Typed(fields);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** What is typed, of a target. */
    static Binding binding(Typed form, UUID id, Commitment commitment, UUID target) {
        UUID indicator = form.id("indicator");
        if (indicator == null) {
            throw new Refusal("binding.indicator");
        }
        List<Point> points = form.get("points").lines().map(String::strip).filter(line -> !line.isEmpty()).map(BindingForm::point).toList();
        return new Binding(id, commitment.unit(), commitment.id(), target, indicator, form.number("goal"), form.get("goalSource"),
                new Trajectory(form.one(Shape.class, "shape"), form.number("start"), points), form.get("startSource"));
    }

    private static Point point(String line) {
        String[] parts = SheetText.clean(line).split("[\\s，,；;：:]+", 2);
        LocalDate day = parts.length < 2 ? null : SheetText.day(parts[0]).orElse(null);
        if (day == null) {
            throw new Refusal("trajectory.line", line.substring(0, Math.min(LONGEST_LINE, line.length())));
        }
        return new Point(day, Typed.parsed(parts[1]));
    }
}
