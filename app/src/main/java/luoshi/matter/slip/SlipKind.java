package luoshi.matter.slip;

/**
 * What a slip is. Its mark tells the kind by a shape and a word as well as by its colour, so that a copy in black and white tells it too.
 *
 * <p>The colours are those of the slips of 三明 (blue reminds, orange warns, red orders to finish), the names and the order those of 邓州. The sentences say no more than
 * what makes a slip be sent: the matter's own row says how late it is.
 */
public enum SlipKind {
    /** 交办单：hands a matter out. */
    ASSIGN("交办单", "○ 交办", "000000", "现将以下事项交你单位办理，请认真研究，抓好落实。", "请明确责任人和推进计划，%s反馈研究部署情况；", "承办事项不属于你单位职责的，请于签收后及时说明理由。"),
    /** 提示单：reminds before it is late. */
    REMIND("提示单", "● 蓝色提示", "0050A0", "以下事项临近时限或进度偏慢，现予提示，请抓紧办理。", "请对照时限加快推进，%s反馈进展情况；", "预计不能按时完成的，请在到期前申请延期，并说明理由。"),
    /** 催办单：chases what is late. */
    CHASE("催办单", "▲ 橙色催办", "C45911", "以下事项未按时限办理或反馈，现予催办，请抓紧办理。", "请查明原因，采取措施，%s书面反馈办理情况；", "仍未按要求办理或反馈的，将予以督办。"),
    /** 督办单：orders to finish what was chased in vain. */
    SUPERVISE("督办单", "■ 红色督办", "C00000", "以下事项逾期未办结或未反馈，现予督办，请立即办理。", "请主要负责同志亲自过问，查明逾期原因，明确措施、责任人和完成时间，%s书面报告办理结果；",
            "办理情况列入督查通报。");

    private final String word;
    private final String mark;
    private final String colour;
    private final String opening;
    private final String demand;
    private final String outlook;

    SlipKind(String word, String mark, String colour, String opening, String demand, String outlook) {
        this.word = word;
        this.mark = mark;
        this.colour = colour;
        this.opening = opening;
        this.demand = demand;
        this.outlook = outlook;
    }

    /** 督办单, as people call it. */
    public String word() {
        return word;
    }

    /** The shape and the word: ■ 红色督办. */
    public String mark() {
        return mark;
    }

    /** The colour of the mark, as RRGGBB. */
    String colour() {
        return colour;
    }

    String title() {
        return "工作" + word;
    }

    String opening() {
        return opening;
    }

    /** What is asked for, and what follows. */
    String demand(String by) {
        return demand.formatted(by) + outlook;
    }
}
