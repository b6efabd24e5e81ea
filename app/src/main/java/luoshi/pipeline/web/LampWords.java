package luoshi.pipeline.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.page.Lamp;
import luoshi.page.Lamp.Light;
import luoshi.page.Words;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.course.Standing.Lit;
import luoshi.pipeline.definition.LampRule;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.Scope.Clocked;
import luoshi.pipeline.item.Names;

/** The lamps of an item in words: of each clock and rule why it shows what it shows, and of the whole item which of them decides. */
public final class LampWords {

    private final Standing standing;
    private final Names names;
    private final Words words;

    /** Of an item where it stands, in the language of a page. */
    public LampWords(Standing standing, Names names) {
        this.standing = standing;
        this.names = names;
        this.words = names.words();
    }

    /**
     * A lamp of an item with what explains it.
     *
     * @param name of the clock or the rule
     * @param lamp what it shows
     * @param why the day it is due and how far that is, or what the rule found
     */
    public record Shown(String name, Lamp lamp, String why) {}

    /** Each of them. */
    public List<Shown> all() {
        return standing.lamps().stream().map(lit -> new Shown(name(lit), new Lamp(lit.light(), word(lit), ""), why(lit))).toList();
    }

    /** The lamp of the whole item; empty once it has left. */
    public Optional<Lamp> whole() {
        return standing.light().map(light -> new Lamp(light, light == Light.TICK ? words.t(standing.late() ? "due-lamp.late" : "pipeline.ended") : deciding(light).map(this::word)
                .orElseGet(() -> words.of(light == Light.GREEN ? "due-lamp" : "item.light", light)), worst()));
    }

    /** Which lamp makes the whole item show this light: a clock before a rule. */
    private Optional<Lit> deciding(Light light) {
        List<Lit> such = standing.lamps().stream().filter(lit -> lit.light() == light && light != Light.TICK).toList();
        return such.stream().filter(lit -> lit.rule() == null).findFirst().or(() -> such.stream().findFirst());
    }

    /** What decides about the whole item, in words; empty where nothing is to be said. */
    public String worst() {
        Light light = standing.light().orElse(Light.GREEN);
        return deciding(light).map(lit -> words.t("pipeline.lamp.of", name(lit), why(lit)))
                .orElse(standing.stalled() ? words.t("pipeline.lamp.stalled", String.valueOf(ChronoUnit.DAYS.between(standing.moved(), standing.asOf()))) : "");
    }

    private String name(Lit lit) {
        Name name = lit.rule() != null ? lit.rule().name() : standing.definition().clocks().stream().filter(clock -> clock.key().equals(lit.key())).findFirst().orElseThrow().name();
        return names.of(name);
    }

    private String word(Lit lit) {
        return lit.late() ? words.t("due-lamp.late") : words.of(lit.rule() == null ? "due-lamp" : "item.light", lit.light());
    }

    private String why(Lit lit) {
        if (lit.rule() != null) {
            return lit.rule().why() != null ? lit.rule().why().of(standing) : rule(lit.rule(), lit.light());
        }
        Clocked clocked = lit.clocked();
        if (clocked.due() == null) {
            return words.t("item.clock.unknown");
        }
        if (clocked.due().equals(clocked.met())) {
            return words.t("item.clock.met-on-day", clocked.due());
        }
        if (clocked.met() != null) {
            return words.t(lit.late() ? "item.clock.late" : "item.clock.met", clocked.met(), clocked.due(), String.valueOf(Math.abs(ChronoUnit.DAYS.between(clocked.met(), clocked.due()))));
        }
        long left = ChronoUnit.DAYS.between(standing.asOf(), clocked.due());
        return words.t(left < 0 ? "item.clock.past" : "item.clock.left", clocked.due(), String.valueOf(Math.abs(left)));
    }

    /** What decided; where nothing has, all that might. */
    private static String rule(LampRule rule, Light light) {
        Expression deciding = switch (light) {
            case RED -> rule.red();
            case YELLOW -> rule.yellow();
            case GREY -> rule.grey();
            default -> null;
        };
        return deciding != null ? deciding.text() : Stream.of(rule.red(), rule.yellow()).filter(one -> one != null).map(Expression::text).collect(Collectors.joining(" / "));
    }
}
