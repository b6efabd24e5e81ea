package luoshi.pipeline.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.Stage.Gate;
import luoshi.pipeline.definition.Stage.Who;
import luoshi.pipeline.definition.StageClock;
import luoshi.pipeline.definition.StageClock.Span;
import luoshi.pipeline.definition.StageClock.Unit;
import luoshi.pipeline.definition.StageClock.Yellow;
import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.Expression.Type;
import luoshi.pipeline.expression.Names;
import luoshi.pipeline.expression.Nearest;

/** Reads stages, exits and clocks. */
final class StagesReader {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) *(day|workday|month|year|天|日|个?工作日|个?月|年)s?");
    private static final Map<String, Unit> UNITS = Map.of("day", Unit.DAYS, "天", Unit.DAYS, "日", Unit.DAYS, "workday", Unit.WORKDAYS, "工作日", Unit.WORKDAYS, "month", Unit.MONTHS,
            "月", Unit.MONTHS, "year", Unit.YEARS, "年", Unit.YEARS);

    private final Names names;
    private final List<String> order;

    StagesReader(Outline outline) {
        names = outline.names();
        order = outline.order();
    }

    Stage stage(Section section) {
        String key = section.text("key");
        Name name = section.name();
        Gate gate = gate(section);
        for (String other : gate.otherThan()) {
            if (order.contains(other) && order.indexOf(other) >= order.indexOf(key)) {
                section.problem("other_than", "阶段 " + other + " 不在 " + key + " 之前，到这一步时还没有人记过它；写前面的阶段");
            }
        }
        boolean last = section.yes("final", key.equals(order.isEmpty() ? "" : order.getLast()));
        String day = section.has("day") ? section.text("day") : name.zh() + "日期";
        boolean matter = !section.one("opens", "", "matter").isEmpty();
        return new Stage(key, name, day, section.expression("when", names, Type.TRUTH), gate, stalled(section), matter, last, FieldsReader.was(section));
    }

    private static int stalled(Section section) {
        String text = section.text("stalled");
        Matcher days = Pattern.compile("(\\d{1,4}) *(?:days?|天|日)?").matcher(text);
        if (text.isEmpty() || days.matches() && Integer.parseInt(days.group(1)) > 0) {
            return text.isEmpty() ? 0 : Integer.parseInt(days.group(1));
        }
        section.problem("stalled", "“" + text + "”不行；写天数，例如 60 days");
        return 0;
    }

    Exit exit(Section section) {
        List<String> from = section.known("from", "阶段", order);
        String to = section.has("to") ? section.text("to") : null;
        if (to != null) {
            section.known("to", "阶段", order);
            from.stream().filter(stage -> order.contains(to) && order.contains(stage) && order.indexOf(stage) <= order.indexOf(to)).forEach(
                    stage -> section.problem("to", "退回要退到前面的阶段，" + to + " 不在 " + stage + " 之前；改 to 或 from"));
            if (from.isEmpty() && !order.isEmpty() && order.getLast().equals(to)) {
                section.problem("to", to + " 是最后一个阶段，没有哪个阶段能退到它");
            }
        }
        return new Exit(section.text("key"), section.name(), from, to, gate(section));
    }

    private Gate gate(Section section) {
        List<List<String>> needs = section.sets("needs");
        needs.stream().flatMap(List::stream).filter(field -> !names.fields().containsKey(field)).forEach(field -> section.problem("needs",
                "字段 " + field + " 不认识" + Nearest.hint(field, names.fields().keySet()) + "；needs 写字段的 key，材料写在 evidence"));
        List<List<String>> evidence = section.sets("evidence");
        List<String> kinds = evidence.stream().flatMap(List::stream).toList();
        List<String> own = section.known("own_evidence", "材料", kinds);
        Stream.of(needs, evidence).flatMap(List::stream).filter(set -> set.isEmpty() || set.contains("")).findFirst().ifPresent(
                set -> section.problem("", "needs、evidence 里有空的一项；写名称或去掉"));
        Expression where = section.expression("where", names, Type.TRUTH);
        if (section.has("else") && !section.has("where")) {
            section.problem("else", "没有 where 就用不上 else；补 where，或去掉 else");
        }
        boolean otherUnit = section.yes("other_unit");
        List<Who> who = who(section);
        if (otherUnit && who.equals(List.of(Who.OWNER))) {
            section.problem("other_unit", "只许本单位的人办，又不许本单位的人办，没有人能办；改 who，例如 who: [checker]");
        }
        return new Gate(needs, evidence, own, where, section.sentence("else", names), who, section.known("other_than", "阶段", order), otherUnit);
    }

    static List<Who> who(Section section) {
        List<String> words = section.known("who", "办理人", List.of("owner", "keeper", "checker"));
        List<Who> who = Stream.of(Who.values()).filter(one -> words.contains(one.name().toLowerCase(Locale.ROOT))).toList();
        return who.isEmpty() ? List.of(Who.OWNER, Who.KEEPER) : who;
    }

    StageClock clock(Section section) {
        boolean by = section.has("by");
        if (by && (section.has("starts") || section.has("within"))) {
            section.problem("by", "by（最后一天）和 starts、within（起算、时限）只写一种");
        } else if (!by && !(section.has("starts") && section.has("within"))) {
            section.problem("", "缺时限；写 starts: 阶段 和 within: 2 months，或者 by: 日期字段");
        }
        section.demand("ends", "写到哪个阶段或填了哪个日期字段算办到");
        Span within = span(section, "within", section.text("within"));
        return new StageClock(section.text("key"), section.name(), section.expression("when", names, Type.TRUTH), section.expression("starts", names, Type.DATE), within,
                section.expression("by", names, Type.DATE), section.expression("ends", names, Type.DATE), yellow(section), section.one("policy", "roll", "calendar").equals("roll"));
    }

    private static Yellow yellow(Section section) {
        String text = section.text("yellow");
        if (text.isEmpty()) {
            return null;
        }
        Matcher after = Pattern.compile("after +(.+)").matcher(text);
        Matcher before = Pattern.compile("(.+?) +before|before +(.+)").matcher(text);
        if (after.matches()) {
            if (section.has("by")) {
                section.problem("yellow", "用 by 的钟没有起算日；写成 3 days before");
            }
            return new Yellow(span(section, "yellow", after.group(1)), true);
        }
        if (before.matches()) {
            return new Yellow(span(section, "yellow", before.group(1) == null ? before.group(2) : before.group(1)), false);
        }
        section.problem("yellow", "“" + text + "”不行；写 after 1 month（起算后）或 3 days before（到期前）");
        return null;
    }

    private static Span span(Section section, String key, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches() || Integer.parseInt(span.group(1)) == 0) {
            section.problem(key, "“" + text + "”不是时限；写 15 days、10 workdays、2 months 或 1 year");
            return null;
        }
        return new Span(Integer.parseInt(span.group(1)), UNITS.get(span.group(2).replace("个", "")));
    }
}
