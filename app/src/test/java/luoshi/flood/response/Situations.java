package luoshi.flood.response;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Colour;
import luoshi.flood.Warning;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.plan.FloodPlans;
import luoshi.flood.plan.PlanReader;
import luoshi.kernel.CityClock;

/** Warnings and responses of a rainy day in the example city. */
public final class Situations {

    public static final FloodPlan PLAN = PlanReader.read(FloodPlans.example()).plan();

    private Situations() {}

    /** A moment of 5 July 2022, as 15:20. */
    public static Instant at(String time) {
        return LocalDateTime.parse("2022-07-05T" + time).atZone(CityClock.ZONE).toInstant();
    }

    static Warning issued(Colour colour, String since) {
        return new Warning(UUID.randomUUID(), "signal", Warning.Kind.ISSUED, colour, colour, null, "暴雨", null, "暴雨" + colour.level() + "级信号", "", at(since), at(since), null);
    }

    static Warning measured(String rule, Colour colour, String since) {
        return new Warning(UUID.randomUUID(), rule, Warning.Kind.MEASURED, colour, colour, UUID.randomUUID(), "某站", null, "某站 " + since, "", at(since), at(since), null);
    }

    static String line(List<Warning> warnings, String asOf) {
        return line(warnings, List.of(), asOf);
    }

    static String line(List<Warning> warnings, List<Proposals.Told> dangers, String asOf) {
        return Proposals.of(PLAN, warnings, dangers, at(asOf)).map(one -> FloodPlan.roman(one.level()) + "级 自" + time(one.since()) + " | "
                + one.grounds().stream().map(ground -> ground.condition().getClass().getSimpleName() + " " + String.join("、", ground.borne())).collect(Collectors.joining(" | "))).orElse("无");
    }

    static String time(Instant moment) {
        return moment.atZone(CityClock.ZONE).toLocalTime().toString();
    }

    /** A step by somebody at a time, with what rules ask of it. */
    public static Step step(int number, Step.Kind kind, Move move, int level, String at) {
        return new Step(number, kind, move, level, "依据", "", "", kind == Step.Kind.DELIBERATED ? at(at) : null, kind == Step.Kind.PROPOSED ? at(at) : null, "", "", "", new UUID(0, number), "某人", at(at));
    }

    /** A response of these steps. */
    public static Response response(Step... steps) {
        return new Response(new UUID(0, 7), Reality.REAL, "2022年第1次防汛应急响应", PLAN.hash(), "", steps[0].at(), List.of(steps));
    }

    /** One that was started at a level and a time. */
    public static Response started(int level, String at) {
        return response(step(1, Step.Kind.PROPOSED, Move.START, level, "15:20"), step(2, Step.Kind.DELIBERATED, Move.START, level, "15:30"), step(3, Step.Kind.DRAFTED, Move.START, level, "15:50"),
                step(4, Step.Kind.SIGNED, Move.START, level, at));
    }
}
