package luoshi.flood.sensorthings.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import luoshi.flood.sensorthings.observation.Selection.Column;
import luoshi.flood.sensorthings.observation.Selection.Condition;
import luoshi.flood.sensorthings.observation.Selection.Relation;
import luoshi.flood.sensorthings.query.Expression;
import luoshi.flood.sensorthings.query.Expression.Binary;
import luoshi.flood.sensorthings.query.Expression.Call;
import luoshi.flood.sensorthings.query.Expression.Literal;
import luoshi.flood.sensorthings.query.Expression.Not;
import luoshi.flood.sensorthings.query.Expression.Operator;
import luoshi.flood.sensorthings.query.Expression.Path;

/**
 * What of a filter over observations the database can answer.
 *
 * @param conditions what rows must meet
 * @param streams terms that ask of nothing but the datastream
 * @param rest what has to be asked of each row afterwards
 */
record Pushed(List<Condition> conditions, List<Expression> streams, List<Expression> rest) {

    static Pushed of(Expression filter) {
        Pushed pushed = new Pushed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (filter != null) {
            pushed.take(filter);
        }
        return pushed;
    }

    private void take(Expression term) {
        if (term instanceof Binary both && both.operator() == Operator.AND) {
            take(both.left());
            take(both.right());
        } else if (term instanceof Binary both && both.operator().isComparison() && both.left() instanceof Path path && both.right() instanceof Literal literal
                && compare(path.text(), both.operator(), literal.value())) {
            return;
        } else if (term instanceof Binary both && both.operator().isComparison() && both.right() instanceof Path path && both.left() instanceof Literal literal
                && compare(path.text(), both.operator().turned(), literal.value())) {
            return;
        } else if (asksOnlyOfStreams(term)) {
            streams.add(term);
        } else {
            rest.add(term);
        }
    }

    private boolean compare(String path, Operator operator, Object value) {
        Relation relation = Relation.valueOf(operator.name());
        return switch (path) {
            case "phenomenonTime" -> value instanceof Instant moment && time(relation, moment);
            case "result" -> value instanceof Double && conditions.add(new Condition(Column.VALUE, relation, value));
            case "id", "@iot.id" -> value instanceof Double number && number == Math.rint(number) && conditions.add(new Condition(Column.ID, relation, number.longValue()));
            default -> false;
        };
    }

    /** A period is after a moment if it begins after it, and before one if it ends before it. */
    private boolean time(Relation relation, Instant moment) {
        return switch (relation) {
            case GT, GE -> conditions.add(new Condition(Column.AT, relation, moment)) && conditions.add(new Condition(Column.FROM, relation, moment));
            case LT, LE -> conditions.add(new Condition(Column.AT, relation, moment));
            case EQ -> conditions.add(new Condition(Column.AT, relation, moment)) && conditions.add(new Condition(Column.FROM, relation, moment));
            case NE -> false;
        };
    }

    private static boolean asksOnlyOfStreams(Expression term) {
        return switch (term) {
            case Path path -> path.steps().getFirst().endsWith("Datastream") && path.steps().stream().skip(1).noneMatch(step -> step.equals("Observations"));
            case Literal _ -> true;
            case Not not -> asksOnlyOfStreams(not.of());
            case Call call -> call.arguments().stream().allMatch(Pushed::asksOnlyOfStreams);
            case Binary both -> asksOnlyOfStreams(both.left()) && asksOnlyOfStreams(both.right());
        };
    }
}
