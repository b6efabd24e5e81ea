package luoshi.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.FigureState;
import luoshi.indicator.FigureDuties;
import luoshi.indicator.FigureDuties.Due;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Lamp;
import luoshi.people.Door;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** 数据: what waits for somebody of figures, by what they are to them. */
@Component
class FigureWork {

    /** Figures that wait for a decision and are looked at; how many more there are their own page tells. */
    private static final int MOST = 100;
    /** Due so many days from now is soon, as the inbox tells it. */
    private static final int SOON = 3;

    private final FigureDuties duties;
    private final Cockpit cockpit;
    private final Door door;
    private final Clock clock;

    FigureWork(FigureDuties duties, Cockpit cockpit, Door door, Clock clock) {
        this.duties = duties;
        this.cockpit = cockpit;
        this.door = door;
        this.clock = clock;
    }

    /** How a figure that is to be reported stands, what hurts most first. */
    public enum Standing {
        /** 逾期. */
        OVERDUE(Lamp.Light.RED),
        /** 退回. */
        RETURNED(Lamp.Light.YELLOW),
        /** 临期. */
        SOON(Lamp.Light.YELLOW),
        /** 未到期. */
        LATER(Lamp.Light.GREY);

        private final Lamp.Light light;

        Standing(Lamp.Light light) {
            this.light = light;
        }

        /** The lamp that goes with it. */
        public Lamp.Light light() {
            return light;
        }
    }

    /**
     * Figures of one sheet that stand alike; one that was returned stands by itself.
     *
     * @param standing how they stand
     * @param due those, the nearest day first
     */
    public record Sheet(Standing standing, List<Due> due) {

        /** So many are named. */
        public static final int NAMED = 3;

        /** The nearest of them. */
        public Due first() {
            return due.getFirst();
        }

        /** What the first of them are called. */
        public String names(String between) {
            return due.stream().limit(NAMED).map(one -> one.indicator().name()).collect(Collectors.joining(between));
        }

        /** Where they are reported. */
        public String path() {
            return "/figures?unit=" + first().unit() + "&period=" + first().to();
        }

        /** Why it was returned; empty where it was not. */
        public String why() {
            return first().returned() == null ? "" : first().returned().last().words();
        }
    }

    /**
     * Of which targets of the city data are missing.
     *
     * @param year the year of the plans
     * @param counts how many targets have a lamp, told apart by what decides it
     */
    public record Missing(int year, Map<Reason, Long> counts) {

        /** How many have a lamp for a reason. */
        public long count(Reason reason) {
            return counts.getOrDefault(reason, 0L);
        }
    }

    /**
     * What waits.
     *
     * @param sheets what their units have to report
     * @param waiting what waits for their decision; null where they decide nothing
     * @param oldest when the oldest of that was reported; null for none
     * @param missing what the city does not know; null for who does not watch over it
     */
    public record Part(List<Sheet> sheets, FigureDuties.Waiting waiting, LocalDate oldest, Missing missing) {

        /** Whether all of what waits for their decision was verified. */
        public boolean certifies() {
            return waiting.own().stream().allMatch(file -> file.state() == FigureState.VERIFIED);
        }

        /** Whether nothing waits. */
        public boolean isQuiet() {
            return sheets.isEmpty() && (waiting == null || waiting.own().isEmpty()) && (missing == null || missing.counts().isEmpty());
        }
    }

    /** What waits for somebody; null for who has nothing to do with figures. */
    Part of(SignedIn who) {
        boolean watches = who.posts().stream().anyMatch(post -> post.role() == Role.LEADER || post.role() == Role.SUPERVISOR);
        FigureDuties.Work work = duties.work(who, MOST);
        boolean decides = door.scope(who, "figures.verify").all() || !work.waiting().own().isEmpty();
        if (!watches && !decides && !work.owes()) {
            return null;
        }
        LocalDate oldest = work.waiting().own().stream().map(file -> CityClock.dayOf(file.steps().getFirst().at())).min(Comparator.naturalOrder()).orElse(null);
        return new Part(sheets(work.due(), CityClock.today(clock)), decides ? work.waiting() : null, oldest, watches ? missing(who) : null);
    }

    static List<Sheet> sheets(List<Due> due, LocalDate today) {
        record Alike(Standing standing, UUID unit, LocalDate to, UUID returned) {}
        Map<Alike, List<Due>> sheets = due.stream().collect(Collectors.groupingBy(one -> new Alike(standing(one, today), one.unit(), one.to(),
                one.returned() == null ? null : one.returned().figure().id()), LinkedHashMap::new, Collectors.toList()));
        List<Sheet> sorted = new ArrayList<>();
        sheets.forEach((alike, those) -> sorted.add(new Sheet(alike.standing(), those)));
        sorted.sort(Comparator.comparing(Sheet::standing).thenComparing(sheet -> sheet.first().by()));
        return sorted;
    }

    private static Standing standing(Due due, LocalDate today) {
        return due.by().isBefore(today) ? Standing.OVERDUE
                : due.returned() != null ? Standing.RETURNED
                : due.by().isAfter(today.plusDays(SOON)) ? Standing.LATER : Standing.SOON;
    }

    private Missing missing(SignedIn who) {
        Cockpit.Stand stand = cockpit.stand(who, AsOf.now(CityClock.today(clock)));
        return new Missing(stand.year(), stand.courses().stream().map(course -> course.lamp().reason()).filter(Reason::missing).collect(Collectors.groupingBy(reason -> reason, Collectors.counting())));
    }
}
