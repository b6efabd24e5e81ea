package luoshi.commitment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.suggestion.Leads;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Refusal;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Lineage;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import luoshi.plan.Sentence;
import luoshi.plan.StoredReading;
import luoshi.reading.NumberExpression;
import luoshi.reading.Part;
import luoshi.reading.PlanReader;
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
        List<Edition> editions = plans.editions(edition.plan());
        boolean newest = editions.getFirst().id().equals(edition.id());
        Map<UUID, String> texts = new HashMap<>();
        List<Sentence> sentences = lineage.sentences(edition.id());
        Following following = new Following(edition.id(), reading.reading().rawText(), (other, number) ->
                newest ? lineage.heirs(other, number).stream().map(heir -> new Span(heir.start(), heir.end())).toList() : List.of(),
                other -> texts.computeIfAbsent(other, id -> editions.stream().filter(one -> one.id().equals(id)).findFirst().map(plans::text).orElse("")));
        return new Seen(plan, edition, reading, sentences, following, newest);
    }

    /** A promise of a text, with the commitment that would be recorded of it. */
    public record Suggested(Proposal proposal, Commitment draft) {}

    /** What a text promises that belongs to no plan, such as minutes of a meeting. It keeps a processor busy for as long as reading a plan. */
    public List<Suggested> suggested(String text, int year) {
        Leads leads = new Leads(units.on(AsOf.now(CityClock.today(clock))), Map.of());
        Drafts drafts = new Drafts(new Plan(null, null, "", year), new Edition(null, null, null, null, null), text, leads, _ -> 0);
        return Proposals.of(new PlanReader().read(text)).stream().map(proposal -> new Suggested(proposal, drafts.of(proposal))).toList();
    }

    /** Whether no newer edition of its plan has come. */
    public boolean isNewest(Edition edition) {
        return plans.editions(edition.plan()).getFirst().id().equals(edition.id());
    }

    /** What other commitments hold of the words of one, wherever these stand. */
    List<CommitmentVersion> others(Commitment state) {
        return plans.editions(state.plan()).stream().filter(one -> one.id().equals(state.origin().edition())).findFirst()
                .map(its -> seen(its).covering(state)).orElse(List.of());
    }

    /** An edition with its reading, and what people have decided about it. */
    public final class Seen {

        private final Plan plan;
        private final Edition edition;
        private final StoredReading reading;
        private final List<Sentence> sentences;
        private final Following following;
        private final boolean newest;
        private final List<Board.Held> located = new ArrayList<>();
        private final List<CommitmentVersion> asked = new ArrayList<>();
        private final List<Rejection> rejected;
        private Seen latest;
        private UnitTree tree;
        private Board board;

        private Seen(Plan plan, Edition edition, StoredReading reading, List<Sentence> sentences, Following following, boolean newest) {
            this.plan = plan;
            this.edition = edition;
            this.reading = reading;
            this.sentences = sentences;
            this.following = following;
            this.newest = newest;
            Map<UUID, List<Target>> givenUp = new HashMap<>();
            store.changed(List.of(plan.id())).forEach(history -> givenUp.put(history.getFirst().state().id(), CommitmentVersion.givenUp(history)));
            store.newest(plan.id()).stream().filter(version -> version.revision() != Revision.WITHDRAWN)
                    .forEach(version -> locate(version, givenUp.getOrDefault(version.state().id(), List.of())));
            rejected = rejections.list(plan.id()).stream()
                    .flatMap(one -> following.followInClause(one.origin()).stream().map(one::at))
                    .toList();
        }

        private void locate(CommitmentVersion version, List<Target> givenUp) {
            Commitment state = version.state();
            List<Target> all = Stream.concat(state.targets().stream(), givenUp.stream()).toList();
            following.follow(state.at(state.origin(), all)).ifPresentOrElse(found -> {
                Commitment here = found.at(found.origin(), found.targets().subList(0, state.targets().size()));
                if (version.revision() != Revision.DROPPED || version.leaf() > plans.leaf(edition)) {
                    located.add(new Board.Held(version.with(here), found.targets().stream().map(Target::span).toList()));
                }
            }, () -> {
                if (newest && version.stands()) {
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
            if (board == null) {
                board = Board.of(Proposals.of(reading.reading()), located, rejected, asked);
            }
            return board;
        }

        /** The commitments of older editions that open promises of this one evidently go on with, by the keys of the promises. */
        public Map<String, CommitmentVersion> predecessors() {
            List<Proposal> open = asked.isEmpty() ? List.of()
                    : board().rows().stream().filter(row -> row.state() == Board.State.OPEN && row.proposal() != null).map(Board.Row::proposal).toList();
            return Predecessors.of(open, asked, this::heirs);
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
            List<String> indicators = reading.reading().numbers().stream().filter(number -> spans.contains(number.span()))
                    .map(NumberExpression::indicator).filter(name -> !name.isEmpty()).toList();
            Map<String, UUID> before = indicators.isEmpty() ? Map.of() : store.leads(indicators);
            return new Drafts(plan, edition, reading.reading().rawText(), new Leads(tree(), before), this::sentence);
        }

        /** Read once for all promises that are confirmed together. */
        private UnitTree tree() {
            if (tree == null) {
                tree = units.on(AsOf.now(CityClock.today(clock)));
            }
            return tree;
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
         * What has been confirmed before of the same words: in this edition; where this is an older one, in that edition before it followed into a newer
         * one, and where the words stand in the newest.
         */
        List<CommitmentVersion> covering(Commitment draft) {
            Stream<CommitmentVersion> here = located.stream().filter(one -> one.overlaps(draft.targets())).map(Board.Held::version);
            return (newest ? here : Stream.concat(here, elsewhere(draft))).filter(version -> !version.state().id().equals(draft.id()))
                    .collect(Collectors.toMap(version -> version.state().id(), version -> version, (one, _) -> one, LinkedHashMap::new)).values().stream().toList();
        }

        private Stream<CommitmentVersion> elsewhere(Commitment draft) {
            Set<UUID> moved = store.recordedOn(edition.id()).stream().filter(version -> draft.overlaps(version.state().targets())).map(version -> version.state().id())
                    .collect(Collectors.toSet());
            Stream<CommitmentVersion> gone = store.newest(plan.id()).stream()
                    .filter(version -> version.revision() != Revision.WITHDRAWN && !version.state().origin().edition().equals(edition.id()))
                    .filter(version -> moved.contains(version.state().id()) || isSameSentence(version.state().origin(), draft.origin()));
            return Stream.concat(gone, latest().following.follow(draft).stream().flatMap(followed -> latest().covering(followed).stream()));
        }

        /** Confirmed on an edition between this one and the newest, of words that changed before and after. */
        private static boolean isSameSentence(Origin one, Origin other) {
            return one.sentence() == other.sentence() && one.words().equals(other.words());
        }

        private Seen latest() {
            if (latest == null) {
                latest = newest ? this : seen(plans.editions(plan.id()).getFirst());
            }
            return latest;
        }

        /** Commitments that ask what became of them, and whose sentence these words stand in now. */
        List<CommitmentVersion> asking(Commitment draft) {
            return asked.stream().filter(version -> heirs(version.state()).stream()
                    .anyMatch(heir -> draft.targets().stream().anyMatch(target -> heir.overlaps(target.span())))).toList();
        }

        /** What people have said to be no promise among these words. */
        List<Rejection> rejections(Commitment draft) {
            return rejected.stream().filter(one -> draft.targets().stream().anyMatch(target -> one.covers(target.span()))).toList();
        }

        boolean rejected(Commitment draft) {
            return draft.targets().stream().allMatch(target -> rejected.stream().anyMatch(one -> one.covers(target.span())))
                    || !newest && latest().following.follow(draft).filter(latest()::rejected).isPresent();
        }
    }
}
