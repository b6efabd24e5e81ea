package luoshi.commitment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.plan.Sentence;
import luoshi.plan.sentence.Sentences;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import luoshi.reading.Span;

/** A text of which everything has been confirmed, and what of it holds in another text that came of it; without a database. */
final class AnEditedText {

    private final UUID edition = UUID.randomUUID();
    private final String text;
    private final List<Sentence> sentences;
    private final List<Commitment> confirmed = new ArrayList<>();

    AnEditedText(String text) {
        this(text, Sentences.first(text));
        Reading reading = new PlanReader().read(text);
        Proposals.of(reading).forEach(this::confirm);
    }

    private AnEditedText(String text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    /** Confirms what stands in some words. */
    AnEditedText confirming(String words) {
        int at = text.indexOf(words);
        confirm(Proposals.within(new PlanReader().read(text), new Span(at, at + words.length())));
        return this;
    }

    static AnEditedText undecided(String text) {
        return new AnEditedText(text, Sentences.first(text));
    }

    private void confirm(Proposal proposal) {
        int sentence = at(proposal.span().start());
        Origin origin = new Origin(edition, proposal.span(), sentence, proposal.span().of(text), proposal.heading(), proposal.part());
        confirmed.add(new Commitment(UUID.randomUUID(), edition, edition, confirmed.size() + 1, origin, "事项", Nature.UNSAID, proposal.scope(), proposal.deadline(), null,
                proposal.perUnit(), null, List.of(), proposal.targets().stream().map(target -> target.identified(UUID.randomUUID())).toList()));
    }

    private int at(int place) {
        return sentences.stream().filter(one -> one.start() <= place && place < one.end()).mapToInt(Sentence::number).findFirst().orElse(0);
    }

    String text() {
        return text;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Commitment> confirmed() {
        return confirmed;
    }

    /** What a commitment's words are in another text, by its number; what must be asked is not there. */
    record Followed(String text, List<Sentence> sentences, NavigableMap<Integer, Commitment> found, Board board) {

        Optional<String> words(int number) {
            return Optional.ofNullable(found.get(number)).map(one -> one.origin().span().of(text));
        }

        /** Commitments that more than one row shows. */
        Set<Integer> doubled() {
            Set<Integer> seen = new HashSet<>();
            return board.rows().stream().flatMap(row -> row.commitments().stream().map(one -> one.state().number())).filter(number -> !seen.add(number)).collect(Collectors.toSet());
        }

        Set<Integer> shownOrAsked() {
            Set<Integer> numbers = board.rows().stream().flatMap(row -> row.commitments().stream()).map(one -> one.state().number()).collect(Collectors.toSet());
            board.asked().forEach(one -> numbers.add(one.state().number()));
            return numbers;
        }
    }

    /** What holds after these further texts. */
    Followed into(String... further) {
        List<List<Sentence>> editions = new ArrayList<>(List.of(sentences));
        String before = text;
        for (String next : further) {
            int highest = editions.stream().flatMap(List::stream).mapToInt(Sentence::number).max().orElse(0);
            editions.add(Sentences.next(editions.getLast(), before, next, highest));
            before = next;
        }
        String last = before;
        UUID newest = UUID.randomUUID();
        Following following = new Following(newest, last, (_, number) -> heirs(editions, number), _ -> text);
        NavigableMap<Integer, Commitment> found = new TreeMap<>();
        List<CommitmentVersion> asked = new ArrayList<>();
        List<Board.Held> held = new ArrayList<>();
        confirmed.forEach(one -> following.follow(one).ifPresentOrElse(state -> {
            found.put(one.number(), state);
            held.add(new Board.Held(version(state), state.targets().stream().map(Target::span).toList()));
        }, () -> asked.add(version(one))));
        return new Followed(last, editions.getLast(), found, Board.of(Proposals.of(new PlanReader().read(last)), held, List.of(), asked));
    }

    private static CommitmentVersion version(Commitment state) {
        return new CommitmentVersion(state, state.id(), Revision.CONFIRMED, "", "", null, state.number());
    }

    private static List<Span> heirs(List<List<Sentence>> editions, int number) {
        Set<Integer> numbers = Set.of(number);
        for (List<Sentence> edition : editions.subList(1, editions.size())) {
            Set<Integer> before = numbers;
            numbers = edition.stream().filter(one -> one.from().stream().anyMatch(before::contains)).map(Sentence::number).collect(Collectors.toSet());
        }
        Set<Integer> last = numbers;
        return editions.getLast().stream().filter(one -> last.contains(one.number())).map(one -> new Span(one.start(), one.end())).toList();
    }
}
