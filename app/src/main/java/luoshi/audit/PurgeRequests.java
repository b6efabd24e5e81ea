package luoshi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.audit.PurgeRequest.Target;
import luoshi.evidence.EvidenceFiles;
import luoshi.evidence.Resting;
import luoshi.evidence.Resting.Rest;
import luoshi.journal.Actor;
import luoshi.journal.Entries;
import luoshi.journal.Entries.Entry;
import luoshi.journal.Facts;
import luoshi.journal.Facts.Fact;
import luoshi.journal.Journal;
import luoshi.journal.Purges;
import luoshi.journal.Purges.Ground;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.proof.Leaf;
import org.springframework.stereotype.Component;

/**
 * 两人清除: one person asks for facts to be purged, another decides. What the law wants gone goes, and everybody can see that it went, on
 * whose word and why.
 */
@Component
public class PurgeRequests {

    /** The most facts that one request names, so that who approves can look at each. */
    public static final int MOST = 50;

    /** Refused because something in force rests on it. */
    public static final String IN_USE = "purge.in-use";

    private static final int LONGEST = 500;
    private static final int SHOWN = 10;

    private final PurgeRequestStore store;
    private final Journal journal;
    private final Entries entries;
    private final Facts facts;
    private final Purges purges;
    private final EvidenceFiles evidence;
    private final List<Resting> resting;

    PurgeRequests(PurgeRequestStore store, Journal journal, Entries entries, Facts facts, Purges purges, EvidenceFiles evidence, List<Resting> resting) {
        this.store = store;
        this.journal = journal;
        this.entries = entries;
        this.facts = facts;
        this.purges = purges;
        this.evidence = evidence;
        this.resting = resting;
    }

    /** The newest requests, of those whose leaf arrived before a number; all of them where it is null. */
    public List<PurgeRequest> list(Long before, int limit) {
        return store.list(before, limit);
    }

    /** The request of this id. */
    public Optional<PurgeRequest> find(UUID id) {
        return store.find(id);
    }

    /** Whether the fact at a position can be asked for: it is there, and neither the beginning nor a tombstone nor a secret. */
    public boolean canGo(Entry entry) {
        return entry.leaf().filter(leaf -> purges.allowed(leaf.table())).flatMap(facts::find).isPresent();
    }

    /** What in force rests on a fact. */
    public List<Rest> resting(Target target) {
        return resting.stream().flatMap(one -> one.on(target.table(), UUID.fromString(target.row())).stream()).distinct().toList();
    }

    /** Evidence in use is not taken away, unless somebody who knows what rests on it says that the law wants it gone all the same. */
    private void refuseInUse(Target target, boolean aware) {
        List<Rest> rests = aware ? List.of() : resting(target);
        if (!rests.isEmpty()) {
            throw new Refusal(IN_USE, String.valueOf(target.position()), rests.stream().limit(SHOWN).map(Rest::name).collect(Collectors.joining("、")), rests.size());
        }
    }

    /**
     * Asks for the facts at these positions to be purged.
     *
     * @param aware whether who asks knows what rests on them
     * @throws Refusal where a position does not exist, its fact is gone, in use or must stay, or another open request names it
     */
    public UUID request(SignedIn who, SortedSet<Long> positions, String reason, boolean aware) {
        String ground = reason.strip();
        if (ground.isEmpty() || ground.length() > LONGEST) {
            throw new Refusal("purge.reason", LONGEST);
        }
        if (positions.isEmpty() || positions.size() > MOST) {
            throw new Refusal("purge.positions", MOST);
        }
        return journal.act(who.actor(), () -> {
            store.lock();
            List<Target> targets = positions.stream().map(this::target).toList();
            targets.forEach(target -> refuseInUse(target, aware));
            return store.insert(who.person().id(), ground, targets);
        });
    }

    private Target target(long position) {
        Entry entry = entries.find(position).orElseThrow(() -> new Refusal("purge.no-entry", String.valueOf(position)));
        Leaf leaf = entry.leaf().filter(found -> purges.allowed(found.table())).orElseThrow(() -> new Refusal("purge.must-stay", String.valueOf(position)));
        if (facts.find(leaf).isEmpty()) {
            throw new Refusal("purge.gone", String.valueOf(position));
        }
        if (store.isAskedFor(position)) {
            throw new Refusal("purge.asked-already", String.valueOf(position));
        }
        return new Target(position, leaf.table(), leaf.row());
    }

    /** Decides against a request. */
    public void refuse(SignedIn who, UUID id, String note) {
        Refusal.whereLonger(note, LONGEST);
        journal.act(who.actor(), () -> {
            open(who, id);
            store.insertDecision(id, who.person().id(), Verdict.REFUSED, note);
        });
    }

    /**
     * Decides for a request: its facts go in the same transaction, and a signed head covers their tombstones before this returns.
     *
     * @param aware whether who decides knows what rests on them
     */
    public void approve(SignedIn who, UUID id, String note, boolean aware) {
        Refusal.whereLonger(note, LONGEST);
        journal.act(who.actor(), () -> {
            PurgeRequest request = open(who, id);
            request.targets().forEach(target -> refuseInUse(target, aware));
            store.insertDecision(id, who.person().id(), Verdict.APPROVED, note);
            Ground ground = new Ground(Actor.user(request.requestedBy()), who.actor(), request.reason());
            List<String> contents = new ArrayList<>();
            for (Target target : request.targets()) {
                Entry entry = entries.find(target.position()).orElseThrow();
                Fact fact = entry.leaf().flatMap(facts::find).orElseThrow(() -> new Refusal("purge.gone", String.valueOf(target.position())));
                Optional.ofNullable(fact.columns().get("content_hash")).ifPresent(contents::add);
                purges.purge(entry, ground);
            }
            evidence.removeUnnamed(contents);
        });
        purges.pin();
    }

    private PurgeRequest open(SignedIn who, UUID id) {
        store.lock();
        PurgeRequest request = store.find(id).orElseThrow(() -> new Refusal("purge.no-request"));
        if (!request.isOpen()) {
            throw new Refusal("purge.decided");
        }
        if (request.requestedBy().equals(who.person().id())) {
            throw new Refusal("purge.second-person");
        }
        return request;
    }

    /** What can be decided. */
    enum Verdict {
        APPROVED,
        REFUSED
    }
}
