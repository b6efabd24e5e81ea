package luoshi.enterprise.register;

import java.util.Set;
import luoshi.journal.Purges;
import luoshi.pipeline.RegisterItems;
import luoshi.pipeline.Registers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells anew which titles enterprises hold, in the act in which certificates are recorded, taken back or purged. */
@Component
class RetoldTitles {

    private final FirmStore store;
    private final RegisterItems items;

    RetoldTitles(FirmStore store, RegisterItems items) {
        this.store = store;
        this.items = items;
    }

    @EventListener
    void moved(Registers.Moved moved) {
        if (moved.pipeline().key().equals(Titles.REGISTER)) {
            store.retell(moved.said(Titles.CODE));
        }
    }

    @EventListener
    void purged(Purges.Purging purging) {
        if (purging.table().equals("pipeline_entry")) {
            items.entered(Titles.REGISTER, purging.row()).ifPresent(item -> purging.afterwards().add(() -> store.retell(Set.of(item.text(Titles.CODE)))));
        }
    }
}
