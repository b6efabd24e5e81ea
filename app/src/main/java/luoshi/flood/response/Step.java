package luoshi.flood.response;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of a response.
 *
 * @param number from 1 within the response; there is one of each number
 * @param kind what was done
 * @param move to what it is a step
 * @param level the level that is meant, 4 to 1
 * @param said grounds of a proposal, advice of a deliberation, body of an order, why it was dropped
 * @param party who took part in the deliberation
 * @param minutes minutes of the deliberation
 * @param held when it was deliberated; null for other steps
 * @param condition since when conditions of the plan were met; null where none was
 * @param reference number of the order 文号
 * @param title title of the order
 * @param post key of the post by which it was signed
 * @param person who did it
 * @param by what they are called
 * @param at when it was done, by the clock of the server
 */
public record Step(int number, Kind kind, Move move, int level, String said, String party, String minutes, Instant held, Instant condition, String reference, String title, String post, UUID person,
        String by, Instant at) {

    /** What a step is. */
    public enum Kind {
        /** 建议. */
        PROPOSED,
        /** 会商. */
        DELIBERATED,
        /** 拟稿: of several the last is signed. */
        DRAFTED,
        /** 签发. */
        SIGNED,
        /** 不采纳: the proposal leads to nothing, for a reason that is told. */
        DROPPED
    }

    static Step proposed(Move move, int level, String ground, Instant condition) {
        return new Step(0, Kind.PROPOSED, move, level, ground, "", "", null, condition, "", "", "", null, "", null);
    }

    static Step deliberated(Move move, int level, Deliberation deliberation) {
        return new Step(0, Kind.DELIBERATED, move, level, deliberation.advice(), deliberation.party(), deliberation.minutes(), deliberation.held(), null, "", "", "", null, "", null);
    }

    static Step drafted(Step before, Order order) {
        return new Step(0, Kind.DRAFTED, before.move(), before.level(), order.body(), "", "", null, null, order.reference(), order.title(), "", null, "", null);
    }

    static Step signed(Step draft, String post) {
        return new Step(0, Kind.SIGNED, draft.move(), draft.level(), draft.said(), "", "", null, null, draft.reference(), draft.title(), post, null, "", null);
    }

    static Step dropped(Step before, String why) {
        return new Step(0, Kind.DROPPED, before.move(), before.level(), why, "", "", null, null, "", "", "", null, "", null);
    }

    /**
     * 会商.
     *
     * @param level the level that it comes to
     * @param party who took part
     * @param minutes what was said
     * @param advice what it comes to
     * @param held when
     */
    public record Deliberation(int level, String party, String minutes, String advice, Instant held) {}

    /**
     * An order as it is signed.
     *
     * @param reference its number 文号
     * @param title its title
     * @param body its text, a paragraph a line
     */
    public record Order(String reference, String title, String body) {}
}
