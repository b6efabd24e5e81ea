package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Lexer.Token;
import luoshi.pipeline.expression.Names.Known;

/** Reads the functions of the language with what stands in their brackets. */
final class Calls {

    /** Every function, as it is written. */
    static final Map<String, String> EXAMPLES = examples("""
            reached(阶段) at(阶段) out(出口) times(出口) left(出口) stalled() batch(期) day(阶段) age(阶段) met(钟) late(钟) overdue(钟) passed(钟) due(钟)
            days(日期,日期) since(日期) plus(日期,天数) year(日期) month(日期)
            filled(字段) empty(字段) first(甲,乙) min(甲,乙) max(甲,乙) has(多选字段,'选项')
            sum(分期的数) last(分期的数) until(分期的数) count(小表,条件)""");

    static final Set<String> NAMES = EXAMPLES.keySet();

    private final Parser parser;

    Calls(Parser parser) {
        this.parser = parser;
    }

    private static Map<String, String> examples(String lines) {
        Map<String, String> examples = new LinkedHashMap<>();
        for (String example : lines.split("\\s+")) {
            examples.put(example.substring(0, example.indexOf('(')), example);
        }
        return examples;
    }

    /** What follows the name of a function; the opening bracket is next. */
    Term read(Token name) throws ExpressionFault {
        if (!NAMES.contains(name.text())) {
            throw Parser.fault(name, unknown(name.text()));
        }
        parser.take();
        Term read = switch (name.text()) {
            case "reached", "at", "day", "age" -> ofStage(name);
            case "met", "late", "overdue", "passed", "due" -> ofClock(name);
            case "out" -> out(name);
            case "times" -> times(name);
            case "left" -> left(name);
            case "stalled" -> truth(name, Scope::stalled);
            case "batch" -> truth(name, batch(name));
            case "days", "since", "plus", "year", "month" -> ofDays(name);
            case "sum", "last", "until", "count" -> ofMany(name);
            case "has" -> has(name);
            default -> ofSome(name);
        };
        parser.expect(")", name.text() + " 的括号没有合上，或里面多了东西；写成 " + EXAMPLES.get(name.text()));
        return new Term(read.node(), read.type(), name.at(), parser.shown(name.at()), null, read.choices());
    }

    private String unknown(String word) {
        if (parser.names.fields().containsKey(word)) {
            return word + " 是字段，后面不写括号";
        }
        return "函数 " + word + " 不认识" + Nearest.hint(word, NAMES);
    }

    private static Term truth(Token name, Node node) {
        return Term.of(node, Type.TRUTH, name.at(), name.text());
    }

    private static Term number(Token name, Node node) {
        return Term.of(node, Type.NUMBER, name.at(), name.text());
    }

    private static Term date(Token name, Node node) {
        return Term.of(node, Type.DATE, name.at(), name.text());
    }

    private Term ofStage(Token name) throws ExpressionFault {
        String stage = named(name, "阶段", parser.names.stages());
        parser.stages.add(stage);
        parser.days |= name.is("age");
        return switch (name.text()) {
            case "reached" -> truth(name, scope -> scope.reached(stage));
            case "at" -> truth(name, scope -> scope.at(stage));
            case "age" -> number(name, Days.between(Standing.day(stage), Days.AS_OF));
            default -> date(name, Standing.day(stage));
        };
    }

    private Term ofClock(Token name) throws ExpressionFault {
        String clock = named(name, "钟", parser.names.clocks());
        parser.clocks.add(clock);
        parser.days |= name.is("late") || name.is("overdue") || name.is("passed");
        return switch (name.text()) {
            case "met" -> truth(name, Standing.met(clock));
            case "late" -> truth(name, Standing.late(clock));
            case "overdue" -> truth(name, Standing.overdue(clock));
            case "passed" -> truth(name, Standing.passed(clock));
            default -> date(name, Standing.due(clock));
        };
    }

    private Node batch(Token name) throws ExpressionFault {
        String kind = named(name, "期", parser.names.batches());
        return scope -> scope.batch(kind);
    }

    private Term out(Token name) throws ExpressionFault {
        String exit = exit(name);
        return truth(name, scope -> scope.out(exit));
    }

    private Term times(Token name) throws ExpressionFault {
        String exit = exit(name);
        return number(name, scope -> BigDecimal.valueOf(scope.times(exit)));
    }

    private Term left(Token name) throws ExpressionFault {
        String exit = exit(name);
        return date(name, scope -> scope.left(exit));
    }

    /** An exit in brackets; null where nothing stands in them, for any. */
    private String exit(Token name) throws ExpressionFault {
        return parser.peek().is(")") ? null : named(name, "出口", parser.names.exits());
    }

    /** A name in brackets, with or without quotes. */
    private String named(Token function, String what, Set<String> known) throws ExpressionFault {
        Token word = parser.take();
        if (word.kind() != Token.Kind.WORD && word.kind() != Token.Kind.TEXT) {
            throw Parser.fault(word, function.text() + " 的括号里写一个" + what + "的 key，例如 " + (known.isEmpty() ? EXAMPLES.get(function.text()) : function.text() + "(" + known.iterator().next() + ")"));
        }
        if (!known.contains(word.text())) {
            String lacking = known.isEmpty() ? "；这份定义里没有" + what : Nearest.hint(word.text(), known);
            throw Parser.fault(word, what + " " + word.text() + " 不认识" + lacking);
        }
        return word.text();
    }

    private Term ofDays(Token name) throws ExpressionFault {
        Node first = parser.either().as(Type.DATE).node();
        parser.days |= name.is("since");
        return switch (name.text()) {
            case "since" -> number(name, Days.between(first, Days.AS_OF));
            case "year" -> number(name, Days.part(first, LocalDate::getYear));
            case "month" -> number(name, Days.part(first, LocalDate::getMonthValue));
            case "days" -> number(name, Days.between(first, second(name).as(Type.DATE).node()));
            default -> date(name, Days.plus(first, second(name).as(Type.NUMBER).node()));
        };
    }

    private Term second(Token name) throws ExpressionFault {
        parser.expect(",", name.text() + " 要两个，用逗号隔开：" + EXAMPLES.get(name.text()));
        return parser.either();
    }

    private Term has(Token name) throws ExpressionFault {
        Term list = parser.either();
        return truth(name, Comparison.has(list, second(name)));
    }

    private Term ofMany(Token name) throws ExpressionFault {
        Token field = parser.peek();
        Term many = parser.either();
        return switch (many.type()) {
            case SERIES -> ofSeries(name, many);
            case ROWS -> ofRows(name, field, many);
            default -> throw new ExpressionFault(many.at(), name.text() + " 用于分期的数或小表；" + many.shown() + " 是" + many.type().zh());
        };
    }

    private Term ofSeries(Token name, Term series) throws ExpressionFault {
        parser.days = true;
        if (name.is("count")) {
            throw new ExpressionFault(series.at(), "count 用于小表；分期的数用 sum(" + series.shown() + ") 或 last(" + series.shown() + ")");
        }
        if (name.is("last")) {
            return number(name, Values.last(series.node()));
        }
        if (name.is("until")) {
            return date(name, Values.until(series.node()));
        }
        boolean all = parser.takes(",");
        if (all) {
            parser.expect("all", "sum 分期的数，逗号后只能写 all（各年合计）");
        }
        return number(name, Values.sum(series.node(), all ? Values.Span.ALL : Values.Span.YEAR));
    }

    private Term ofRows(Token name, Token field, Term rows) throws ExpressionFault {
        if (parser.inRow()) {
            throw Parser.fault(name, "小表的条件里不能再套小表");
        }
        if (!parser.names.fields().containsKey(field.text())) {
            throw Parser.fault(field, name.text() + " 的括号里直接写小表字段的 key");
        }
        Map<String, Known> columns = parser.names.fields().get(field.text()).columns();
        Node every = scope -> Boolean.TRUE;
        return switch (name.text()) {
            case "count" -> number(name, Values.count(rows.node(), parser.takes(",") ? parser.ofRow(columns) : every));
            case "sum" -> {
                parser.expect(",", "sum 小表要写明加哪一列：sum(" + rows.shown() + ", 列)");
                String column = numberColumn(columns);
                yield number(name, Values.sum(rows.node(), column, parser.takes(",") ? parser.ofRow(columns) : every));
            }
            default -> throw Parser.fault(name, name.text() + " 用于分期的数；小表用 count 或 sum");
        };
    }

    private String numberColumn(Map<String, Known> columns) throws ExpressionFault {
        Token column = parser.take();
        Known known = columns.get(column.text());
        if (known == null) {
            throw Parser.fault(column, "列 " + column.text() + " 不认识" + Nearest.hint(column.text(), columns.keySet()));
        }
        if (known.type() != Type.NUMBER) {
            throw Parser.fault(column, "列 " + column.text() + " 是" + known.type().zh() + "，只有数能相加");
        }
        return column.text();
    }

    /** first, min, max of several of one type; filled and empty of one. */
    private Term ofSome(Token name) throws ExpressionFault {
        List<Term> terms = new ArrayList<>();
        do {
            terms.add(parser.either());
        } while (parser.takes(","));
        if (name.is("filled") || name.is("empty")) {
            return truth(name, filled(name, terms));
        }
        Type type = terms.stream().filter(term -> term.literal() == null).findFirst().orElse(terms.getFirst()).type();
        List<Node> nodes = new ArrayList<>();
        for (Term term : terms) {
            nodes.add(term.as(type).node());
        }
        if (!name.is("first") && type != Type.NUMBER && type != Type.DATE) {
            throw Parser.fault(name, name.text() + " 用于数或日期；" + terms.getFirst().shown() + " 是" + type.zh());
        }
        Function<List<Node>, Node> of = name.is("first") ? Values::first : some -> Arithmetic.extreme(name.is("max") ? 1 : -1, some);
        return Term.of(of.apply(nodes), type, name.at(), name.text());
    }

    private Node filled(Token name, List<Term> terms) throws ExpressionFault {
        if (terms.size() > 1) {
            throw new ExpressionFault(terms.get(1).at(), name.text() + " 一次问一个字段；几个用 and、or 连接");
        }
        return name.is("filled") ? Values.filled(terms.getFirst().node()) : Values.empty(terms.getFirst().node());
    }
}
