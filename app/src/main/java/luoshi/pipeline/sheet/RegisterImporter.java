package luoshi.pipeline.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Refusals;
import luoshi.pipeline.Registers;
import luoshi.pipeline.sheet.RegisterImports.Import;
import luoshi.sheet.SheetTable;
import org.springframework.stereotype.Component;

/** Records sheets of registers, each in one act, and takes them back while nobody has recorded anything of their items since. */
@Component
class RegisterImporter {

    private final RegisterPlanner planner;
    private final RegisterImports imports;
    private final Registers registers;
    private final Journal journal;

    RegisterImporter(RegisterPlanner planner, RegisterImports imports, Registers registers, Journal journal) {
        this.planner = planner;
        this.imports = imports;
        this.registers = registers;
        this.journal = journal;
    }

    /** Compares a sheet with what is held now, and keeps what it comes to for its page. */
    Preview compare(Import given, Pipeline pipeline, SignedIn who, IntConsumer told) {
        SheetTable table = imports.table(given.id());
        Preview.Counting counting = new Preview.Counting();
        planner.go(given, pipeline, table, who, rows -> {
            planner.judge(pipeline, table, who, rows);
            rows.forEach(row -> counting.take(row.told()));
            told.accept(rows.size());
        });
        Preview preview = counting.preview(table.unknown());
        imports.compared(given.id(), preview);
        return preview;
    }

    /** Records an import in one act, compared anew: where it comes to something else than was shown, that is shown and nothing recorded. */
    void record(Import given, Pipeline pipeline, SignedIn who, IntConsumer told) {
        try {
            journal.act(who.actor(), () -> recordAll(given, pipeline, who, told));
        } catch (Changed otherwise) {
            boolean blocked = compare(given, pipeline, who, _ -> { }).blocked();
            throw new Refusal(blocked ? "import.blocked" : "pipeline-sheet.otherwise");
        }
    }

    private void recordAll(Import given, Pipeline pipeline, SignedIn who, IntConsumer told) {
        SheetTable table = imports.table(given.id());
        Preview.Counting counting = new Preview.Counting();
        List<UUID> acts = new ArrayList<>();
        AtomicInteger items = new AtomicInteger();
        planner.go(given, pipeline, table, who, rows -> {
            rows.forEach(row -> counting.take(row.told()));
            List<Ask> asks = rows.stream().filter(row -> row.ask() != null).map(SheetRow::ask).toList();
            if (!rows.stream().allMatch(SheetRow::sound)) {
                throw new Changed();
            }
            if (!asks.isEmpty()) {
                acts.add(recorded(pipeline, who, asks));
                items.addAndGet(asks.size());
            }
            told.accept(rows.size());
        });
        Preview now = counting.preview(table.unknown());
        if (now.empty()) {
            throw new Refusal("import.nothing");
        }
        if (given.preview() == null || !now.hash().equals(given.preview().hash())) {
            throw new Changed();
        }
        if (!imports.recorded(given.id(), acts, items.get())) {
            throw new Refusal("import.over");
        }
    }

    private UUID recorded(Pipeline pipeline, SignedIn who, List<Ask> asks) {
        try {
            return registers.recordAll(who, pipeline, asks).act();
        } catch (Refusals wrong) {
            throw new Changed();
        }
    }

    /** Takes an import back: each item is again as it was before. */
    void undo(Import done, Pipeline pipeline, SignedIn who, IntConsumer told) {
        journal.act(who.actor(), () -> {
            if (!imports.undone(done.id())) {
                throw new Refusal("import.over");
            }
            done.acts().reversed().forEach(act -> told.accept(registers.undo(who, pipeline, act, "撤销表格导入：" + done.fileName())));
        });
    }

    /** It comes to something else than was shown. */
    private static final class Changed extends RuntimeException {

        Changed() {
            super("a sheet comes to something else than was shown", null, false, false);
        }
    }
}
