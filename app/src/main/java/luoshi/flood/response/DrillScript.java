package luoshi.flood.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import luoshi.flood.Colour;
import luoshi.flood.Warning;
import luoshi.people.Refusal;

/**
 * 演练脚本: what a drill supposes to happen, minute by minute after its beginning. Its warnings exist nowhere else.
 *
 * <p>A line is one of: {@code 0 信号 蓝 市气象台发布暴雨蓝色预警信号}, {@code 20 监测 water-depth 黄 3 三处易涝点积水超25厘米}, {@code 35 险情 dike 某段堤防渗水}.
 *
 * @param lines what happens, in order
 */
public record DrillScript(List<Line> lines) {

    private static final Pattern SIGNAL = Pattern.compile("(\\d{1,4})\\s+信号\\s+([蓝黄橙红])\\s+(.{2,200})");
    private static final Pattern MEASURED = Pattern.compile("(\\d{1,4})\\s+监测\\s+([a-z-]{1,40})\\s+([蓝黄橙红])\\s+(\\d{1,3})\\s+(.{2,200})");
    private static final Pattern DANGER = Pattern.compile("(\\d{1,4})\\s+险情\\s+([a-z]{1,20})\\s+(.{2,200})");
    private static final String COLOURS = "蓝黄橙红";
    private static final int MOST = 100;

    /** A line: at this minute this begins to be so. */
    public record Line(int minute, String said, List<Warning> warnings, String danger) {}

    /** Reads a script; refused with the line that cannot be read. Times in it are those after the epoch, until it is played. */
    public static DrillScript read(String text) {
        List<String> typed = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (typed.isEmpty() || typed.size() > MOST) {
            throw new Refusal("flood.script.empty", String.valueOf(MOST));
        }
        return new DrillScript(typed.stream().map(DrillScript::line).toList());
    }

    private static Line line(String typed) {
        Matcher signal = SIGNAL.matcher(typed);
        if (signal.matches()) {
            return new Line(Integer.parseInt(signal.group(1)), typed, List.of(warning("signal", Warning.Kind.ISSUED, signal.group(2), signal.group(3), 0)), null);
        }
        Matcher measured = MEASURED.matcher(typed);
        if (measured.matches()) {
            return new Line(Integer.parseInt(measured.group(1)), typed, IntStream.rangeClosed(1, Integer.parseInt(measured.group(4)))
                    .mapToObj(number -> warning(measured.group(2), Warning.Kind.MEASURED, measured.group(3), measured.group(5), number)).toList(), null);
        }
        Matcher danger = DANGER.matcher(typed);
        if (danger.matches()) {
            return new Line(Integer.parseInt(danger.group(1)), typed, List.of(), danger.group(2));
        }
        throw new Refusal("flood.script.line", typed.substring(0, Math.min(40, typed.length())));
    }

    private static Warning warning(String rule, Warning.Kind kind, String colour, String said, int number) {
        Colour meant = Colour.values()[COLOURS.indexOf(colour)];
        String words = "【演练】" + said + (number > 1 ? "（第" + number + "处）" : "");
        return new Warning(new UUID(0, number), rule, kind, meant, meant, null, "演练", null, words, words, Instant.EPOCH, Instant.EPOCH, null);
    }

    /** The warnings of a drill that began at a moment. */
    List<Warning> warnings(Instant begun) {
        List<Warning> all = new ArrayList<>();
        lines.forEach(line -> line.warnings().forEach(one -> {
            Instant at = begun.plus(Duration.ofMinutes(line.minute()));
            all.add(new Warning(one.id(), one.rule(), one.kind(), one.colour(), one.highest(), null, one.name(), null, one.said(), one.saidEn(), at, at, null));
        }));
        return all;
    }

    /** The dangers that it supposes. */
    List<Proposals.Told> dangers(Instant begun) {
        return lines.stream().filter(line -> line.danger() != null).map(line -> {
            Instant at = begun.plus(Duration.ofMinutes(line.minute()));
            return new Proposals.Told(line.danger(), "【演练】" + line.said(), at, at);
        }).toList();
    }
}
