package luoshi.pipeline.course;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a register: what somebody recorded of an item at one time. It is never changed; a later one corrects it.
 *
 * @param id identity
 * @param leaf its leaf in the journal; 0 before it is recorded
 * @param item the item
 * @param number number of the item in its register
 * @param unit the unit that owns the item from this entry on
 * @param definition hash of the version of the definition under which it was recorded
 * @param kind what sort of entry
 * @param said what it says
 * @param note why, or what else is to be known; empty for nothing
 * @param at when it was recorded
 */
public record Entry(UUID id, long leaf, UUID item, int number, UUID unit, String definition, Kind kind, Said said, String note, Instant at) {

    /** Sorts of entries. */
    public enum Kind {
        /** 登记：a new item. */
        ADD,
        /** 接管：a new item whose past was recorded elsewhere. */
        TAKE_OVER,
        /** 更新：values, batches. */
        CHANGE,
        /** 推进：a stage is entered. */
        MOVE,
        /** 更正：of a day on which a stage was entered. */
        CORRECT,
        /** 退出：it leaves. */
        LEAVE,
        /** 退回：it goes back. */
        RETURN,
        /** 恢复：it comes back after it had left. */
        COME_BACK,
        /** 撤回：it should never have been recorded. */
        WITHDRAW,
        /** 收回：the entry before it does not hold, as where a sheet is taken back. */
        UNDO
    }
}
