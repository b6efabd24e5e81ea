package luoshi.flood.response;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.flood.response.Step.Kind;

/**
 * 响应, from the first proposal to the signed end. Where it stands follows from its steps.
 *
 * @param id the response
 * @param reality whether it is real or a drill
 * @param name what lists call it
 * @param plan hash of the plan by which it is made
 * @param script what a drill supposes; empty for what is real
 * @param begun when its first fact was recorded
 * @param steps what was done, in order; never empty
 */
public record Response(UUID id, Reality reality, String name, String plan, String script, Instant begun, List<Step> steps) {

    /** Where a response stands. */
    public enum Phase {
        /** Proposed, and nobody has deliberated yet. */
        PROPOSED,
        /** Deliberated; an order is to be drafted. */
        DELIBERATED,
        /** Drafted; it is to be signed. */
        DRAFTED,
        /** In force, and no change is under way. */
        IN_FORCE,
        /** It was decided not to start it. */
        DROPPED,
        /** Ended. */
        ENDED
    }

    /** Whether it is a drill. */
    public boolean isDrill() {
        return reality == Reality.DRILL;
    }

    /** What was done last. */
    public Step last() {
        return steps.getLast();
    }

    /** The orders that were signed. */
    public List<Step> signed() {
        return steps.stream().filter(step -> step.kind() == Kind.SIGNED).toList();
    }

    /** The level in force, 4 to 1; 0 for none. */
    public int level() {
        return signed().isEmpty() || signed().getLast().move() == Move.END ? 0 : signed().getLast().level();
    }

    /** Where it stands. */
    public Phase phase() {
        return switch (last().kind()) {
            case PROPOSED -> Phase.PROPOSED;
            case DELIBERATED -> Phase.DELIBERATED;
            case DRAFTED -> Phase.DRAFTED;
            case SIGNED -> last().move() == Move.END ? Phase.ENDED : Phase.IN_FORCE;
            case DROPPED -> last().move() == Move.START ? Phase.DROPPED : Phase.IN_FORCE;
        };
    }

    /** Whether something may still be done. */
    public boolean isOpen() {
        return phase() != Phase.ENDED && phase() != Phase.DROPPED;
    }

    /** Whether a proposal is under way. */
    public boolean isMoving() {
        return isOpen() && phase() != Phase.IN_FORCE;
    }

    /** The proposal that led to a step. */
    public Step proposal(Step step) {
        return steps.stream().filter(one -> one.kind() == Kind.PROPOSED && one.number() <= step.number()).reduce((_, later) -> later).orElseThrow();
    }

    /** The deliberation that a step rests on. */
    public Optional<Step> deliberation(Step step) {
        int from = proposal(step).number();
        return steps.stream().filter(one -> one.kind() == Kind.DELIBERATED && one.number() > from && one.number() <= step.number()).reduce((_, later) -> later);
    }

    /** 条件时间 of the start: since when conditions were met; null where it was proposed without. */
    public Instant condition() {
        return steps.getFirst().condition();
    }

    /** 决策时间: when the start was signed; null while it is not. */
    public Instant decided() {
        return signed().isEmpty() ? null : signed().getFirst().at();
    }

    /** When it ended; null while it has not. */
    public Instant ended() {
        return phase() == Phase.ENDED ? last().at() : null;
    }

    /** Minutes from the condition to the decision of a signed order; empty where there was no condition. */
    public Optional<Long> gap(Step signed) {
        return Optional.ofNullable(proposal(signed).condition()).map(since -> Duration.between(since, signed.at()).toMinutes());
    }
}
