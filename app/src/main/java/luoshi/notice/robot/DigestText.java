package luoshi.notice.robot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.notice.Inbox.Tally;
import luoshi.page.Words;

/** Counts as lines, one for each unit, in as many parts as the robot needs: plain text, so that nothing in it is taken for a mark or a link. */
final class DigestText {

    /** 企业微信群机器人 takes 2048 bytes of text; head and link take their share. */
    private static final int MOST_BYTES = 1700;

    /** Lamps by {@link luoshi.matter.DueLamp#code}. */
    private static final int YELLOW = 4;
    private static final int RED = 5;
    private static final int LONG_RED = 6;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(CityClock.ZONE);
    private static final Words WORDS = Words.in(Words.Language.ZH);

    private DigestText() {}

    /** A line for each unit that something was counted for. */
    static List<String> lines(List<Tally> tallies, Function<UUID, String> unitName) {
        Map<String, List<Tally>> byName = tallies.stream().collect(Collectors.groupingBy(tally -> name(tally.unit(), unitName), LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream().map(one -> WORDS.t("notice.digest.line", one.getKey(), one.getValue().stream().map(DigestText::count).collect(Collectors.joining("，")))).toList();
    }

    /** A line for each unit that has something past its day or near it. */
    static List<String> lamps(Map<UUID, Map<Integer, Integer>> byUnit, Function<UUID, String> unitName) {
        return byUnit.entrySet().stream().map(one -> {
            int red = one.getValue().getOrDefault(RED, 0) + one.getValue().getOrDefault(LONG_RED, 0);
            return new Standing(unitName.apply(one.getKey()), red, one.getValue().getOrDefault(YELLOW, 0));
        }).filter(one -> one.red + one.yellow > 0).sorted(Comparator.comparingInt(Standing::red).thenComparingInt(Standing::yellow).reversed().thenComparing(Standing::unit))
                .map(one -> WORDS.t("notice.digest.lamps", one.unit, one.red, one.yellow)).toList();
    }

    /** How many parts of a unit are past their day, and near it. */
    private record Standing(String unit, int red, int yellow) {}

    /** Lines in as many parts as the robot needs. */
    static List<String> parts(List<String> lines) {
        List<String> parts = new ArrayList<>();
        for (String line : lines) {
            if (parts.isEmpty() || bytes(parts.getLast()) + bytes(line) > MOST_BYTES) {
                parts.add(line);
            } else {
                parts.add(parts.removeLast() + "\n" + line);
            }
        }
        return parts;
    }

    private static String name(UUID unit, Function<UUID, String> unitName) {
        return unit == null ? WORDS.t("party.CHECKER") : unitName.apply(unit);
    }

    private static String count(Tally tally) {
        return WORDS.t("notice.digest.count", WORDS.of("notice.move", tally.move()), tally.count());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A part as it is sent: with what it is, from when, the id by which a second copy is known, and where to look. */
    static String whole(String part, UUID id, Instant at, String link) {
        String head = WORDS.t("notice.digest.head", TIME.format(at), id.toString().substring(0, 8));
        return head + "\n" + part + (link.isEmpty() ? "" : "\n" + link);
    }
}
