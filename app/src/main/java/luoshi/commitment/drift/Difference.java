package luoshi.commitment.drift;

import luoshi.commitment.Nature;
import luoshi.commitment.Target;

/**
 * One thing in which two states of a commitment differ.
 *
 * @param field what differs
 * @param of the indicator of the target that it is about, empty where it is about the commitment
 * @param before what it was: a {@link Target}, a {@link Nature}, a unit's id, a list of such ids, a day, a text, a truth value; null for nothing
 * @param after what it became
 * @param change by how much, null where that cannot be said
 */
public record Difference(Field field, String of, Object before, Object after, Change change) {

    /** What can differ. */
    public enum Field {
        /** 事项. */
        TITLE,
        /** 要求：the number with its bound. */
        REQUIREMENT,
        /** 指标. */
        INDICATOR,
        /** 目标：there is one more, or one less. */
        TARGET,
        /** 完成期限. */
        DUE,
        /** 范围. */
        SCOPE,
        /** 牵头单位. */
        LEAD,
        /** 责任单位. */
        OWING,
        /** 性质. */
        NATURE,
        /** 各自承担. */
        PER_UNIT
    }
}
