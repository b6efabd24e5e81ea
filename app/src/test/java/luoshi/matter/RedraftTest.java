package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.deed.BulkDeeds;
import luoshi.people.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A draft is changed by the same rules on its page and in a sheet. */
class RedraftTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);
    private final List<BiConsumer<Matter, Long>> ways = List.of(
            (matter, seen) -> office.matters().change(office.as("duchashi").actor(), matter, seen),
            (matter, seen) -> luoshi.part(BulkDeeds.class).change(office.as("duchashi").actor(), List.of(new BulkDeeds.Change(matter, seen))));

    private AMatter handedOutBy(String unit) {
        return AMatter.handedOutBy(office.unit(unit)).ledBy(office.unit("市水利局"));
    }

    @Test
    void itStaysWithTheUnitThatHandsItOut() {
        UUID draft = office.add(handedOutBy("市政府督查室"), Move.DRAFT);

        for (BiConsumer<Matter, Long> way : ways) {
            assertThatThrownBy(() -> way.accept(handedOutBy("市财政局").get().numbered(draft, 2022, 1), office.file(draft).last(null).leaf())).hasMessageContaining("stays with the unit");
        }
    }

    @Test
    void itIsNoDraftOnceItIsHandedOut() {
        UUID matter = office.handOut(handedOutBy("市政府督查室"));

        for (BiConsumer<Matter, Long> way : ways) {
            assertThatThrownBy(() -> way.accept(office.file(matter).matter(), office.file(matter).last(null).leaf())).isInstanceOf(Refusal.class).hasMessageContaining("handed-out");
        }
    }
}
