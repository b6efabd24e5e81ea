package luoshi.commitment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.commitment.suggestion.Leads;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Refusal;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Lineage;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import luoshi.plan.Sentence;
import luoshi.plan.StoredReading;
import luoshi.reading.Part;
import luoshi.reading.Span;
import org.springframework.stereotype.Component;

/** The door of boards: an edition as it is decided now. */
@Component
public class Boards {

    private final Plans plans;
    private final Readings readings;
    private final CommitmentStore store;
    private final RejectionStore rejections;
    private final Units units;
    private final Clock clock;

    Boards(Plans plans, Readings readings, CommitmentStore store, RejectionStore rejections, Units units, Clock clock) {
        this.plans = plans;
        this.readings = readings;
        this.store = store;
        this.rejections = rejections;
        this.units = units;
        this.clock = clock;
    }

    /** What is known of an edition at this moment. */
    public Seen seen(Edition edition) {
        Plan plan = plans.find(edition.plan()).orElseThrow();
        StoredReading reading = readings.latest(edition);
        Lineage lineage = plans.lineage(edition.plan());
        List<Sentence> sentences = lineage.sentences(edition.id());
        boolean newest = isNewest(edition);
        Following following = new Following(edition.id(), reading.reading().rawText(), (other, number) ->
                newest ? lineage.heirs(other, number).stream().map(heir -> new Span(heir.start(), heir.end())).toList() : List.of());
        return new Seen(plan, edition, reading, sentences, following, newest);
    }

    /** Whether no newer edition of its plan has come. */
    public boolean isNewest(Edition edition) {
        return plans.editions(edition.plan()).getFirst().id().equals(edition.id());
    }

    /** What is known of the newest edition of a plan. */
    Seen newest(UUID plan) {
        return seen(plans.editions(plan).getFirst());
    }

    /** An edition with its reading, and what people have decided about it. */
    public final class Seen {

        private final Plan plan;
        private final Edition edition;
        private final StoredReading reading;
        private final List<Sentence> sentences;
        private final Following following;
        private final boolean newest;
        private final List<CommitmentVersion> located = new ArrayList<>();
        private final List<CommitmentVersion> asked = new ArrayList<>();
        private final List<Rejection> rejected;
        private Seen now;

        private Seen(Plan plan, Edition edition, StoredReading reading, List<Sentence> sentences, Following following, boolean newest) {
            this.plan = plan;
            this.edition = edition;
            this.reading = reading;
            this.sentences = sentences;
            this.following = following;
            this.newest = newest;
            store.newest(plan.id()).stream().filter(CommitmentVersion::stands).forEach(this::locate);
            rejected = rejections.list(plan.id()).stream()
                    .flatMap(one -> following.follow(one.origin()).stream().map(origin -> new Rejection(one.id(), one.act(), origin, one.reason(), one.leaf())))
                    .toList();
        }

        private void locate(CommitmentVersion version) {
            following.follow(version.state()).ifPresentOrElse(state -> located.add(version.with(state)), () -> {
                if (newest) {
                    asked.add(version);
                }
            });
        }

        /** The plan. */
        public Plan plan() {
            return plan;
        }

        /** The edition. */
        public Edition edition() {
            return edition;
        }

        /** Its newest reading. */
        public StoredReading reading() {
            return reading;
        }

        /** Its sentences. */
        public List<Sentence> sentences() {
            return sentences;
        }

        /** Whether no newer edition has come. */
        public boolean newest() {
            return newest;
        }

        /** What is decided and what is not. */
        public Board board() {
            return Board.of(Proposals.of(reading.reading()), located, rejected, asked);
        }

        /** The sentences of this edition that came of the one in which a commitment's words stood. */
        public List<Span> heirs(Commitment commitment) {
            return following.heirs(commitment.origin());
        }

        /** A commitment of what the reading found at these spans; refused where it found nothing there. */
        public Commitment draft(List<Span> spans) {
            return drafts(spans).of(Proposals.of(reading.reading(), spans).orElseThrow(() -> new Refusal("commitment.gone")));
        }

        private Drafts drafts(List<Span> spans) {
            List<String> indicators = Stream.concat(Stream.of(""), reading.reading().numbers().stream().filter(number -> spans.contains(number.span()))
                    .map(number -> number.indicator())).filter(name -> !name.isEmpty()).toList();
            Map<String, UUID> before = indicators.isEmpty() ? Map.of() : store.leads(indicators);
            return new Drafts(plan, edition, reading.reading().rawText(), new Leads(units.on(AsOf.now(CityClock.today(clock))), before), this::sentence);
        }

        /** A commitment of words that a person chose, with what the reading found in them. */
        public Commitment draftOf(Span words) {
            String text = reading.reading().rawText();
            if (words.end() > text.length() || words.of(text).isBlank()) {
                throw new Refusal("commitment.items");
            }
            return drafts(List.of()).of(Proposals.within(reading.reading(), words));
        }

        /** Words of this edition beside others of it, whose heading they share. */
        Origin origin(Span words, Origin beside) {
            return new Origin(edition.id(), words, sentence(words.start()), words.of(reading.reading().rawText()), beside.heading(), Part.PLAN);
        }

        private int sentence(int place) {
            return sentences.stream().filter(sentence -> sentence.start() <= place && place < sentence.end()).mapToInt(Sentence::number).findFirst().orElse(0);
        }

        /**
         * What has been confirmed before of the same words, in this edition or where they stand in the newest: who still looks at an older
         * one must not confirm again what others have confirmed on the newest.
         */
        List<CommitmentVersion> covering(Commitment draft) {
            Map<UUID, CommitmentVersion> covering = new LinkedHashMap<>();
            located.stream().filter(version -> version.state().targets().stream()
                            .anyMatch(target -> draft.targets().stream().anyMatch(other -> other.span().overlaps(target.span()))))
                    .forEach(version -> covering.put(version.state().id(), version));
            if (!newest) {
                now().coveringThere(draft).forEach(version -> covering.putIfAbsent(version.state().id(), version));
            }
            return List.copyOf(covering.values());
        }

        /** What covers the words of another edition's commitment where they stand in this one. */
        List<CommitmentVersion> coveringThere(Commitment other) {
            return following.follow(other).map(this::covering).orElse(List.of());
        }

        private Seen now() {
            now = now == null ? Boards.this.newest(plan.id()) : now;
            return now;
        }

        boolean rejected(Commitment draft) {
            return draft.targets().stream().allMatch(target -> rejected.stream().anyMatch(one -> one.origin().span().contains(target.span())))
                    || !newest && now().following.follow(draft).filter(now()::rejected).isPresent();
        }
    }
}
