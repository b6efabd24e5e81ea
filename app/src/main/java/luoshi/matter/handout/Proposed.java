package luoshi.matter.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;

/**
 * A matter as it is proposed of commitments, or of promises of a text, before anybody has changed anything: one of one, one of several together, or
 * one of each target.
 *
 * @param key what it is called on its page: 12, 12_15 of two, 12.1 of the first target
 * @param promises what it is made of
 * @param only the one target that it is about; null for all
 * @param supporting the units that the text names as helping
 */
record Proposed(String key, List<Commitment> promises, Target only, Set<UUID> supporting) {

    private static final int LONGEST = 290;
    private static final int LONGEST_WORDS = 3_900;

    /** One matter of a promise. */
    static Proposed of(int number, Commitment promise, Set<UUID> supporting) {
        return new Proposed(String.valueOf(number), List.of(promise), null, supporting);
    }

    /** A matter of each target. */
    private Stream<Proposed> split() {
        List<Target> targets = promises.stream().flatMap(promise -> promise.targets().stream()).toList();
        return targets.size() < 2 ? Stream.of(this) : IntStream.range(0, targets.size()).mapToObj(i -> new Proposed(key + "." + (i + 1), promises, targets.get(i), supporting));
    }

    private static Proposed joined(List<Proposed> several) {
        return new Proposed(several.stream().map(Proposed::key).collect(Collectors.joining("_")), several.stream().flatMap(one -> one.promises.stream()).distinct().toList(),
                null, several.stream().flatMap(one -> one.supporting.stream()).collect(Collectors.toSet()));
    }

    /**
     * The same, arranged as somebody chose; what is not there any more is left out.
     *
     * @param split keys of those that become a matter for each target
     * @param joined keys of those that become one matter, a _ between two
     */
    static List<Proposed> arranged(List<Proposed> all, Collection<String> split, Collection<String> joined) {
        Map<String, Proposed> byKey = all.stream().collect(Collectors.toMap(Proposed::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        List<Proposed> arranged = new ArrayList<>();
        for (String keys : joined) {
            List<Proposed> several = Stream.of(keys.split("_")).distinct().map(byKey::get).filter(Objects::nonNull).toList();
            if (several.size() > 1) {
                several.forEach(one -> byKey.remove(one.key));
                arranged.add(joined(several));
            }
        }
        byKey.values().forEach(one -> (split.contains(one.key) ? one.split() : Stream.of(one)).forEach(arranged::add));
        arranged.sort(Comparator.comparing(one -> Integer.parseInt(one.key.split("[._]")[0])));
        return arranged;
    }

    /** The key of what it was split from; its own where it was not. */
    String whole() {
        return key.split("\\.")[0];
    }

    /** Whether it can become a matter for each target. */
    public boolean divisible() {
        return only == null && promises.size() == 1 && promises.getFirst().targets().size() > 1;
    }

    /** Whether it is not what it was at first. */
    public boolean arranged() {
        return only != null || promises.size() > 1;
    }

    List<UUID> commitments() {
        return promises.stream().map(Commitment::id).filter(Objects::nonNull).toList();
    }

    private List<Target> targets() {
        return only != null ? List.of(only) : promises.stream().flatMap(promise -> promise.targets().stream()).toList();
    }

    String title() {
        return shortened(only != null ? asked(only) : promises.stream().map(Commitment::title).distinct().collect(Collectors.joining("；")), LONGEST);
    }

    private static String asked(Target target) {
        return target.value() == null || target.indicator().isEmpty() ? target.requirement() : target.indicator() + " " + target.requirement();
    }

    /** What is to be reached: the numbers, where there are some. */
    String target() {
        List<Target> numbers = targets().stream().filter(target -> target.value() != null).toList();
        return shortened(numbers.stream().map(Proposed::asked).collect(Collectors.joining("；")), LONGEST);
    }

    /** What each unit owes of it by itself: its floors, a blank between what is counted and the number. */
    private String share() {
        List<Target> floors = targets().stream().filter(target -> target.perUnit() && target.value() != null).toList();
        return shortened(floors.stream().map(target -> (floors.size() == 1 || target.indicator().isEmpty() ? "" : target.indicator() + " ") + target.bounded())
                .collect(Collectors.joining("；")), LONGEST);
    }

    String words() {
        return shortened(promises.stream().map(promise -> promise.origin().words().strip()).distinct().collect(Collectors.joining("\n")), LONGEST_WORDS);
    }

    String heading() {
        return shortened(promises.getFirst().origin().heading(), LONGEST);
    }

    UUID lead() {
        return promises.stream().map(Commitment::lead).filter(Objects::nonNull).findFirst().orElse(null);
    }

    LocalDate due() {
        return promises.stream().map(Commitment::due).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /** What the unit that leads owes by itself; empty where it only leads. */
    String leadShare() {
        return promises.stream().anyMatch(promise -> promise.perUnit() && promise.owing().contains(lead())) ? share() : "";
    }

    /** The units that owe it beside the one that leads: of a promise for every unit each with its own floor. */
    List<Assignment> responsible() {
        String share = share();
        return promises.stream().flatMap(promise -> promise.owing().stream()).distinct().filter(unit -> !unit.equals(lead()) && !supporting.contains(unit))
                .map(unit -> Assignment.of(unit, AssignmentRole.RESPONSIBLE, promises.stream().anyMatch(promise -> promise.perUnit() && promise.owing().contains(unit)) ? share : "")).toList();
    }

    List<Assignment> supports() {
        return supporting.stream().filter(unit -> !unit.equals(lead())).map(unit -> Assignment.of(unit, AssignmentRole.SUPPORT, "")).toList();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
