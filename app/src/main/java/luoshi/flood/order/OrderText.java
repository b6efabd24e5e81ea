package luoshi.flood.order;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.plan.FloodPlan.Level;
import luoshi.flood.plan.PlanTask;
import luoshi.flood.response.Move;
import luoshi.flood.response.Response;
import luoshi.flood.response.Step;
import luoshi.flood.response.Step.Order;
import luoshi.kernel.CityClock;

/** The text of an order 通知 as it is suggested: grounds, what is decided, what each unit does by when. A person edits it before it is signed. */
final class OrderText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分").withZone(CityClock.ZONE);
    private static final String DIGITS = "一二三四五六七八九";
    private static final int HOUR = 60;

    private OrderText() {}

    /**
     * The order to which a response has been deliberated.
     *
     * @param number it is the so manieth order of its year, real ones and drills counted apart
     * @param year of its reference
     */
    static Order suggested(Response response, FloodPlan plan, int number, int year) {
        Step step = response.last();
        boolean drill = response.isDrill();
        String reference = plan.mark() + (drill ? "演" : "") + "〔" + year + "〕" + number + "号";
        List<String> lines = new ArrayList<>();
        lines.add("各县（市、区）防汛抗旱指挥部，市防汛抗旱指挥部各成员单位：");
        if (drill) {
            lines.add("【演练】本通知只用于“" + response.name() + "”，不作为实际应急响应的依据。");
        }
        lines.add(decision(response, plan, step));
        if (step.move() != Move.END) {
            lines.addAll(tasks(plan, step.level()));
            lines.add(reporting(plan, step.level()));
        } else {
            lines.add("请各单位继续做好值班值守和险情排查，24小时内报送本次响应工作总结。");
        }
        return new Order(reference, (drill ? "【演练】" : "") + title(response, step), String.join("\n", lines));
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String title(Response response, Step step) {
        String level = "防汛" + FloodPlan.roman(step.level()) + "级应急响应";
        return switch (step.move()) {
            case START -> "关于启动" + level + "的通知";
            case RAISE -> "关于将防汛应急响应由" + FloodPlan.roman(response.level()) + "级提升至" + FloodPlan.roman(step.level()) + "级的通知";
            case LOWER -> "关于将防汛应急响应由" + FloodPlan.roman(response.level()) + "级调整为" + FloodPlan.roman(step.level()) + "级的通知";
            case END -> "关于终止" + level + "的通知";
        };
    }

    private static String decision(Response response, FloodPlan plan, Step step) {
        Step proposal = response.proposal(step);
        Level level = plan.level(step.level());
        String condition = proposal.condition() == null ? "" : "（条件时间：" + moment(proposal.condition()) + "）";
        String held = response.deliberation(step).map(one -> "经" + moment(one.held()) + "会商研判，").orElse("");
        String decides = switch (step.move()) {
            case START -> "启动防汛" + FloodPlan.roman(step.level()) + "级应急响应";
            case RAISE, LOWER -> "将防汛应急响应由" + FloodPlan.roman(response.level()) + "级调整为" + FloodPlan.roman(step.level()) + "级";
            case END -> "终止防汛" + FloodPlan.roman(step.level()) + "级应急响应";
        };
        return proposal.said().replaceAll("[。；，\\s]+$", "") + condition + "。" + held + "根据《" + plan.name() + "》" + level.clause() + "，决定自签发之时起" + decides + "。"
                + (step.move() == Move.END ? "" : "现将任务通知如下：");
    }

    /** Units that do the same stand in one paragraph. */
    private static List<String> tasks(FloodPlan plan, int level) {
        Map<PlanTask, String> units = new LinkedHashMap<>();
        plan.tasks(level).forEach(task -> units.put(task, String.join("、", task.units())));
        List<String> lines = new ArrayList<>();
        units.forEach((task, names) -> lines.add(numeral(lines.size() + 1) + "、" + names + "：" + task.act() + "。" + span(task.within()) + "内到岗到位，" + span(task.feedback()) + "内反馈" + task.reply()
                + "；" + task.until() + "时终止。（" + task.clause() + "）"));
        return lines;
    }

    private static String reporting(FloodPlan plan, int level) {
        int again = plan.level(level).again();
        return "各单位接到通知后" + span(plan.limit("call").minutes()) + "内接应，复述响应级别和首个动作" + (again == 0 ? "" : "；每" + again + "小时续报一次") + "；险情" + span(plan.limit("danger_first").minutes())
                + "内首报、" + span(plan.limit("danger_written").minutes()) + "内书面报告。";
    }

    private static String span(int minutes) {
        return minutes % HOUR == 0 ? minutes / HOUR + "小时" : minutes + "分钟";
    }

    /** 1 to 99 as in the headings of official documents. */
    static String numeral(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10 - 1))) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10 - 1));
    }
}
