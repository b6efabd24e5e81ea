package luoshi.pipeline.expression;

import java.time.LocalDate;

/** Where an item stands: stages, exits, batches and clocks. */
final class Standing {

    private Standing() {}

    static Node day(String stage) {
        return scope -> scope.reachedOn(stage);
    }

    static Node met(String clock) {
        return scope -> scope.clock(clock).met() != null;
    }

    static Node due(String clock) {
        return scope -> scope.clock(clock).due();
    }

    static Node overdue(String clock) {
        return scope -> {
            Scope.Clocked clocked = scope.clock(clock);
            return clocked.met() == null && clocked.due() != null && scope.asOf().isAfter(clocked.due());
        };
    }

    /** Its last day has come, whether it was met or not; not known where it runs and nobody has said until when. */
    static Node passed(String clock) {
        return scope -> {
            Scope.Clocked clocked = scope.clock(clock);
            return clocked.untold() && !scope.out(null) ? null : clocked.due() != null && !scope.asOf().isBefore(clocked.due());
        };
    }

    /** Overdue, or met after its last day. */
    static Node late(String clock) {
        return scope -> {
            Scope.Clocked clocked = scope.clock(clock);
            LocalDate until = clocked.met() == null ? scope.asOf() : clocked.met();
            return clocked.due() != null && until.isAfter(clocked.due());
        };
    }
}
