package luoshi.reading;

/** How a printed number limits what it speaks of. */
public enum Bound {
    /** No bound printed: 450家. */
    EQUAL("等于", "="),
    /** 以上 不低于 不少于 至少: inclusive. */
    AT_LEAST("不少于", ">="),
    /** 超过 突破 超: exclusive. */
    GREATER("超过", ">="),
    /** 以内 不超过 以下 控制在…内: inclusive. */
    AT_MOST("不超过", "<="),
    /** 低于: exclusive. */
    LESS("低于", "<="),
    /** 左右 约 近. */
    ABOUT("左右", "~"),
    /** 2-3个: from the value to the second value. */
    RANGE("区间", "range");

    private final String chinese;
    private final String sign;

    Bound(String chinese, String sign) {
        this.chinese = chinese;
        this.sign = sign;
    }

    /** The word on the page. */
    public String chinese() {
        return chinese;
    }

    /** The sign in the JSONL of {@code read}, which folds GREATER into {@code >=} and LESS into {@code <=}. */
    public String sign() {
        return sign;
    }
}
