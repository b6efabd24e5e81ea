package luoshi.commitment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.commitment.Commitment;
import luoshi.commitment.Nature;
import luoshi.people.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * A commitment as it is typed.
 *
 * @param title 事项
 * @param nature how it binds
 * @param scope for whom or where
 * @param deadline by when, as written
 * @param due the last day of it, 2022-12-31
 * @param perUnit yes where each unit that owes it owes all of it
 * @param lead the unit that leads, empty for none
 * @param owing the units that owe it
 * @param targets what it asks for
 * @param reason why it is changed, where that is asked for
 */
record CommitmentForm(String title, String nature, String scope, String deadline, String due, String perUnit, String lead, List<String> owing, List<TargetForm> targets, String reason) {

    private static final int MOST_TARGETS = 100;

    static CommitmentForm of(Commitment commitment) {
        return new CommitmentForm(commitment.title(), commitment.nature().name(), commitment.scope(), commitment.deadline(), String.valueOf(commitment.due()),
                commitment.perUnit() ? "yes" : "no", commitment.lead() == null ? "" : commitment.lead().toString(), commitment.owing().stream().map(UUID::toString).toList(),
                commitment.targets().stream().map(TargetForm::of).toList(), "");
    }

    /** What was sent: a field of a target is there once for each. */
    static CommitmentForm of(MultiValueMap<String, String> sent) {
        int targets = Math.min(MOST_TARGETS, sent.getOrDefault("target", List.of()).size());
        return new CommitmentForm(first(sent, "title"), first(sent, "nature"), first(sent, "scope"), first(sent, "deadline"), first(sent, "due"), first(sent, "perUnit"),
                first(sent, "lead"), List.copyOf(sent.getOrDefault("owing", List.of())), IntStream.range(0, targets).mapToObj(i -> target(sent, i)).toList(), first(sent, "reason"));
    }

    private static TargetForm target(MultiValueMap<String, String> sent, int i) {
        return new TargetForm(at(sent, "target", i), at(sent, "kind", i), at(sent, "span", i), at(sent, "words", i), at(sent, "action", i), at(sent, "indicator", i),
                at(sent, "bound", i), at(sent, "value", i), at(sent, "upper", i), at(sent, "measure", i), at(sent, "hedge", i), at(sent, "targetScope", i),
                at(sent, "targetDeadline", i), at(sent, "each", i), at(sent, "keep", i));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return at(sent, name, 0);
    }

    private static String at(MultiValueMap<String, String> sent, String name, int i) {
        List<String> values = sent.getOrDefault(name, List.of());
        return i < values.size() && values.get(i) != null ? values.get(i).replace("\0", "") : "";
    }

    /** The commitment with what was typed. */
    Commitment applied(Commitment base) {
        return new Commitment(base.id(), base.plan(), base.unit(), base.number(), base.origin(), title,
                Arrays.stream(Nature.values()).filter(one -> one.name().equals(nature)).findFirst().orElseThrow(() -> new Refusal("commitment.nature")), scope, deadline, day(),
                perUnit.equals("yes"), lead.isEmpty() ? null : unit(lead), owing.stream().map(CommitmentForm::unit).distinct().toList(),
                targets.stream().filter(TargetForm::kept).map(TargetForm::target).toList());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(due.strip());
        } catch (DateTimeException none) {
            throw new Refusal("commitment.due", due);
        }
    }

    private static UUID unit(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new Refusal("commitment.unit");
        }
    }
}
