package luoshi.notice;

import java.time.Instant;
import java.util.UUID;
import luoshi.matter.Move;
import luoshi.matter.Party;

/**
 * 消息: that a matter has moved, for whoever holds the posts that are to know. What the matter says is read where it is kept.
 *
 * @param number order of arrival
 * @param at when it was done
 * @param matter which matter
 * @param move what was done
 * @param party as what somebody hears of it
 * @param unit whose posts hear of it, null for checkers
 */
public record Message(long number, Instant at, UUID matter, Move move, Party party, UUID unit) {}
