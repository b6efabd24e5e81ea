package luoshi.proof.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import luoshi.proof.Problem;
import luoshi.proof.ProblemKind;
import luoshi.proof.Report;

/** Collects problems: counts all, keeps the first of each kind, so that a wholly spoilt export fits into memory, too. */
final class Problems {

    private final List<Problem> kept = new ArrayList<>();
    private final Map<ProblemKind, Long> found = new EnumMap<>(ProblemKind.class);

    void add(ProblemKind kind, String message) {
        add(kind, Where.NOWHERE, message);
    }

    void add(ProblemKind kind, Where where, String message) {
        if (found.merge(kind, 1L, Long::sum) <= Report.SHOWN) {
            kept.add(new Problem(kind, where.position(), where.table(), where.row(), message));
        }
    }

    List<Problem> kept() {
        return kept;
    }

    Map<ProblemKind, Long> found() {
        return found;
    }
}
