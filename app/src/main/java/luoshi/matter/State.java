package luoshi.matter;

/** Where a unit's part in a matter stands. Whether it is late is no state: that is derived from its clocks. */
public enum State {
    /** 待签收. */
    ISSUED(Party.UNIT),
    /** 异议待定. */
    OBJECTED(Party.ISSUER),
    /** 已签收，待部署. */
    SIGNED(Party.UNIT),
    /** 办理中. */
    IN_HAND(Party.UNIT),
    /** 延期待批. */
    EXTENDING(Party.ISSUER),
    /** 提请会商. */
    ESCALATED(Party.ISSUER),
    /** 申请办结，待核查. */
    APPLIED(Party.CHECKER),
    /** 已核查，待认定. */
    CHECKED(Party.ISSUER),
    /** 已认定办结. */
    ACCEPTED(Party.NOBODY),
    /** 已解除：somebody else owes it, or nobody. */
    RELEASED(Party.NOBODY);

    private final Party waits;

    State(Party waits) {
        this.waits = waits;
    }

    /** Who is to act. */
    public Party waits() {
        return waits;
    }

    /** Whether nothing is owed any more. */
    public boolean over() {
        return this == ACCEPTED || this == RELEASED;
    }
}
