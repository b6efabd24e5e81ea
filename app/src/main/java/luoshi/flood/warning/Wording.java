package luoshi.flood.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import luoshi.flood.Colour;
import luoshi.kernel.CityClock;

/** Changes in words, with their numbers. What is measured is never said as if the weather office had issued it. */
final class Wording {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("MM月dd日HH时mm分", Locale.ROOT).withZone(CityClock.ZONE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(CityClock.ZONE);
    private static final String[] COLOURS = {"蓝色", "黄色", "橙色", "红色"};
    private static final double CENTIMETRES = 100;

    private Wording() {}

    /** Of a rule whose colour at a station changed by an event. */
    static Change of(Slot slot, Held before, Held after, State state, Event event) {
        Instant moment = event instanceof Event.Seen seen ? seen.at() : event.known();
        LocalDate day = CityClock.dayOf(Instant.ofEpochMilli(Math.max(after.at(), moment.toEpochMilli())));
        Rule rule = slot.on(day);
        boolean rising = after.step() > before.step();
        long[] runs = rising ? after.up() : after.down();
        int step = rule == null ? 0 : rising ? after.step() : left(slot, rule, after, day);
        if (step == 0 || runs.length < 2 * step || runs[2 * step - 1] == 0) {
            return anew(before, after.colour(), moment);
        }
        double level = slot.level(rule, step, day);
        double value = slot.value(rule, step, after, state, event);
        Instant since = Instant.ofEpochMilli(rule.kind() == Rule.Kind.SILENT && rising ? state.heard() + (long) level * Slot.MINUTE : after.since(step, rising));
        boolean doubtful = event instanceof Event.Seen seen && !seen.flag().isReliable();
        Change.Kind kind = Change.Kind.of(before.colour(), after.colour());
        Said said = new Said(rule, step, value, level, rule.kind() == Rule.Kind.RAIN ? state.rain().sum(rule.steps().get(step - 1).within()) : null);
        String rose = rising ? lift(rule, after, value, level) : "";
        String zh = ZH.format(since) + (rising ? "起" + said.reached() + rose : "起" + said.left()) + zh(kind, after.colour()) + (rule.suggested() ? "（建议值）" : "") + (doubtful ? "（数据存疑，待核）" : "");
        String en = EN.format(since) + ": " + said.english(rising) + (rose.isEmpty() ? "" : ", rising fast: one step up") + en(kind, after.colour()) + (rule.suggested() ? " (suggested value)" : "")
                + (doubtful ? " (doubtful, to be verified)" : "");
        return new Change(rule.key(), kind, before.colour(), after.colour(), since, value, level, doubtful, zh, en);
    }

    /** The lowest step above the one that holds for which the station has a level. */
    private static int left(Slot slot, Rule rule, Held after, LocalDate day) {
        for (int step = after.step() + 1; step <= rule.steps().size(); step++) {
            if (!Double.isNaN(slot.level(rule, step, day))) {
                return step;
            }
        }
        return 0;
    }

    private static String lift(Rule rule, Held after, double value, double level) {
        return Slot.lifted(rule, after) && value < level
                ? "，" + rule.beside().within() + " 分钟上涨 " + fixed(after.past().rise(rule.beside().within() * Slot.MINUTE) * CENTIMETRES, 1) + " 厘米，提高一级" : "";
    }

    /** Of a rule that is in force no longer, with no colour, or that stands otherwise by another version. */
    static Change anew(Held before, Colour after, Instant moment) {
        Change.Kind kind = Change.Kind.of(before.colour(), after);
        return new Change(before.rule(), kind, before.colour(), after, moment, Double.NaN, Double.NaN, false, ZH.format(moment) + (after == null ? "起预警规则不再适用" : "起按新的预警规则") + zh(kind, after),
                EN.format(moment) + (after == null ? ": the rule applies no longer" : ": by the rule's new version") + en(kind, after));
    }

    private static String zh(Change.Kind kind, Colour colour) {
        return switch (kind) {
            case OPENED -> "，" + COLOURS[colour.ordinal()];
            case RAISED -> "，升为" + COLOURS[colour.ordinal()];
            case LOWERED -> "，降为" + COLOURS[colour.ordinal()];
            case CLOSED -> "，解除";
        };
    }

    private static String en(Change.Kind kind, Colour colour) {
        return switch (kind) {
            case OPENED -> "; " + name(colour);
            case RAISED -> "; raised to " + name(colour);
            case LOWERED -> "; lowered to " + name(colour);
            case CLOSED -> "; over";
        };
    }

    private static String name(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    static String fixed(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    /** What a step speaks of, in words. */
    private record Said(Rule rule, int step, double value, double level, Windows.Sum rain) {

        private Rule.Step one() {
            return rule.steps().get(step - 1);
        }

        String reached() {
            return switch (rule.kind()) {
                case STAGE -> "水位 " + fixed(value, 3) + " 米，达到" + one().mark().name(true) + " " + fixed(level, 3) + " 米";
                case RAIN -> span(true) + "降雨" + (rain.missing() > 0 ? "至少" : "") + " " + fixed(value, 1) + " 毫米，监测值达到" + threshold() + "阈值 " + fixed(level, 1) + " 毫米且雨未停（监测值，非气象部门发布）"
                        + (rain.missing() > 0 ? "，缺 " + rain.missing() + " 个 5 分钟时段" : "");
                case DEPTH -> "积水深 " + fixed(value * CENTIMETRES, 1) + " 厘米，" + (value < level ? "未到" : "达到") + " " + fixed(level * CENTIMETRES, 0) + " 厘米";
                case RATE -> span(true) + "内上涨 " + fixed(value, 2) + " 米，达到 " + fixed(level, 2) + " 米";
                case SILENT -> "已 " + fixed(value, 0) + " 分钟没有收到数据，超过 " + fixed(level, 0) + " 分钟";
                case CLOCK -> "测站时钟偏差 " + fixed(value, 0) + " 分钟，超过 " + fixed(level, 0) + " 分钟";
            };
        }

        String left() {
            return switch (rule.kind()) {
                case STAGE -> "水位 " + fixed(value, 3) + " 米，已低于" + one().mark().name(true) + " " + fixed(level, 3) + " 米";
                case RAIN -> span(true) + "降雨 " + fixed(value, 1) + " 毫米，" + (value < level ? "已低于" + threshold() + "阈值 " + fixed(level, 1) + " 毫米" : "雨已停");
                case DEPTH -> "积水深 " + fixed(value * CENTIMETRES, 1) + " 厘米，已低于 " + fixed(level * CENTIMETRES, 0) + " 厘米";
                case RATE -> span(true) + "内上涨 " + fixed(Math.max(0, value), 2) + " 米，已低于 " + fixed(level, 2) + " 米";
                case SILENT -> "恢复收到数据";
                case CLOCK -> "测站时钟恢复正常";
            };
        }

        private String threshold() {
            return "暴雨" + COLOURS[one().colour().ordinal()] + "预警信号";
        }

        private String span(boolean chinese) {
            int minutes = one().within();
            return minutes % 60 == 0 ? minutes / 60 + (chinese ? " 小时" : " h") : minutes + (chinese ? " 分钟" : " min");
        }

        String english(boolean rising) {
            String against = rising ? " (reached: " : " (left: ";
            return switch (rule.kind()) {
                case STAGE -> "level " + fixed(value, 3) + " m" + against + one().mark().name(false) + " " + fixed(level, 3) + " m)";
                case RAIN -> (rain.missing() > 0 ? "at least " : "") + fixed(value, 1) + " mm of rain in " + span(false) + against + "threshold of the " + name(one().colour()) + " rainstorm signal, " + fixed(level, 1)
                        + " mm; measured, not issued by the weather office)";
                case DEPTH -> "water " + fixed(value * CENTIMETRES, 1) + " cm deep" + (value < level && rising ? "" : against + fixed(level * CENTIMETRES, 0) + " cm)");
                case RATE -> "rose " + fixed(Math.max(0, value), 2) + " m in " + span(false) + against + fixed(level, 2) + " m)";
                case SILENT -> rising ? "nothing received for " + fixed(value, 0) + " min (limit " + fixed(level, 0) + " min)" : "data come again";
                case CLOCK -> rising ? "the station's clock is off by " + fixed(value, 0) + " min (limit " + fixed(level, 0) + " min)" : "the station's clock is right again";
            };
        }
    }
}
