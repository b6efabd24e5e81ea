package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the demo city's registers, on every day the sets say the same as if everything were asked on that very day. */
class EveryDayTest {

    private static final int ITEMS = 25;
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);

    @ParameterizedTest
    @ValueSource(strings = {"projects", "attraction", "hazards", "requests", "disputes", "stability", "risks", "poverty", "talent", "partnership", "rebuild", "ladder", "small-to-scale", "seed-library", "listing-library", "titles"})
    void theDaysThatAreLookedAtAreEnough(String key) {
        SeedRegister register = SeedRegister.of(key);
        List<Item> items = register.items(LocalDate.of(2022, 12, 31));
        for (int i = 0; i < items.size(); i += Math.max(1, items.size() / ITEMS)) {
            Item item = items.get(i);
            List<Span> spans = Sets.of(item, register.versions(), SeedRegister.CALENDAR);
            for (LocalDate day = item.since(); day.isBefore(LAST); day = day.plusDays(1)) {
                LocalDate asked = day;
                Standing standing = Standing.on(day, item, register.versions(), SeedRegister.CALENDAR);
                assertThat(spans.stream().filter(span -> span.covers(asked)).map(span -> span.set() + " " + span.on(asked)).sorted().toList()).as("%s of %s", day, item.entries())
                        .isEqualTo(Sets.on(standing, register.versions()).entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).sorted().toList());
            }
        }
    }
}
