package luoshi.proof;

/** What can be wrong with an export. */
public enum ProblemKind {
    /** A part that the manifest or the format demands is not there. */
    PART_MISSING("缺少部分"),
    /** A part that nobody announced. */
    PART_STRAY("多出部分"),
    /** Two parts of one name, so that two programs may read two things. */
    PART_DOUBLED("部分重名"),
    /** A part cannot be unpacked, or its checksum does not fit. */
    PART_DAMAGED("部分损坏"),
    /** A line that is not in the agreed form. */
    LINE_MALFORMED("格式不对"),
    /** A head made with a key that was not given. */
    HEAD_OF_UNKNOWN_KEY("存证头公钥不识"),
    /** A head whose signature does not fit. */
    HEAD_SIGNATURE("存证头签名不对"),
    /** A head of another journal. */
    HEAD_OF_OTHER_JOURNAL("存证头属另一日志"),
    /** Two signed heads with one size and two roots. */
    HEADS_CONTRADICT("存证头互相矛盾"),
    /** The entries do not give the root that was signed. */
    ROOT_DIFFERS("日志与存证头不符"),
    /** A head covers entries that are not there. */
    TAIL_MISSING("末尾被截"),
    /** There are entries, but no head that fits any of them. */
    NOTHING_COVERED("没有可用的存证头"),
    /** A position is skipped. */
    POSITION_SKIPPED("位置有缺"),
    /** A position stands there again. */
    POSITION_DOUBLED("位置重复"),
    /** An entry's body does not have the hash that the journal stored for it. */
    ENTRY_CHANGED("日志条目被改"),
    /** A leaf id stands there twice. */
    LEAF_DOUBLED("叶号重复"),
    /** Two leaves for one row. */
    ROW_SEALED_TWICE("一行两叶"),
    /** A leaf's time does not fit the heads before and behind it. */
    TIME_UNLIKELY("时间不合"),
    /** The first entry is not the journal's birth, or another one claims to be. */
    GENESIS_WRONG("创始条目不对"),
    /** A leaf names a table that the manifest does not list. */
    TABLE_OMITTED("事实表漏列"),
    /** Facts are listed or stored as a table that nothing proves. */
    TABLE_UNSEALED("事实表列为未封存"),
    /** A row does not have the hash in its leaf. */
    ROW_CHANGED("事实行被改"),
    /** A leaf's row is gone without an excuse. */
    ROW_MISSING("事实行被删"),
    /** A row without a leaf. */
    ROW_INSERTED("事实行没有叶"),
    /** A second row for one leaf. */
    ROW_DOUBLED("一叶两行"),
    /** A row stands in another table than its leaf says. */
    ROW_MOVED("事实行换了表"),
    /** A row has another id than its leaf says. */
    ROW_RENAMED("事实行换了编号"),
    /** A tombstone that no exported head covers excuses nothing. */
    TOMBSTONE_NOT_COVERED("墓碑未被覆盖"),
    /** A tombstone without two different persons. */
    TOMBSTONE_OF_ONE_PERSON("墓碑不足两人"),
    /** A tombstone that does not fit the leaf it names. */
    TOMBSTONE_WRONG("墓碑与叶不符"),
    /** A tombstone for a row that is still there. */
    PURGED_ROW_PRESENT("已清除的行又出现"),
    /** Evidence whose bytes do not have their hash. */
    EVIDENCE_CHANGED("佐证被改"),
    /** Evidence that a row names is not there. */
    EVIDENCE_MISSING("佐证缺失"),
    /** Evidence that no row names. */
    EVIDENCE_STRAY("佐证无出处");

    private final String label;

    ProblemKind(String label) {
        this.label = label;
    }

    /** The words that an auditor reads. */
    public String label() {
        return label;
    }
}
