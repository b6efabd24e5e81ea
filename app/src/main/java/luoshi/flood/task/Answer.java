package luoshi.flood.task;

import java.time.Instant;
import java.util.UUID;

/**
 * What a unit answered to a task.
 *
 * @param task key of the task in the plan
 * @param unit the unit
 * @param kind what it answered
 * @param way whether it did so itself, or by telephone to the duty officer
 * @param spoke name of who answered for the unit
 * @param said the read-back, or what is reported
 * @param at when
 */
public record Answer(String task, UUID unit, Kind kind, Way way, String spoke, String said, Instant at) {

    /** What a unit answers, in this order. */
    public enum Kind {
        /** 叫应: received, with read-back. */
        CALLED,
        /** 到岗: the first action is taken. */
        ARRIVED,
        /** 到位反馈. */
        FEEDBACK,
        /** 续报, every so many hours. */
        AGAIN
    }

    /** By which way it came. */
    public enum Way {
        /** The unit itself. */
        OWN,
        /** 电话叫应: by telephone, recorded by the duty officer. */
        PHONE
    }
}
