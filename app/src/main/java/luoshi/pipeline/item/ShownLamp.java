package luoshi.pipeline.item;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.page.Lamp;
import luoshi.page.Words;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.LampRule;
import luoshi.pipeline.definition.StageClock;
import luoshi.pipeline.expression.Scope.Clocked;

/**
 * A lamp of an item with what explains it.
 *
 * @param name of the clock or the rule
 * @param lamp what it shows
 * @param why the day it is due and how far that is, or what the rule found
 */
public record ShownLamp(String name, Lamp lamp, String why) {

    static List<ShownLamp> all(Standing standing, Names names) {
        return standing.lamps().stream().map(lit -> lit.rule() == null ? clock(lit, standing, names) : rule(lit, standing, names)).toList();
    }

    private static ShownLamp clock(Standing.Lit lit, Standing standing, Names names) {
        StageClock clock = standing.definition().clocks().stream().filter(one -> one.key().equals(lit.key())).findFirst().orElseThrow();
        Words words = names.words();
        String word = lit.late() ? words.t("due-lamp.late") : words.of("due-lamp", lit.light());
        return new ShownLamp(names.of(clock.name()), new Lamp(lit.light(), word, ""), why(lit.clocked(), lit.late(), standing, words));
    }

    private static String why(Clocked clocked, boolean late, Standing standing, Words words) {
        if (clocked.due() == null) {
            return words.t("item.clock.unknown");
        }
        if (clocked.due().equals(clocked.met())) {
            return words.t("item.clock.met-on-day", clocked.due());
        }
        if (clocked.met() != null) {
            return words.t(late ? "item.clock.late" : "item.clock.met", clocked.met(), clocked.due(), String.valueOf(Math.abs(ChronoUnit.DAYS.between(clocked.met(), clocked.due()))));
        }
        long left = ChronoUnit.DAYS.between(standing.asOf(), clocked.due());
        return words.t(left < 0 ? "item.clock.past" : "item.clock.left", clocked.due(), String.valueOf(Math.abs(left)));
    }

    private static ShownLamp rule(Standing.Lit lit, Standing standing, Names names) {
        LampRule rule = lit.rule();
        String why = rule.why() != null ? rule.why().of(standing) : Stream.of(rule.red(), rule.yellow()).filter(one -> one != null).map(one -> one.text()).collect(Collectors.joining(" / "));
        return new ShownLamp(names.of(rule.name()), new Lamp(lit.light(), names.words().of("item.light", lit.light()), ""), why);
    }
}
