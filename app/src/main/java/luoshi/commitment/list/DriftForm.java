package luoshi.commitment.list;

import java.util.UUID;
import luoshi.commitment.Revision;
import luoshi.commitment.drift.Drift;

/**
 * What the list of drift is asked for, as it stands in the address.
 *
 * @param plan id of a plan
 * @param unit id of a unit that leads or owes
 * @param kind what was done
 */
public record DriftForm(String plan, String unit, String kind) {

    /** Fields that are not there are empty. */
    public DriftForm {
        plan = plan == null ? "" : plan;
        unit = unit == null ? "" : unit;
        kind = kind == null ? "" : kind;
    }

    Revision revision() {
        return ListForm.one(Revision.class, kind);
    }

    boolean asks(Drift drift) {
        UUID led = ListForm.id(unit);
        boolean concerned = led == null || led.equals(drift.last().state().lead()) || led.equals(drift.first().lead())
                || drift.last().state().owing().contains(led) || drift.first().owing().contains(led);
        return concerned && (revision() == null || drift.kinds().contains(revision()));
    }
}
