package luoshi.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.indicator.FigureDuties;
import luoshi.indicator.FigureFile.Move;
import luoshi.indicator.FigureState;
import luoshi.indicator.Figures;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/** Those who verify and certify the example city's figures, each two days after the figures came to them. */
@Component
class DemoChecks {

    /** What a unit writes beside a number that it does not stand by itself; it is left alone. */
    static final String UNSURE = "投资额以联网直报为准，待核";

    private static final int WAITS = 2;
    private static final int MANY = 10_000;

    private final Figures figures;
    private final FigureDuties duties;
    private final DemoPeople people;

    DemoChecks(Figures figures, FigureDuties duties, DemoPeople people) {
        this.figures = figures;
        this.duties = duties;
        this.people = people;
    }

    /** One day's work. */
    void work() {
        decide("hecha", FigureState.REPORTED, Move.VERIFY);
        decide("duchashi", FigureState.VERIFIED, Move.CERTIFY);
    }

    private void decide(String who, FigureState state, Move move) {
        LocalDate came = people.day().minusDays(WAITS);
        List<UUID> waiting = duties.waiting(people.called(who), MANY).own().stream().filter(file -> file.state() == state && !file.figure().note().equals(UNSURE))
                .filter(file -> !CityClock.dayOf(file.steps().getLast().at()).isAfter(came)).map(file -> file.figure().id()).toList();
        if (!waiting.isEmpty()) {
            DemoPeople.tried(() -> figures.decide(people.called(who), waiting, move, ""));
        }
    }
}
