package luoshi.matter.sheet;

import luoshi.people.Refusal;
import luoshi.sheet.SheetWork;
import org.springframework.stereotype.Component;

/** What is done with task tables. */
@Component
class ImportWork extends SheetWork<Refusal> {

    ImportWork() {
        super(Refusal.class, () -> new Refusal("matter-sheet.broken"));
    }
}
