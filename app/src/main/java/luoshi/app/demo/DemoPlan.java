package luoshi.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import luoshi.commitment.Board;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Target;
import luoshi.people.SignedIn;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Span;
import org.springframework.stereotype.Component;

/** The example city's plan, read and confirmed. */
@Component
public class DemoPlan {

    private static final int YEAR = 2022;

    private final Plans plans;
    private final Boards boards;
    private final Commitments commitments;
    private final DemoPeople people;

    DemoPlan(Plans plans, Boards boards, Commitments commitments, DemoPeople people) {
        this.plans = plans;
        this.boards = boards;
        this.commitments = commitments;
        this.people = people;
    }

    /** Reads the city's plan and confirms all its promises; answers the plan. */
    public UUID read() {
        SignedIn office = people.called("duchashi");
        try {
            Path file = Files.createTempFile("plan", ".md");
            try (InputStream in = Objects.requireNonNull(DemoPlan.class.getResourceAsStream("plan.md"))) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                UUID plan = plans.receive(office.actor(), new Plan(null, people.office(), "示例市2022年政府工作报告", YEAR), Stage.ISSUED,
                        Plans.Received.of("示例市2022年政府工作报告.md", file));
                Edition edition = plans.editions(plan).getFirst();
                commitments.confirm(office.actor(), edition, open(edition));
                return plan;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it promises, as it stands. */
    List<Commitment> promises(UUID plan) {
        return commitments.list(plan).stream().filter(CommitmentVersion::stands).map(CommitmentVersion::state).toList();
    }

    private List<List<Span>> open(Edition edition) {
        return boards.seen(edition).board().rows().stream().filter(row -> row.state() == Board.State.OPEN)
                .map(row -> row.proposal().targets().stream().map(Target::span).toList()).toList();
    }
}
