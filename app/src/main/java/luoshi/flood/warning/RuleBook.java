package luoshi.flood.warning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.flood.file.Fault;

/** The rules of files, with all that is wrong with them. */
public final class RuleBook {

    private static final String FOLDER = "/luoshi/flood/warning/";

    private RuleBook() {}

    /**
     * What files came to.
     *
     * @param rules those that could be read, in the order of the files
     * @param faults what is wrong, in the order of the lines; rules are only to be used where there are none
     */
    public record Reading(List<Rule> rules, List<Fault> faults) {}

    /** Those that are shipped: they have no faults, or the server does not start. */
    public static List<Rule> shipped() {
        List<Rule> rules = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        text("INDEX.txt").lines().filter(name -> !name.isBlank()).forEach(name -> {
            Reading reading = read(text(name));
            rules.addAll(reading.rules());
            reading.faults().forEach(fault -> faults.add(new Fault(fault.line(), name + " " + fault.path(), fault.words())));
        });
        overlaps(rules, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("flood rules: " + faults);
        }
        return List.copyOf(rules);
    }

    /** The text of those that are shipped, all files one after the other: what a warning rests on. */
    public static String text() {
        return text("INDEX.txt").lines().filter(name -> !name.isBlank()).map(RuleBook::text).collect(Collectors.joining("\n"));
    }

    /** Those of a file. */
    public static Reading read(String text) {
        List<Fault> faults = new ArrayList<>();
        List<Rule> rules = new RuleReader(faults).rules(text);
        overlaps(rules, faults);
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Reading(List.copyOf(rules), List.copyOf(faults));
    }

    /** Those that govern a day. */
    public static List<Rule> on(List<Rule> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.governs(day)).toList();
    }

    private static void overlaps(List<Rule> rules, List<Fault> faults) {
        for (int i = 0; i < rules.size(); i++) {
            for (Rule other : rules.subList(0, i)) {
                Rule one = rules.get(i);
                if (one.key().equals(other.key()) && one.kind() != other.kind()) {
                    faults.add(new Fault(1, one.key(), "各版的 kind 要一样；换一种问法就换一个 rule"));
                }
                if (one.key().equals(other.key()) && (other.to() == null || !other.to().isBefore(one.from())) && (one.to() == null || !one.to().isBefore(other.from()))) {
                    faults.add(new Fault(1, one.key(), "两版同时有效：" + other.from() + " 起的一版要写上 to，止于 " + one.from() + " 以前"));
                }
            }
        }
    }

    private static String text(String name) {
        try (InputStream file = RuleBook.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
