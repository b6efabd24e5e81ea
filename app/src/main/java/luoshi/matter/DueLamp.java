package luoshi.matter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import luoshi.kernel.CityClock;
import luoshi.page.Lamp;
import luoshi.page.Lamp.Light;
import luoshi.page.Words;

/**
 * Where a clock stands at a moment: worked out anew at every look, and never kept.
 *
 * @param light green, yellow, red, grey or tick
 * @param slip what may be sent about it now
 * @param late whether it was satisfied, but past its day
 * @param span the clock
 * @param asOf the moment that is judged
 * @param rules the version of the rules it is judged by
 */
public record DueLamp(Light light, Slip slip, boolean late, ClockSpan span, Instant asOf, String rules) {

    /** What an issuer may send about a clock as it stands, mildest first. It is derived with the lamp; that it was sent is a step of the matter. */
    public enum Slip {
        /** Nothing to send. */
        NONE,
        /** 提示单（蓝）：the day is near. */
        REMIND,
        /** 催办单（橙）：the day is past. */
        CHASE,
        /** 督办单（红）：the day is past by days. */
        SUPERVISE
    }

    private static final Comparator<DueLamp> BADNESS = Comparator.comparingInt(DueLamp::code).thenComparing(lamp -> lamp.span().due(), Comparator.reverseOrder());

    /** What a whole matter shows that has several clocks: the worst of them, and of equals the one that is due first. There must be one. */
    public static DueLamp worst(Collection<DueLamp> lamps) {
        return lamps.stream().max(BADNESS).orElseThrow();
    }

    /** How bad it is as a number, the same as SQL gives: 0 done, 1 done late, 2 green, 3 grey, 4 yellow, 5 to be chased, 6 to be supervised. */
    public int code() {
        return switch (light) {
            case TICK -> late ? 1 : 0;
            case GREEN -> 2;
            case GREY -> 3;
            case YELLOW -> 4;
            case RED -> slip == Slip.CHASE ? 5 : 6;
        };
    }

    /** As pages show it, with what it rests on. */
    public Lamp shown(Words words) {
        String word = late ? words.t("due-lamp.late") : words.of("due-lamp", light);
        return new Lamp(light, word, words.t("due-lamp.why", clock(words), due(words), standing(words), rules));
    }

    /** What it rests on as a paper says it, which nobody can look a version up from: the rules by their name, and the last day that their calendar knows. */
    public String printed(Words words) {
        return words.t("due-lamp.printed", clock(words), due(words), standing(words), rules.substring(0, rules.indexOf('-')));
    }

    /**
     * As lists show it, which know no more than a number.
     *
     * @param code {@link #code()}
     * @param clock the clock that runs out next, in words; empty where the list does not know it
     * @param due when it does; null where none runs
     */
    public static Lamp shown(int code, String clock, Instant due, Instant asOf, Words words) {
        Light light = code > 4 ? Light.RED : code == 4 ? Light.YELLOW : code == 3 ? Light.GREY : code == 2 ? Light.GREEN : Light.TICK;
        String word = code == 1 ? words.t("due-lamp.late") : words.of("due-lamp", light);
        if (due == null) {
            return new Lamp(light, word, "");
        }
        LocalDate last = lastDay(due);
        String left = due.isAfter(asOf) ? words.t("due-lamp.left", ChronoUnit.DAYS.between(day(asOf), last)) : words.t("due-lamp.past", 1 + Duration.between(due, asOf).toDays());
        String slip = code < 4 ? "" : words.t("due-lamp.slip", words.of("slip", code == 4 ? Slip.REMIND : code == 5 ? Slip.CHASE : Slip.SUPERVISE));
        String day = words.t("due-lamp.day", last.toString());
        return new Lamp(light, word, clock.isEmpty() ? words.t("due-lamp.unnamed", day, left + slip) : words.t("due-lamp.listed", clock, day, left + slip));
    }

    /** The last day on which it can be satisfied in time. */
    public LocalDate lastDay() {
        return lastDay(span.due());
    }

    /** The last day on which something is in time that runs out at a moment. */
    public static LocalDate lastDay(Instant due) {
        return CityClock.dayOf(due.minusNanos(1));
    }

    private String clock(Words words) {
        return span.kind() == ClockKind.NODE ? words.t("clock.node", Integer.toString(span.node())) : words.of("clock", span.kind());
    }

    private String due(Words words) {
        ZonedDateTime due = span.due().atZone(CityClock.ZONE);
        return due.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.t("due-lamp.day", lastDay().toString())
                : words.t("due-lamp.moment", lastDay().toString(), due.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private String standing(Words words) {
        return switch (light) {
            case TICK -> words.t(late ? "due-lamp.met.late" : "due-lamp.met", day(span.met()).toString());
            case GREY -> words.t(span.held() ? "due-lamp.held" : "due-lamp.provisional");
            case GREEN, YELLOW -> words.t("due-lamp.left", ChronoUnit.DAYS.between(day(asOf), lastDay())) + slip(words);
            case RED -> words.t("due-lamp.past", 1 + Duration.between(span.due(), asOf).toDays()) + slip(words);
        };
    }

    private String slip(Words words) {
        return slip == Slip.NONE ? "" : words.t("due-lamp.slip", words.of("slip", slip));
    }

    private static LocalDate day(Instant moment) {
        return CityClock.dayOf(moment);
    }
}
