package luoshi.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.Office;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is wrong with many that are asked at once is told on each of them. */
class JudgedRowsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);
    private final Dikes dikes = new Dikes(luoshi);

    @Test
    void aNameThatIsTakenIsToldOnItsRowAlsoBehindOneThatNamesNoItem() {
        dikes.add("北堤七号", "沙河县", LocalDate.of(2022, 5, 1));
        Said gone = Said.of(Map.of("level", "一般"), Map.of());
        Said taken = Said.of(Map.of("name", "北堤七号", "level", "一般"), Map.of("found", LocalDate.of(2022, 5, 2)));

        assertThat(luoshi.part(Registers.class).judge(office.as("shuili-lly"), dikes.pipeline(), List.of(
                Ask.of(UUID.randomUUID(), Entry.Kind.CHANGE, gone, "", 1), Ask.add(office.unit("沙河县"), taken, ""))).stream().map(wrong -> wrong.place() + " " + wrong.refusals().getFirst().key()))
                .containsExactly("0 refusal.pipeline.gone", "1 refusal.pipeline.taken");
    }
}
