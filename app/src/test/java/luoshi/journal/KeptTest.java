package luoshi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import luoshi.app.server.RunningLuoshi;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of the journal holds until somebody records something. */
class KeptTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Actor TEST = Actor.system("test");

    private final Journal journal = luoshi.part(Journal.class);
    private final Journal.Kept<String, Integer> kept = journal.keeping(2, "journal_step");
    private final AtomicInteger told = new AtomicInteger();

    private int ask(String question) {
        return kept.get(question, told::incrementAndGet);
    }

    private static void settle() throws InterruptedException {
        while (luoshi.part(Entries.class).pending() > 0) {
            Thread.sleep(5);
        }
    }

    private static void record() {
        luoshi.part(Genesis.class).step(TEST, Duration.ofSeconds(1));
    }

    @Test
    void itIsToldAnewOnlyWhenAnotherFactHasCome() throws InterruptedException {
        settle();
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
        record();
        assertThat(ask("a")).isEqualTo(2);
        settle();
        assertThat(ask("a")).isGreaterThan(1);
    }

    @Test
    void factsOfWhichItTellsNothingChangeNothing() throws InterruptedException {
        Journal.Kept<String, Integer> others = journal.keeping(2, "plan_");
        settle();
        assertThat(others.get("a", told::incrementAndGet)).isEqualTo(1);
        record();
        assertThat(others.get("a", told::incrementAndGet)).as("while it waits for its position").isEqualTo(1);
        settle();
        assertThat(others.get("a", told::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whoRecordsIsNeverAnsweredFromBefore() throws InterruptedException {
        settle();
        int before = ask("b");
        journal.act(TEST, () -> {
            record();
            assertThat(ask("b")).isGreaterThan(before);
        });
    }

    @Test
    void whatWasAskedLongestAgoIsForgotten() throws InterruptedException {
        settle();
        int first = ask("c");
        ask("d");
        ask("e");
        assertThat(ask("c")).isGreaterThan(first);
    }

    @Test
    void howMuchWasKnownAtTheEndOfAPastDayStaysSo() throws InterruptedException {
        LocalDate today = CityClock.today(luoshi.part(java.time.Clock.class));
        settle();
        long size = journal.sizeOn(today);
        luoshi.part(Genesis.class).step(TEST, Duration.ofDays(2));
        settle();
        assertThat(journal.sizeOn(today)).isEqualTo(size);
        record();
        settle();
        assertThat(journal.sizeOn(today)).isEqualTo(size);
        assertThat(journal.sizeOn(today.plusDays(2))).isGreaterThan(size);
    }
}
