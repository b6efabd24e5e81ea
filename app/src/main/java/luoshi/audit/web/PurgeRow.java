package luoshi.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.audit.PurgeRequest;
import luoshi.audit.PurgeRequest.State;
import luoshi.audit.PurgeRequest.Target;
import luoshi.journal.Entries;
import luoshi.journal.Entries.Entry;
import luoshi.page.Words;

/**
 * A purge request as pages show it.
 *
 * @param id the request
 * @param state where it stands
 * @param lamp the shape of the state
 * @param asked who asked
 * @param askedAt when, null while its leaf waits for a position
 * @param reason on what ground
 * @param targets what is to go
 * @param decided who decided, null while nobody has
 * @param decidedAt when
 * @param note what the decider said
 */
public record PurgeRow(UUID id, State state, String lamp, String asked, Instant askedAt, String reason, List<Target> targets, String decided, Instant decidedAt, String note) {

    static PurgeRow of(PurgeRequest request, Entries entries, Names names, Words words) {
        PurgeRequest.Decision decision = request.decision();
        return new PurgeRow(request.id(), request.state(), lamp(request.state()),
                names.person(words, request.requestedBy()), known(entries, request.arrival()), request.reason(), request.targets(),
                decision == null ? null : names.person(words, decision.by()), decision == null ? null : known(entries, decision.arrival()),
                decision == null ? "" : decision.note());
    }

    private static Instant known(Entries entries, long arrival) {
        return entries.findByArrival(arrival).map(Entry::at).orElse(null);
    }

    private static String lamp(State state) {
        return switch (state) {
            case OPEN -> "yellow";
            case PURGED -> "tick";
            case REFUSED -> "grey";
        };
    }
}
