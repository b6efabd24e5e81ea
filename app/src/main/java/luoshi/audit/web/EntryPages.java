package luoshi.audit.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import luoshi.audit.PurgeRequests;
import luoshi.journal.Entries;
import luoshi.journal.Entries.Entry;
import luoshi.journal.Facts;
import luoshi.journal.Facts.Fact;
import luoshi.journal.Heads;
import luoshi.journal.Proofs;
import luoshi.journal.Purges;
import luoshi.journal.Purges.Tombstone;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.People;
import luoshi.proof.InclusionProof;
import luoshi.proof.JournalKey;
import luoshi.proof.Sha256;
import luoshi.proof.TreeHead;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One entry of the journal: its leaf, its fact, and the proof that it stands where it stands. */
@Controller
class EntryPages {

    private final Entries entries;
    private final Facts facts;
    private final Proofs proofs;
    private final Heads heads;
    private final People people;
    private final Purges purges;
    private final PurgeRequests requests;

    EntryPages(Entries entries, Facts facts, Proofs proofs, Heads heads, People people, Purges purges, PurgeRequests requests) {
        this.entries = entries;
        this.facts = facts;
        this.proofs = proofs;
        this.heads = heads;
        this.people = people;
        this.purges = purges;
        this.requests = requests;
    }

    /**
     * What a page shows of the fact.
     *
     * @param state whether it is there and fits its leaf
     * @param columns its columns without secrets
     * @param withheld the columns that are not shown
     */
    public record Content(State state, Map<String, String> columns, SortedSet<String> withheld) {

        private static Content of(Entry entry, Optional<Fact> fact, Tombstone tombstone) {
            return fact.map(found -> new Content(fits(entry, found) ? State.FITS : State.DIFFERS, found.columns(), found.withheld()))
                    .orElseGet(() -> new Content(tombstone == null ? State.GONE : State.PURGED, Map.of(), Collections.emptySortedSet()));
        }

        private static boolean fits(Entry entry, Fact fact) {
            return entry.leaf().orElseThrow().content().equals(fact.content()) && fact.columns().get("leaf").equals(String.valueOf(entry.arrival()));
        }
    }

    /**
     * Who has purged a fact, and why.
     *
     * @param requested who asked
     * @param approved who approved
     * @param reason on what ground
     */
    public record Purge(String requested, String approved, String reason) {}

    /** How the fact and its leaf go together. */
    public enum State {
        /** The fact has the hash in its leaf. */
        FITS,
        /** It has not. */
        DIFFERS,
        /** Two persons have purged it. */
        PURGED,
        /** It is not there, and nothing says why. */
        GONE
    }

    /**
     * What a page shows of the proof.
     *
     * @param head the newest head, null before the first
     * @param signed whether the head carries the signature of our key
     * @param path the neighbouring hashes; empty where the head does not reach so far
     * @param proves whether they lead from the leaf to the head's root
     */
    public record Proven(TreeHead head, boolean signed, List<Sha256> path, boolean proves) {

        /** Whether the head reaches so far. */
        public boolean covered(long position) {
            return head != null && position < head.size();
        }
    }

    @GetMapping("/journal/{position:\\d+}")
    @Asks("journal.read")
    String entry(@PathVariable long position, @ModelAttribute("shell") Shell shell, Model model) {
        Entry entry = get(position);
        Tombstone tombstone = purges.tombstone(entry).orElse(null);
        Names names = Names.ofActors(people, tombstone == null ? Stream.of(JournalRow.actor(entry))
                : Stream.of(JournalRow.actor(entry), tombstone.requestedBy(), tombstone.approvedBy()));
        model.addAttribute("entry", entry);
        model.addAttribute("row", JournalRow.of(entry, names, shell.words()));
        model.addAttribute("content", Content.of(entry, entry.leaf().flatMap(facts::find), tombstone));
        model.addAttribute("purge", tombstone == null ? null : new Purge(names.actor(shell.words(), tombstone.requestedBy()),
                names.actor(shell.words(), tombstone.approvedBy()), tombstone.reason()));
        model.addAttribute("proven", proven(entry));
        model.addAttribute("canGo", requests.canGo(entry));
        model.addAttribute("last", position + 1 >= entries.size());
        return "audit/web/entry";
    }

    private Proven proven(Entry entry) {
        TreeHead head = heads.newest().orElse(null);
        InclusionProof proof = head == null ? null : proofs.inclusion(entry.position(), head).orElse(null);
        boolean signed = head != null && heads.publicKey().filter(head::isSignedBy).isPresent();
        return new Proven(head, signed, proof == null ? List.of() : proof.path(), proof != null && entry.hasItsHash() && proof.proves(entry.hash(), head.root()));
    }

    @GetMapping("/journal/{position:\\d+}/proof.txt")
    @Asks("journal.read")
    ResponseEntity<byte[]> proof(@PathVariable long position) {
        Entry entry = get(position);
        TreeHead head = heads.newest().orElseThrow(EntryPages::missing);
        InclusionProof proof = proofs.inclusion(position, head).orElseThrow(EntryPages::missing);
        return Download.text("proof-" + position + ".txt", ProofText.of(entry, proof, head, heads.publicKey().map(JournalKey::line).orElse("")));
    }

    private Entry get(long position) {
        return entries.find(position).orElseThrow(EntryPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
