package luoshi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The course lamp of a target on a day, and why.
 *
 * @param reason what decided
 * @param known what is known; null for nothing
 * @param expected what was to be reached by the end of the period that is known; null where nothing is known or asked for
 * @param gap how much is missing to that: never below 0
 * @param share which part of the way that is; null where there is no way
 * @param day for silence the last day on which data were due; else the last day of the period that is known
 */
public record CourseLamp(Reason reason, Known known, BigDecimal expected, BigDecimal gap, BigDecimal share, LocalDate day) {

    /** Colour and shape as everywhere, without their words; each worse than the one before. */
    public enum Light {
        TICK, GREEN, GREY, YELLOW, RED;

        /** Whether a target stands as it should. */
        public boolean stands() {
            return this == TICK || this == GREEN;
        }
    }

    /** Status words for print. */
    public enum Status {
        /** 已完成. */
        DONE,
        /** 超进度. */
        AHEAD,
        /** 达进度. */
        ON,
        /** 欠进度. */
        BEHIND,
        /** 其它. */
        OTHER
    }

    /** What decides a lamp. */
    public enum Reason {
        /** Reached, and it cannot be lost any more. */
        REACHED(Light.TICK, Status.DONE),
        /** Reached after the day by which it was to be. */
        REACHED_LATE(Light.TICK, Status.DONE),
        /** More than what was to be reached by then. */
        AHEAD(Light.GREEN, Status.AHEAD),
        /** What was to be reached by then. */
        ON(Light.GREEN, Status.ON),
        /** About what is asked for (左右): within its band, and never a bare pass. */
        WITHIN(Light.GREEN, Status.ON),
        /** More than about what is asked for, where more is no worse. */
        ABOVE(Light.GREEN, Status.AHEAD),
        /** Less than about what is asked for, where less is no worse. */
        UNDER(Light.GREEN, Status.AHEAD),
        /** By the unit's own word alone. */
        UNVERIFIED(Light.YELLOW, Status.ON),
        /** Behind a little. */
        BEHIND(Light.YELLOW, Status.BEHIND),
        /** Far behind, of something that is only striven for. */
        STRETCH(Light.YELLOW, Status.BEHIND),
        /** Far behind. */
        FAR_BEHIND(Light.RED, Status.BEHIND),
        /** The time is over, and it was not reached. */
        MISSED(Light.RED, Status.BEHIND),
        /** Who sets the number has not told it yet. */
        NO_GOAL(Light.GREY, Status.OTHER),
        /** No indicator is bound to it. */
        UNBOUND(Light.GREY, Status.OTHER),
        /** No data are due yet, and none are there. */
        TOO_EARLY(Light.GREY, Status.OTHER),
        /** Data were due, and are not there. */
        SILENT(Light.GREY, Status.OTHER),
        /** Some of the units have not reported. */
        PARTIAL(Light.GREY, Status.OTHER),
        /** There is a figure, but nothing to divide by. */
        EMPTY(Light.GREY, Status.OTHER);

        private final Light light;
        private final Status status;

        Reason(Light light, Status status) {
            this.light = light;
            this.status = status;
        }

        /** Colour and shape. */
        public Light light() {
            return light;
        }

        /** Whether it is grey because somebody has not reported what was due. */
        public boolean missing() {
            return this == SILENT || this == PARTIAL;
        }

        /** The word for print. */
        public Status status() {
            return status;
        }
    }

    /** A lamp for which nothing is known. */
    public static CourseLamp grey(Reason reason, LocalDate day) {
        return new CourseLamp(reason, null, null, BigDecimal.ZERO, null, day);
    }
}
