package luoshi.matter;

/** Who is to act on a matter, by what they are to it. */
public enum Party {
    /** 承办单位：anybody of the assigned unit who keeps its business. */
    UNIT,
    /** 承办单位负责人：signs what the unit says; so may their deputy while they are away. */
    HEAD,
    /** 交办单位：who hands out, answers and closes. */
    ISSUER,
    /** 核查人：of neither of the two. */
    CHECKER,
    /** Nobody is waited for. */
    NOBODY
}
