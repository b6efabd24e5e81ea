package luoshi.audit.web;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import luoshi.journal.Heads;
import luoshi.journal.Proofs;
import luoshi.page.Download;
import luoshi.page.Paged;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.proof.ConsistencyProof;
import luoshi.proof.JournalKey;
import luoshi.proof.TreeHead;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** 存证头: the signed heads, the key to check them with, and the proof that one continues another. */
@Controller
class HeadPages {

    private final Heads heads;
    private final Proofs proofs;
    private final Clock clock;

    HeadPages(Heads heads, Proofs proofs, Clock clock) {
        this.heads = heads;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Two heads compared.
     *
     * @param earlier the smaller one
     * @param later the greater one
     * @param proof that the later continues the earlier; null where hashes are missing
     * @param proves whether it holds for the two roots
     */
    public record Comparison(TreeHead earlier, TreeHead later, ConsistencyProof proof, boolean proves) {}

    @GetMapping("/journal/heads")
    @Asks("journal.read")
    String list(@RequestParam(required = false) Long below, @RequestParam(required = false) Long earlier, @RequestParam(required = false) Long later,
            @ModelAttribute("shell") Shell shell, Model model) {
        Instant now = clock.instant();
        Paged<TreeHead> page = Paged.read(UriComponentsBuilder.fromPath("/journal/heads"), below, step -> heads.list(step.below(), step.limit()), TreeHead::size);
        boolean asked = earlier != null && later != null;
        Comparison comparison = asked ? compare(earlier, later).orElse(null) : null;
        model.addAttribute("page", page.map(head -> HeadRow.of(head, now, shell.words())));
        model.addAttribute("key", heads.publicKey().map(JournalKey::line).orElse(null));
        model.addAttribute("earlier", earlier);
        model.addAttribute("later", later);
        model.addAttribute("comparison", comparison);
        model.addAttribute("missing", asked && comparison == null);
        return "audit/web/heads";
    }

    private Optional<Comparison> compare(long one, long other) {
        Optional<TreeHead> earlier = heads.find(Math.min(one, other));
        return earlier.flatMap(from -> heads.find(Math.max(one, other)).map(to -> {
            ConsistencyProof proof = proofs.consistency(from, to).orElse(null);
            return new Comparison(from, to, proof, proof != null && proof.proves(from.root(), to.root()));
        }));
    }

    @GetMapping("/journal/consistency.txt")
    @Asks("journal.read")
    ResponseEntity<byte[]> consistency(@RequestParam long earlier, @RequestParam long later) {
        Comparison comparison = compare(earlier, later).filter(found -> found.proof() != null).orElseThrow(HeadPages::missing);
        String key = heads.publicKey().map(JournalKey::line).orElse("");
        return Download.text("consistency-%d-%d.txt".formatted(comparison.earlier().size(), comparison.later().size()),
                ProofText.of(comparison.proof(), comparison.earlier(), comparison.later(), key));
    }

    /** The file outside the database, not what the database says of it. */
    @GetMapping("/journal/heads.txt")
    @Asks("journal.read")
    ResponseEntity<Resource> file() {
        if (!Files.exists(heads.file())) {
            throw missing();
        }
        return Download.named("heads.txt").body(new FileSystemResource(heads.file()));
    }

    @GetMapping("/journal/journal.pub")
    @Asks("journal.read")
    ResponseEntity<byte[]> key() {
        return Download.text("journal.pub", heads.publicKey().orElseThrow(HeadPages::missing).line() + "\n");
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
