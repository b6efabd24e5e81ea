package luoshi.enterprise.invented;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.dmn.Input;

/** Invents enterprises for one rule set, with every fact that it asks for. */
public final class Inventor {

    private static final List<BigDecimal> BESIDE = List.of(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.01"), new BigDecimal("-0.01"), BigDecimal.ONE, BigDecimal.ONE.negate());
    private static final int AIMS = 3;

    private final List<Input> asked;
    private final List<Border> borders;
    private final Map<String, Fact> places;

    /** @param asked what the rules ask for */
    public Inventor(RuleSet rules, List<Input> asked) {
        this.asked = asked;
        borders = Border.all(rules);
        places = asked.stream().map(Input::fact).filter(Objects::nonNull).collect(Collectors.toMap(Fact::key, one -> one, (one, same) -> one));
    }

    /** One of which all is known. Half of them have the best of everything that can be had together, before chance comes in. */
    public Firm invent(Random random) {
        LocalDate asOf = random.nextInt(10) == 0 ? LocalDate.of(2024, 2, 29) : LocalDate.of(2022 + random.nextInt(5), 1, 1).plusDays(random.nextInt(365));
        Firm firm = new Firm(asOf, places);
        boolean strong = random.nextBoolean();
        for (Input input : asked) {
            if (input.fact() != null && input.fact().kind() == Fact.Kind.LIST) {
                firm.set(input.fact(), random.ints(random.nextInt(4)).mapToObj(i -> row(input.fact(), asOf, random)).toList());
            } else if (input.fact() != null) {
                firm.set(input.fact(), input.back(), strong && input.fact().kind() == Fact.Kind.ANSWER ? Boolean.valueOf(random.nextInt(5) > 0) : value(input.fact(), asOf, random));
            }
        }
        if (strong) {
            borders.reversed().forEach(border -> border.aim(firm, BigDecimal.ZERO, list -> row(list, asOf, random)));
        }
        for (int i = random.nextInt(AIMS + 1); i > 0 && !borders.isEmpty(); i--) {
            borders.get(random.nextInt(borders.size())).aim(firm, BESIDE.get(random.nextInt(BESIDE.size())), list -> row(list, asOf, random));
        }
        return firm;
    }

    /** The same, but some of it is not known. */
    public Firm withGaps(Random random) {
        Firm firm = invent(random);
        asked.stream().filter(input -> input.fact() != null && random.nextInt(6) == 0).forEach(input -> firm.forget(input.fact(), input.back()));
        return firm;
    }

    /** On which side of each border an enterprise lies: -1 below, 0 on it, 1 above. */
    public Map<String, Integer> sides(Firm firm) {
        Map<String, Integer> sides = new TreeMap<>();
        for (int i = 0; i < borders.size(); i++) {
            sides.put(borders.get(i).name() + " #" + i, borders.get(i).side(firm));
        }
        return sides;
    }

    private static Map<String, Object> row(Fact list, LocalDate asOf, Random random) {
        Map<String, Object> row = new HashMap<>();
        list.columns().forEach(column -> row.put(column.key(), value(column, asOf, random)));
        return Map.copyOf(row);
    }

    private static Object value(Fact fact, LocalDate asOf, Random random) {
        return switch (fact.kind()) {
            case ANSWER -> random.nextBoolean();
            case CHOICE -> fact.choices().get(random.nextInt(fact.choices().size()));
            case DAY -> asOf.minusYears(random.nextInt(12) - 3).plusDays(random.nextInt(4) == 0 ? random.nextInt(365) : random.nextInt(3) - 1);
            default -> Exact.of(random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(13)) : BigDecimal.valueOf(Math.round(Math.pow(10, 2 + random.nextDouble() * 5)) - 200, 2));
        };
    }
}
