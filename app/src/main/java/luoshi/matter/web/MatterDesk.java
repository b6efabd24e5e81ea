package luoshi.matter.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.Commitments;
import luoshi.commitment.CommitmentVersion;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.DueLamp;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Party;
import luoshi.matter.Step;
import luoshi.matter.course.Part;
import luoshi.matter.deed.Outset;
import luoshi.matter.store.RuleBook;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** Gathers what the page of a matter shows. */
@Component
class MatterDesk {

    private final Matters matters;
    private final Commitments commitments;
    private final EvidenceFiles evidence;
    private final People people;
    private final Units units;
    private final RuleBook rules;
    private final Clock clock;

    MatterDesk(Matters matters, Commitments commitments, EvidenceFiles evidence, People people, Units units, RuleBook rules, Clock clock) {
        this.matters = matters;
        this.commitments = commitments;
        this.evidence = evidence;
        this.people = people;
        this.units = units;
        this.rules = rules;
        this.clock = clock;
    }

    MatterView view(MatterFile file, SignedIn who, MoveForm form) {
        Instant now = clock.instant();
        List<MatterView.PartView> parts = file.standing().parts().stream().map(part -> view(file, part, who, now)).toList();
        List<DueLamp> lamps = parts.stream().map(MatterView.PartView::lamp).filter(lamp -> lamp != null).toList();
        List<UUID> held = Stream.concat(file.steps().stream().flatMap(step -> step.files().stream()), form.held().stream()).distinct().toList();
        Map<UUID, EvidenceFile> files = evidence.findAll(held).stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        return new MatterView(file, units.on(AsOf.now(CityClock.today(clock))), parts, matters.allowed(who, file, null), lamps.isEmpty() ? null : DueLamp.worst(lamps),
                people.recorders(file.steps().stream().map(Step::leaf).toList()), files,
                file.matter().commitments().stream().flatMap(id -> commitments.find(id).stream()).map(CommitmentVersion::state).toList(),
                Optional.ofNullable(file.matter().leader()).flatMap(people::find).map(Person::name).orElse(null),
                file.standing().issued() != null ? null : new Outset(now, rules.current()).misfit(file.matter()).orElse(null),
                Optional.ofNullable(file.matter().follows()).flatMap(matters::find).orElse(null), form);
    }

    private MatterView.PartView view(MatterFile file, Part part, SignedIn who, Instant now) {
        List<DueLamp> lamps = part.clocks().stream().map(span -> matters.lamp(file.matter(), span, now)).toList();
        return new MatterView.PartView(part, lamps, matters.allowed(who, file, part), matters.is(who, Party.HEAD, file, part));
    }

    /** Whether somebody's own unit has a part in it. */
    static boolean owns(SignedIn who, MatterFile file) {
        return who.units().anyMatch(unit -> file.standing().parts().stream().map(Part::assignment).map(Assignment::unit).anyMatch(unit::equals));
    }
}
