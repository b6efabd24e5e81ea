package luoshi.enterprise.intake;

import java.util.List;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.intake.Intakes.Intake;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetWork;
import org.springframework.stereotype.Component;

/** Records what sheets of figures say, and takes it back. Every figure is sealed in the journal, so that a sheet is as large as it has figures and not rows. */
@Component
class IntakeWork extends SheetWork<Refusal> {

    private final Intakes intakes;
    private final FirmRecords records;
    private final Journal journal;

    IntakeWork(Intakes intakes, FirmRecords records, Journal journal) {
        super(Refusal.class, () -> new Refusal("pipeline-sheet.broken"));
        this.intakes = intakes;
        this.records = records;
        this.journal = journal;
    }

    private static int rows(Ask ask) {
        return ask.figures().size() + ask.passages().size() + (ask.unit() == null ? 0 : 1);
    }

    /** Records it; false where that goes on in the background. */
    boolean record(Intake given, List<Ask> asks, SignedIn who) {
        return run(given.id(), What.RECORD, asks.stream().mapToInt(IntakeWork::rows).sum(), told -> journal.act(who.actor(), () -> {
            FirmRecords.Done done = records.recordAll(who, asks, told);
            if (!intakes.recorded(given.id(), done.act(), asks.stream().mapToInt(ask -> ask.figures().size()).sum(), done.units().size())) {
                throw new Refusal("import.over");
            }
        }));
    }

    /** Takes it back; false where that goes on in the background. */
    boolean undo(Intake given, SignedIn who) {
        return run(given.id(), What.UNDO, given.figures(), told -> journal.act(who.actor(), () -> {
            if (!intakes.undone(given.id())) {
                throw new Refusal("import.over");
            }
            records.undo(who, given.act(), "撤销表格导入：" + given.fileName(), told);
        }));
    }
}
