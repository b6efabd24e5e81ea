package luoshi.flood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import luoshi.app.server.RunningLuoshi;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;

/** Stations for tests, recorded by the duty officer of the example city. */
public final class AStation {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private AStation() {}

    /** Who is on flood duty. */
    public static SignedIn duty(RunningLuoshi luoshi) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("fangban").getFirst().id()).orElseThrow();
    }

    /** A station of a kind. */
    public static UUID ofKind(RunningLuoshi luoshi, StationKind kind) {
        SignedIn duty = duty(luoshi);
        UUID unit = duty.posts().getFirst().unit();
        int number = NUMBER.incrementAndGet();
        return luoshi.part(Stations.class).record(duty, new Station(null, "", "004199%04d".formatted(number), "试验站" + number, kind, "沙河", "", null, null, unit, unit, "1985国家高程基准", null,
                "standard", 5, SINCE, null, "试验"));
    }

    /** A river station whose 设防, 警戒 and 保证 are 9, 10 and 11 m. */
    public static UUID onARiver(RunningLuoshi luoshi) {
        UUID station = ofKind(luoshi, StationKind.RIVER);
        height(luoshi, station, Threshold.Kind.DEFENCE, "9");
        height(luoshi, station, Threshold.Kind.WARNING, "10");
        height(luoshi, station, Threshold.Kind.GUARANTEED, "11");
        return station;
    }

    private static void height(RunningLuoshi luoshi, UUID station, Threshold.Kind kind, String level) {
        luoshi.part(Stations.class).record(duty(luoshi), station, Threshold.of(kind, new BigDecimal(level), null, SINCE, "试验"));
    }
}
