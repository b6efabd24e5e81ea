package luoshi.flood.response;

/** What an order does to a response. Each is deliberated and signed. */
public enum Move {
    /** 启动. */
    START,
    /** 升级: to a graver level. */
    RAISE,
    /** 降级: to a milder level. */
    LOWER,
    /** 终止. */
    END;

    /** Whether it leads from one level (0 for none) to another. */
    boolean leads(int from, int to) {
        return switch (this) {
            case START -> from == 0;
            case RAISE -> from > 0 && to < from;
            case LOWER -> from > 0 && to > from;
            case END -> from > 0 && to == from;
        };
    }
}
