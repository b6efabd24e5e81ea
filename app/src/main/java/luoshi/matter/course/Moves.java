package luoshi.matter.course;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.matter.Phase;
import luoshi.matter.State;

/** The table of allowed moves, {@code moves.tsv}. What does not stand in it is not allowed. */
public final class Moves {

    /** The table as it is shipped. */
    public static final Moves TABLE = new Moves();

    private final List<Rule> rules;

    private Moves() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Moves.class.getResourceAsStream("moves.tsv")), StandardCharsets.UTF_8))) {
            rules = file.lines().filter(line -> !line.startsWith("#")).skip(1).map(Moves::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String line) {
        String[] cells = line.split("\t", -1);
        boolean part = cells[0].equals("承办");
        Set<Need> needs = Arrays.stream(cells[5].split(" ")).filter(word -> !word.isEmpty()).map(Need::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
        return new Rule(part ? null : Phase.valueOf(cells[1]), part ? State.valueOf(cells[1]) : null, Move.valueOf(cells[2]), Party.valueOf(cells[3]),
                part ? null : Phase.valueOf(cells[4]), part ? State.valueOf(cells[4]) : null, Set.copyOf(needs), cells[6]);
    }

    /** All lines. */
    public List<Rule> rules() {
        return rules;
    }

    /** What the table says of a move of the whole matter. */
    public Optional<Rule> find(Phase phase, Move move) {
        return rules.stream().filter(rule -> rule.phase() == phase && rule.move() == move).findFirst();
    }

    /** What the table says of a move of a unit's part; nothing moves while the matter is not in hand. */
    public Optional<Rule> find(Phase phase, State state, Move move) {
        return phase != Phase.OPEN ? Optional.empty() : rules.stream().filter(rule -> rule.from() == state && rule.move() == move).findFirst();
    }

    /** How many fields a unit fills in where it makes this move. */
    public int fields(Move move) {
        return rules.stream().filter(rule -> rule.ofPart() && rule.move() == move).findFirst().map(rule -> (int) rule.needs().stream().filter(Need::isFilledIn).count()).orElse(0);
    }

    /**
     * Where a part stands after a move. What came before it may have been purged, so that it is told even where it is not allowed; only what was withdrawn
     * and is gone leaves it where it stood.
     */
    State after(State state, Move move) {
        return Stream.concat(from(state).stream(), rules.stream().filter(rule -> rule.ofPart() && move != Move.WITHDRAW)).filter(rule -> rule.move() == move).map(Rule::to).findFirst().orElse(state);
    }

    /** What can be done with a part in this state, in the order of the table. */
    public List<Rule> from(State state) {
        return rules.stream().filter(rule -> rule.from() == state).toList();
    }

    /** What can be done with a whole matter in this phase, in the order of the table. */
    public List<Rule> from(Phase phase) {
        return rules.stream().filter(rule -> rule.phase() == phase).toList();
    }
}
