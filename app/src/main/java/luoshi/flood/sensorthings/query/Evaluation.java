package luoshi.flood.sensorthings.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import luoshi.flood.sensorthings.entity.Item;
import luoshi.flood.sensorthings.entity.Link;
import luoshi.flood.sensorthings.entity.Property;
import luoshi.flood.sensorthings.query.Expression.Binary;
import luoshi.flood.sensorthings.query.Expression.Call;
import luoshi.flood.sensorthings.query.Expression.Literal;
import luoshi.flood.sensorthings.query.Expression.Not;
import luoshi.flood.sensorthings.query.Expression.Operator;
import luoshi.flood.sensorthings.query.Expression.Path;
import luoshi.flood.sensorthings.query.Values.Many;

/** Answers expressions for single entities. Where something is not known, neither yes nor no is answered. */
public final class Evaluation {

    private final Ways ways;
    private final Instant now;

    /**
     * @param ways how to get from one entity to others
     * @param now what {@code now()} means
     */
    public Evaluation(Ways ways, Instant now) {
        this.ways = ways;
        this.now = now;
    }

    /** How to get from one entity to others, and to what is derived of it. */
    public interface Ways {

        /** Those to which a link leads. */
        List<? extends Item> related(Item from, Link link);

        /** A property, also where it is derived. */
        Object value(Item item, String property);
    }

    /** Whether an entity meets a filter. */
    public boolean meets(Expression filter, Item item) {
        return filter == null || Values.isTrue(tell(filter, item));
    }

    /** What an expression comes to for an entity. */
    public Object tell(Expression expression, Item item) {
        return switch (expression) {
            case Literal literal -> literal.value();
            case Path path -> follow(path.steps(), item);
            case Not not -> contrary(tell(not.of(), item));
            case Call call -> Functions.tell(call.name(), call.arguments().stream().map(each -> tell(each, item)).toList(), now);
            case Binary both -> switch (both.operator()) {
                case AND -> and(tell(both.left(), item), () -> tell(both.right(), item));
                case OR -> or(tell(both.left(), item), () -> tell(both.right(), item));
                default -> Values.join(both.operator(), tell(both.left(), item), tell(both.right(), item));
            };
        };
    }

    private static Boolean truth(Object value) {
        return value instanceof Many many ? (Boolean) (many.values().isEmpty() ? false : Values.isTrue(many)) : value instanceof Boolean truth ? truth : null;
    }

    private static Object contrary(Object value) {
        Boolean truth = truth(value);
        return truth == null ? null : !truth;
    }

    private static Object and(Object left, Supplier<Object> right) {
        Boolean one = truth(left);
        if (Boolean.FALSE.equals(one)) {
            return false;
        }
        Boolean other = truth(right.get());
        return Boolean.FALSE.equals(other) ? (Object) false : one == null || other == null ? null : true;
    }

    private static Object or(Object left, Supplier<Object> right) {
        Boolean one = truth(left);
        if (Boolean.TRUE.equals(one)) {
            return true;
        }
        Boolean other = truth(right.get());
        return Boolean.TRUE.equals(other) ? (Object) true : one == null || other == null ? null : false;
    }

    private Object follow(List<String> steps, Item item) {
        String step = steps.getFirst();
        if (step.equals("id") || step.equals("@iot.id")) {
            return item.number();
        }
        Optional<Link> link = item.kind().link(step);
        if (link.isEmpty()) {
            return within(typed(item, step), steps.subList(1, steps.size()));
        }
        List<Object> all = new ArrayList<>();
        for (Item each : ways.related(item, link.get())) {
            Object value = follow(steps.subList(1, steps.size()), each);
            if (value instanceof Many many) {
                all.addAll(many.values());
            } else {
                all.add(value);
            }
        }
        return link.get().isMany() ? new Many(all) : all.isEmpty() ? null : all.getFirst();
    }

    private Object typed(Item item, String name) {
        Object value = ways.value(item, name);
        Property.Type type = item.kind().property(name).map(Property::type).orElse(Property.Type.ANY);
        boolean time = type == Property.Type.MOMENT || type == Property.Type.PERIOD || name.equals("phenomenonTime") || name.equals("resultTime");
        return time && value instanceof String text ? Values.time(Period.parse(text)) : value;
    }

    private static Object within(Object value, List<String> steps) {
        Object here = value;
        for (String step : steps) {
            here = here instanceof Map<?, ?> object ? object.get(step)
                    : here instanceof List<?> list && step.matches("\\d{1,6}") && Integer.parseInt(step) < list.size() ? list.get(Integer.parseInt(step)) : null;
        }
        return here;
    }
}
