package luoshi.enterprise.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Expr;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import luoshi.enterprise.register.KnownRules;

/** The rule sets of which plans state how many enterprises are to meet them, and the sectors by which plans tell them apart. */
public final class TitleRules {

    static final String SCALE = "above-scale";
    private static final List<String> KEYS = List.of("innovative", "specialised", "little-giant", "tech-sme", "hightech", SCALE);

    private TitleRules() {}

    /**
     * What can be asked for.
     *
     * @param value by which a form asks for it: the key for the version of the day, the key and a version for another
     * @param rules the version
     * @param current whether it is in force on the day
     */
    public record Choice(String value, RuleSet rules, boolean current) {}

    /** On a day: of each title the version in force, or else the first, and after these the others. */
    static List<Choice> on(LocalDate day) {
        List<Choice> choices = new ArrayList<>();
        List<Choice> others = new ArrayList<>();
        for (String key : KEYS) {
            List<RuleSet> versions = KnownRules.book().list().stream().filter(one -> one.key().equals(key) && one.purposes().contains(Purpose.NEW)).toList();
            RuleSet shown = KnownRules.book().on(key, day, Purpose.NEW).orElse(versions.getFirst());
            choices.add(new Choice(key, shown, shown.governs(day, Purpose.NEW)));
            versions.stream().filter(one -> one != shown).map(one -> new Choice(key + "/" + one.version(), one, one.governs(day, Purpose.NEW))).forEach(others::add);
        }
        choices.addAll(others);
        return choices;
    }

    /** What most would ask for on a day: the first that is in force. */
    static Choice first(LocalDate day) {
        return on(day).stream().filter(Choice::current).findFirst().orElse(on(day).getFirst());
    }

    static Optional<Choice> find(String value, LocalDate day) {
        return on(day).stream().filter(one -> one.value().equals(value)).findFirst();
    }

    /** A sector of the statistical scale, and the industries in it. */
    public record Sector(String key, Label label, Set<String> industries) {}

    /** Those that the rules of the scale draw their lines for. */
    static Map<String, Sector> sectors() {
        Map<String, Sector> sectors = new LinkedHashMap<>();
        RuleSet scale = KnownRules.book().list().stream().filter(one -> one.key().equals(SCALE)).findFirst().orElseThrow();
        scale.requires().of().stream().filter(one -> one instanceof Requirement.Several several && several.any()).flatMap(one -> ((Requirement.Several) one).of().stream()).forEach(one -> {
            Requirement.Test industry = (Requirement.Test) ((Requirement.Several) one).of().getFirst();
            sectors.put(one.key(), new Sector(one.key(), one.label(), industries(industry.test())));
        });
        return sectors;
    }

    private static Set<String> industries(Expr test) {
        return switch (test) {
            case Expr.Among among -> among.some().stream().map(Object::toString).collect(Collectors.toSet());
            case Expr.Comparison(String _, Expr _, Expr.Constant(Object value)) -> Set.of(value.toString());
            default -> throw new IllegalStateException("a sector begins with its industries: " + test);
        };
    }
}
