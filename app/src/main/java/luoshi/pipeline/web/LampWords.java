package luoshi.pipeline.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import luoshi.page.Lamp;
import luoshi.page.Lamp.Light;
import luoshi.page.Shell;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.course.Standing.Lit;
import luoshi.pipeline.definition.Name;

/** The lamps of an item in words: of each clock and rule why it shows what it shows, and of the whole item which of them decides. */
public final class LampWords {

    private final Standing standing;
    private final SetWords words;
    private final Shell shell;

    /** Of an item where it stands. */
    public LampWords(Standing standing, Shell shell) {
        this(standing, new SetWords(standing.definition(), shell), shell);
    }

    LampWords(Standing standing, SetWords words, Shell shell) {
        this.standing = standing;
        this.words = words;
        this.shell = shell;
    }

    /** The lamp of the whole item; empty once it has left. */
    public Optional<Lamp> whole() {
        return standing.light().map(light -> new Lamp(light, light == Light.TICK ? shell.t(standing.late() ? "due-lamp.late" : "pipeline.ended") : deciding(light).map(this::word)
                .orElseGet(() -> shell.words().of(light == Light.GREEN ? "due-lamp" : "item.light", light)), worst()));
    }

    /** Which lamp makes the whole item show this light: a clock before a rule. */
    private Optional<Lit> deciding(Light light) {
        List<Lit> such = standing.lamps().stream().filter(lit -> lit.light() == light && light != Light.TICK).toList();
        return such.stream().filter(lit -> lit.rule() == null).findFirst().or(() -> such.stream().findFirst());
    }

    /** What decides about the whole item, in words; empty where nothing is to be said. */
    public String worst() {
        Light light = standing.light().orElse(Light.GREEN);
        return deciding(light).map(lit -> shell.t("pipeline.lamp.of", name(lit), why(lit)))
                .orElse(standing.stalled() ? shell.t("pipeline.lamp.stalled", String.valueOf(ChronoUnit.DAYS.between(standing.moved(), standing.asOf()))) : "");
    }

    private String name(Lit lit) {
        Name name = lit.rule() != null ? lit.rule().name() : standing.definition().clocks().stream().filter(clock -> clock.key().equals(lit.key())).findFirst().orElseThrow().name();
        return words.of(name);
    }

    private String word(Lit lit) {
        return lit.late() ? shell.t("due-lamp.late") : shell.words().of(lit.rule() == null ? "due-lamp" : "item.light", lit.light());
    }

    private String why(Lit lit) {
        if (lit.rule() != null) {
            return lit.rule().why() != null ? lit.rule().why().of(standing) : rule(lit);
        }
        LocalDate due = lit.clocked().due();
        LocalDate asOf = standing.asOf();
        return switch (lit.light()) {
            case GREY -> shell.t("pipeline.clock.no-day");
            case TICK -> shell.t(lit.late() ? "pipeline.clock.late" : "pipeline.clock.met", due.toString(), lit.clocked().met().toString(), String.valueOf(ChronoUnit.DAYS.between(due, lit.clocked().met())));
            case RED -> shell.t("pipeline.clock.past", due.toString(), String.valueOf(ChronoUnit.DAYS.between(due, asOf)));
            case GREEN, YELLOW -> shell.t("pipeline.clock.left", due.toString(), String.valueOf(ChronoUnit.DAYS.between(asOf, due)));
        };
    }

    private static String rule(Lit lit) {
        var deciding = lit.light() == Light.RED ? lit.rule().red() : lit.light() == Light.YELLOW ? lit.rule().yellow() : lit.light() == Light.GREY ? lit.rule().grey() : null;
        return deciding == null ? "" : deciding.text();
    }
}
