package luoshi.matter.slip;

import java.time.LocalDate;
import java.util.List;

/**
 * A matter as a slip shows it. Every text may be empty or null; what is empty is not printed, or as — where the paper of a slip always has the field.
 *
 * @param number 编号
 * @param source 来源：the document it comes from
 * @param words 原文：the sentence that promises
 * @param title 事项
 * @param target 目标值
 * @param issued 交办日期
 * @param due 完成时限
 */
public record SlipMatter(String number, String source, String words, String title, String target, Shares shares, LocalDate issued, LocalDate due, Standing standing) {

    /**
     * Who does it.
     *
     * @param leader 牵头领导
     * @param lead 牵头单位
     * @param responsible 责任单位
     * @param support 配合单位
     * @param person 责任人
     */
    public record Shares(String leader, String lead, List<String> responsible, List<String> support, String person) {

        /** Keeps lists of its own. */
        public Shares {
            responsible = List.copyOf(responsible);
            support = List.copyOf(support);
        }
    }

    /**
     * How it stood on the day of the slip.
     *
     * @param lamp the word of the lamp: 正常, 临期, 逾期
     * @param explanation why it shows that
     * @param overdue days past due; 0 where it is not
     * @param progress 当前进展：the newest accepted feedback
     */
    public record Standing(String lamp, String explanation, long overdue, String progress) {}
}
