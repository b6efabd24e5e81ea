package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final Pattern READS_THE_CLOCK = Pattern.compile(
            "java\\.time\\.[\\w.]+\\.now|java\\.time\\.Clock\\.(system|tick).*|java\\.time\\.ZoneId\\.systemDefault"
                    + "|java\\.time\\.InstantSource\\.system|java\\.lang\\.System\\.currentTimeMillis|java\\.util\\.Calendar\\.getInstance"
                    + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>");

    @Test
    void onlyTheCityClockReadsTheTime() {
        assertThat(calls(READS_THE_CLOCK, access -> !access.getOriginOwner().isEquivalentTo(CityClock.class))).isEmpty();
    }

    @Test
    void theCityClockIsSeenByThisTest() {
        assertThat(calls(READS_THE_CLOCK, access -> access.getOriginOwner().isEquivalentTo(CityClock.class))).isNotEmpty();
    }

    @Test
    void onlyTheBenchMeasuresElapsedTime() {
        Pattern stopwatch = Pattern.compile("java\\.lang\\.System\\.nanoTime");

        assertThat(calls(stopwatch, access -> !ProductClasses.capability(access.getOriginOwner()).equals("bench"))).isEmpty();
    }

    private static List<String> calls(Pattern target, Predicate<JavaAccess<?>> concerned) {
        return ProductClasses.ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> target.matcher(access.getTargetOwner().getName() + "." + access.getName()).matches())
                .filter(concerned)
                .map(JavaAccess::getDescription)
                .toList();
    }
}
