package luoshi.enterprise.firm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.Stated;
import luoshi.enterprise.TitleHeld;
import luoshi.enterprise.criteria.Asked;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict.Required;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.growth.SizeClass;
import luoshi.enterprise.register.FactText;
import luoshi.enterprise.register.Held.Place;
import luoshi.enterprise.register.Held;
import luoshi.enterprise.register.KnownFacts;
import luoshi.enterprise.register.KnownRules;
import luoshi.page.Lamp.Light;
import luoshi.page.Lamp;
import luoshi.page.Shell;
import luoshi.page.Words;

/**
 * A legal unit as its page shows it.
 *
 * @param years fiscal years of the table, the last at the right
 * @param yearly a row for each fact of years of which something is stated
 * @param single facts that are not of periods
 * @param others figures of months and quarters
 * @param titles its titles with their lamps, those applied for too
 * @param size its class by the statistical division, of which the three limits are no titles to be judged by; empty where it is not known
 * @param judged how it stands by each other rule set that is in force
 * @param missing facts that rules in force ask for and that are not known
 */
public record FirmView(List<String> years, List<Row> yearly, List<Row> single, List<Row> others, List<Title> titles, String size, List<Judged> judged, List<String> missing) {

    private static final int YEARS = 3;
    private static final int MOST_YEARS = 6;
    private static final int LACKS = 3;
    private static final int SOON = 90;
    private static final int MOST_MISSING = 12;

    /** A figure of a place: what holds, or that sources differ; null where nothing is stated. */
    public record Cell(String period, Held held, String shown, int corrections) {}

    /** A fact with what is stated of it, a cell for each year or the only one; null for none. */
    public record Row(Fact fact, List<Cell> cells) {}

    /** A title with whether it counts. */
    public record Title(TitleHeld title, Lamp lamp) {}

    /** How it stands by a rule set: points as printed, empty where nothing is scored; what is lacking, in short; whether more is. */
    public record Judged(RuleSet rules, List<Purpose> purposes, Outcome outcome, String points, List<String> lacks, boolean more) {}

    /** On a day. */
    static FirmView of(FirmFile file, KnownFacts known, Shell shell, boolean figures) {
        LocalDate day = known.asOf();
        Map<String, Fact> facts = KnownRules.facts();
        Map<Place, Held> held = Held.of(file.figures(), facts);
        boolean english = shell.words().language() == Words.Language.EN;
        List<String> years = years(held, day);
        List<Row> yearly = new ArrayList<>();
        List<Row> single = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        facts.values().forEach(fact -> {
            if (fact.yearly() && years.stream().anyMatch(year -> held.containsKey(new Place(fact.key(), year)))) {
                yearly.add(new Row(fact, years.stream().map(year -> cell(fact, year, held, file, shell)).toList()));
            } else if (!fact.yearly() && held.containsKey(new Place(fact.key(), Stated.ALWAYS))) {
                single.add(new Row(fact, List.of(cell(fact, Stated.ALWAYS, held, file, shell))));
            }
            List<Cell> parts = held.keySet().stream().filter(place -> place.fact().equals(fact.key()) && place.period().length() > 4).map(Place::period).sorted()
                    .map(period -> cell(fact, period, held, file, shell)).toList();
            if (!parts.isEmpty()) {
                others.add(new Row(fact, parts));
            }
        });
        Map<String, Integer> missing = new LinkedHashMap<>();
        List<Judged> judged = figures ? judged(known, day, english, missing) : List.of();
        return new FirmView(years, yearly, single, others, file.titles().stream().map(one -> new Title(one, lamp(one, day, shell))).toList(),
                figures ? SizeClass.of(KnownRules.book(), known).map(size -> size.label().in(english)).orElse("") : "", judged,
                missing.keySet().stream().limit(MOST_MISSING).toList());
    }

    private static List<String> years(Map<Place, Held> held, LocalDate day) {
        TreeSet<String> years = new TreeSet<>();
        for (int back = 1; back <= YEARS; back++) {
            years.add(String.valueOf(day.getYear() - back));
        }
        held.keySet().stream().map(Place::period).filter(period -> period.length() == 4).forEach(years::add);
        while (years.size() > MOST_YEARS) {
            years.removeFirst();
        }
        return List.copyOf(years);
    }

    private static Cell cell(Fact fact, String period, Map<Place, Held> held, FirmFile file, Shell shell) {
        Held one = held.get(new Place(fact.key(), period));
        if (one == null) {
            return null;
        }
        int stated = (int) file.figures().stream().filter(row -> row.state().fact().equals(fact.key()) && row.state().period().equals(period)).count();
        return new Cell(period, one, one.plain().map(plain -> shown(fact, plain, shell)).orElse(""), stated - one.rows().size());
    }

    /** A value as pages print it. */
    static String shown(Fact fact, String plain, Shell shell) {
        return switch (fact.kind()) {
            case ANSWER -> shell.t(plain.equals("yes") ? "item.yes" : "item.no");
            case LIST -> shell.t("firm.rows", String.valueOf(FactText.written(plain).size()));
            default -> plain;
        };
    }

    private static Lamp lamp(TitleHeld title, LocalDate day, Shell shell) {
        if (title.validOn(day)) {
            boolean soon = title.last() != null && title.last().isBefore(day.plusDays(SOON));
            return new Lamp(soon ? Light.YELLOW : Light.GREEN, shell.t(soon ? "firm.title.soon" : "firm.title.valid"), title.last() == null ? "" : shell.t("firm.title.until", title.last().toString()));
        }
        boolean lost = title.lost() != null && !title.lost().isAfter(day);
        if (!lost && (title.since() == null || day.isBefore(title.since()))) {
            return new Lamp(Light.GREY, shell.t(title.since() == null ? "firm.title.applied" : "firm.title.begins"), "");
        }
        return new Lamp(Light.RED, shell.t(lost ? "firm.title.revoked" : "firm.title.lapsed"), lost ? shell.t("firm.title.lost-on", title.lost().toString(), title.cause()) : "");
    }

    private static List<Judged> judged(KnownFacts known, LocalDate day, boolean english, Map<String, Integer> missing) {
        List<Judged> judged = new ArrayList<>();
        for (RuleSet rules : KnownRules.book().list()) {
            List<Purpose> purposes = List.of(Purpose.values()).stream().filter(purpose -> rules.governs(day, purpose)).toList();
            if (!purposes.isEmpty()) {
                if (!SizeClass.isLimit(rules)) {
                    judged.add(judged(rules, purposes, Verdict.of(rules, known), english));
                }
                Asked.of(rules).forEach((fact, years) -> {
                    for (int back = 0; back < (fact.yearly() ? years : 1); back++) {
                        if (known.written(fact, back).isEmpty()) {
                            missing.merge((fact.yearly() ? KnownFacts.period(fact, day, back) + " " : "") + (english ? fact.en() : fact.zh()), 1, Integer::sum);
                        }
                    }
                });
            }
        }
        return judged;
    }

    private static Judged judged(RuleSet rules, List<Purpose> purposes, Verdict verdict, boolean english) {
        List<Required> lacking = new ArrayList<>();
        lacking(verdict.required(), lacking);
        return new Judged(rules, purposes, verdict.outcome(), verdict.scored().isEmpty() ? "" : verdict.total().toString(),
                lacking.stream().limit(LACKS).map(one -> one.requirement().label().in(english)).toList(), lacking.size() > LACKS);
    }

    private static void lacking(Required required, List<Required> lacking) {
        for (Required one : required.of()) {
            if (one.outcome() != Outcome.MET) {
                lacking.add(one);
            }
        }
    }
}
