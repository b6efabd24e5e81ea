package luoshi.matter.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.matter.Matter.Origin;
import luoshi.matter.Matter.Source;
import luoshi.page.EnumWords;
import luoshi.sheet.SheetDay;
import luoshi.sheet.SheetText;

/** Where a matter comes from, in one cell: 会议议定：市政府常务会议（2022-03-01）. */
final class SourceCell {

    private static final Pattern DAY = Pattern.compile("(.*)[（(]([^（()）]*)[）)]");

    private SourceCell() {}

    static String write(Origin origin) {
        return EnumWords.write("matter-source", origin.source()) + (origin.title().isEmpty() ? "" : "：" + origin.title()) + (origin.day() == null ? "" : "（" + origin.day() + "）");
    }

    /** What the cell says, with the rest from elsewhere. Without the word for the sort of source it is told by its title. */
    static Origin read(String cell, Origin rest, int year) {
        String text = SheetText.clean(cell);
        Optional<Source> named = Arrays.stream(Source.values()).filter(source -> text.matches(Pattern.quote(EnumWords.write("matter-source", source)) + "([：:（(].*)?")).findFirst();
        String title = named.map(source -> text.substring(EnumWords.write("matter-source", source).length()).replaceFirst("^[：:]\\s*", "")).orElse(text);
        Matcher dated = DAY.matcher(title);
        LocalDate day = dated.matches() ? SheetDay.on(dated.group(2), year).orElse(null) : null;
        return new Origin(named.orElseGet(() -> guess(title)), day == null ? title : dated.group(1).strip(), day, rest.words(), rest.heading(), rest.number());
    }

    private static Source guess(String title) {
        if (title.contains("批示")) {
            return Source.INSTRUCTION;
        }
        if (title.matches(".*(计划|工作报告|工作安排|工作要点|实事).*")) {
            return Source.PLAN;
        }
        return title.matches(".*会(议|议纪要)?") ? Source.MEETING : Source.OTHER;
    }
}
