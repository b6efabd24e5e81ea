package luoshi.pipeline.sheet;

import luoshi.people.Refusal;
import luoshi.sheet.SheetWork;
import org.springframework.stereotype.Component;

/** What is done with sheets of registers. */
@Component
class RegisterWork extends SheetWork<Refusal> {

    RegisterWork() {
        super(Refusal.class, () -> new Refusal("pipeline-sheet.broken"));
    }
}
