package luoshi.matter.board;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import luoshi.matter.slip.SlipKind;
import luoshi.people.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * What is to be sent.
 *
 * @param matters about which matters
 * @param held of these, what is held already and need not be asked for
 * @param kind the kind of slip; empty for what each lamp calls for
 * @param words what is asked besides what every slip of its kind asks
 * @param until the day by which the answer is asked for
 */
public record ChaseForm(List<UUID> matters, List<UUID> held, String kind, String words, String until) {

    private static final int LONGEST = 500;

    static ChaseForm of(MultiValueMap<String, String> sent) {
        return new ChaseForm(ids(sent, "matter"), ids(sent, "held"), plain(sent.getFirst("kind")), plain(sent.getFirst("words")), plain(sent.getFirst("until")));
    }

    private static List<UUID> ids(MultiValueMap<String, String> sent, String field) {
        return sent.getOrDefault(field, List.of()).stream().map(BoardForm::id).filter(Objects::nonNull).distinct().toList();
    }

    private static String plain(String field) {
        return field == null ? "" : field.strip();
    }

    /** The same about these matters. */
    ChaseForm about(List<UUID> others) {
        return new ChaseForm(others, held, kind, words, until);
    }

    /** The matters about which something is asked. */
    List<UUID> asked() {
        return matters.stream().filter(matter -> !held.contains(matter)).toList();
    }

    /** The kind that was chosen; null for what each lamp calls for. */
    SlipKind chosen() {
        SlipKind one = BoardForm.one(SlipKind.class, kind);
        return one == SlipKind.ASSIGN ? null : one;
    }

    /** The day, which is not past; null for none. */
    LocalDate answerBy(LocalDate today) {
        if (until.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(until);
            if (day.isBefore(today) || day.getYear() > today.getYear() + 1) {
                throw new Refusal("chase.until", until, today);
            }
            return day;
        } catch (DateTimeParseException wrong) {
            throw new Refusal("chase.until", until, today);
        }
    }

    /** What the step of a matter says: the kind of slip, and the words. */
    String said(SlipKind slip) {
        Refusal.whereLonger(words, LONGEST);
        return slip.word() + (words.isEmpty() ? "" : "：" + words);
    }

    /** What was said with a slip, without its kind. */
    static String words(String said) {
        return said.startsWith(kind(said).word() + "：") ? said.substring(kind(said).word().length() + 1) : said.equals(kind(said).word()) ? "" : said;
    }

    /** The kind of slip that a step speaks of. */
    static SlipKind kind(String said) {
        return said.startsWith(SlipKind.SUPERVISE.word()) ? SlipKind.SUPERVISE : said.startsWith(SlipKind.REMIND.word()) ? SlipKind.REMIND : SlipKind.CHASE;
    }
}
