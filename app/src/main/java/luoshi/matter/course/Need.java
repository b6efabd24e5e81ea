package luoshi.matter.course;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a move needs, by the word that stands for it in the table of moves. */
public enum Need {
    /** Words that say what was done. */
    WORDS("文字"),
    /** Words that say why. */
    REASON("理由"),
    /** A file of evidence, or words that say why there is none. */
    EVIDENCE("佐证"),
    /** Who approved it, or the document that did. */
    APPROVER("批准"),
    /** 优秀, 良好 or 合格; 不合格 never closes. */
    GRADE("等级"),
    /** The last finding says that it is as demanded. */
    PASSED("合格"),
    /** Another person than whose step it answers. */
    OTHER("他人"),
    /** Only where the installation does not ask for a second person. */
    ALONE("一人"),
    /** Before the clock has run out. */
    IN_TIME("限内"),
    /** A day later than the one that holds. */
    LATER_DAY("限期"),
    /** A higher class. */
    RISE("升级"),
    /** A node plan. */
    NODES("节点"),
    /** A part that owes something: who only helps does not close. */
    OWES("承担"),
    /** All others who owe a part have applied to close theirs: for who leads. */
    ALL_IN("齐"),
    /** A feedback that was not returned. */
    FED("反馈"),
    /** Which clock. */
    CLOCK("钟");

    private static final Set<Need> FILLED_IN = EnumSet.of(WORDS, REASON, EVIDENCE, APPROVER, GRADE, LATER_DAY, NODES, CLOCK);

    private final String word;

    Need(String word) {
        this.word = word;
    }

    /** Whether it is a field that somebody fills in: what counts as burden. */
    boolean isFilledIn() {
        return FILLED_IN.contains(this);
    }

    static Need of(String word) {
        return Arrays.stream(values()).filter(need -> need.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("moves.tsv: " + word + " is no need"));
    }
}
