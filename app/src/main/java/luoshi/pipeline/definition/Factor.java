package luoshi.pipeline.definition;

import luoshi.pipeline.expression.Expression;

/**
 * What items may lack.
 *
 * @param kind what it is
 * @param when which items lack it
 * @param need what or how much is lacking, for the board; null where nothing says
 * @param who whoever is to provide it; null where nothing says
 */
public record Factor(Kind kind, Expression when, Expression need, Expression who) {

    /** 要素. */
    public enum Kind {
        /** 用地. */
        LAND,
        /** 资金. */
        MONEY,
        /** 手续. */
        APPROVALS,
        /** 水电气等. */
        POWER,
        /** 用工. */
        LABOUR,
        /** 环境容量、能耗指标. */
        ENVIRONMENT,
        /** 其他. */
        OTHER
    }
}
