package luoshi.plan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Plans.Received;
import luoshi.plan.Stage;
import luoshi.plan.UnreadableDocumentException;
import luoshi.plan.secrecy.Appeals;
import luoshi.plan.secrecy.MarkedFileException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Handing in a plan, the same from the page and from a program: what is typed is checked first, then the file is read, then it is kept. */
@Component
class HandingIn {

    private final Plans plans;
    private final Appeals appeals;
    private final Units units;
    private final Door door;
    private final Clock clock;

    HandingIn(Plans plans, Appeals appeals, Units units, Door door, Clock clock) {
        this.plans = plans;
        this.appeals = appeals;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /** The units of today. */
    UnitTree today() {
        return units.on(AsOf.now(CityClock.today(clock)));
    }

    /** The unit that a form means, by its id or its full name. */
    Optional<UUID> unit(String typed) {
        return today().inOrder().stream().filter(unit -> unit.id().toString().equals(typed) || unit.name().equals(typed)).findFirst().map(Unit::id);
    }

    /**
     * Takes a plan with its first edition.
     *
     * @param file null where the request brought none
     * @throws NotTakenException for whatever the sender can do something about
     */
    Plan receive(SignedIn who, PlanForm form, MultipartFile file) throws NotTakenException, IOException {
        return received(file, () -> {
            UUID unit = unit(form.unit()).orElseThrow(() -> new Refusal("plans.unit"));
            door.require(who, "plans.edit", unit);
            form.typedYear();
            return unit;
        }, form.stage(), (unit, stage, received) -> take(who, unit, form, stage, received));
    }

    /** Takes a further edition of a plan that the person may edit. */
    void receiveEdition(SignedIn who, Plan plan, String stage, MultipartFile file) throws NotTakenException, IOException {
        received(file, plan::unit, stage, (_, reached, received) -> {
            refuseHeld(who, received);
            plans.receive(who.actor(), plan.id(), reached, received);
            return plan;
        });
    }

    private interface Taking {
        Plan take(UUID unit, Stage stage, Received received) throws NotTakenException;
    }

    private Plan received(MultipartFile file, Supplier<UUID> typed, String stage, Taking taking) throws NotTakenException, IOException {
        try {
            UUID unit = typed.get();
            Stage reached = Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElseThrow(() -> new Refusal("plans.stage"));
            if (file == null || file.isEmpty() && Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty()) {
                throw new Refusal("plans.file");
            }
            Path copy = Files.createTempFile("luoshi-plan", ".tmp");
            try {
                file.transferTo(copy);
                return taking.take(unit, reached, Received.of(file.getOriginalFilename(), copy, appeals::requireAllowed));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (UnreadableDocumentException unreadable) {
            throw NotTakenException.because(new Refusal("plans.unreadable", unreadable.reason()));
        } catch (MarkedFileException marked) {
            throw NotTakenException.marked(marked.refusal(), marked.appealable() ? marked.file() : null);
        } catch (Refusal refusal) {
            throw NotTakenException.because(refusal);
        }
    }

    private void refuseHeld(SignedIn who, Received received) throws NotTakenException {
        Optional<Plan> held = plans.holding(received);
        if (held.isPresent()) {
            throw NotTakenException.held(held.filter(plan -> door.allows(who, "plans.read", plan.unit())).orElse(null));
        }
    }

    private Plan take(SignedIn who, UUID unit, PlanForm form, Stage stage, Received received) throws NotTakenException {
        refuseHeld(who, received);
        int thisYear = CityClock.today(clock).getYear();
        TitlePage page = TitlePage.of(received.text(), EvidenceFiles.plainName(received.name()), thisYear);
        int year = form.typedYear().orElseGet(() -> page.yearBeside(form.title(), thisYear).orElseThrow(() -> new Refusal("plans.no-year")));
        UUID id = plans.receive(who.actor(), new Plan(null, unit, form.title().isEmpty() ? page.title() : form.title(), year), stage, received);
        return plans.find(id).orElseThrow();
    }
}
