package luoshi.notice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.matter.MatterList.Alarm;
import luoshi.page.Words;

/**
 * A day of a leader's digest.
 *
 * @param day the day
 * @param alarms what happened to matters in their charge
 * @param unread whether any of it is newer than what was marked as seen
 */
public record DigestDay(LocalDate day, List<Alarm> alarms, boolean unread) {

    private static final int NAMED = 3;

    /** The newest day first. */
    static List<DigestDay> of(List<Alarm> alarms, Instant seen) {
        Map<LocalDate, List<Alarm>> days = alarms.stream().collect(Collectors.groupingBy(alarm -> CityClock.dayOf(alarm.at()), TreeMap::new, Collectors.toList()));
        List<DigestDay> digest = new ArrayList<>();
        days.forEach((day, those) -> digest.addFirst(new DigestDay(day, those, those.stream().anyMatch(alarm -> alarm.at().isAfter(seen)))));
        return digest;
    }

    /** How many of each: 新逾期 3 件，提请会商 1 件. */
    public String counted(Words words) {
        Map<Alarm.Kind, Long> counts = alarms.stream().collect(Collectors.groupingBy(Alarm::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(count -> words.t("notice.digest.count", words.of("alarm", count.getKey()), count.getValue())).collect(Collectors.joining(words.t("notice.digest.between")));
    }

    /** The matters, as many as are named. */
    public List<MatterList.Row> named() {
        return alarms.stream().map(Alarm::matter).distinct().limit(NAMED).toList();
    }

    /** How many more there are. */
    public long others() {
        return alarms.stream().map(alarm -> alarm.matter().id()).distinct().count() - named().size();
    }
}
