package luoshi.pipeline.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.ShownNumber;
import luoshi.page.Words;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.printed.PrintedFigure;
import luoshi.pipeline.printed.PrintedFigures;
import luoshi.pipeline.tally.Measured;
import luoshi.plan.DocumentPane;
import org.springframework.stereotype.Component;

/** What registers come to where a document prints a figure; shown beside what does not add up in it. */
@Component
class PrintedAnswers implements DocumentPane.Answers {

    private final PrintedFigures figures;
    private final Pipelines pipelines;
    private final Registry registry;
    private final Door door;
    private final Clock clock;

    PrintedAnswers(PrintedFigures figures, Pipelines pipelines, Registry registry, Door door, Clock clock) {
        this.figures = figures;
        this.pipelines = pipelines;
        this.registry = registry;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A printed figure beside what the register comes to.
     *
     * @param figure as printed
     * @param register as it was on the day that the figure speaks of, in its period
     * @param measure the measure
     * @param measured what it comes to
     */
    record Held(PrintedFigure figure, Register register, Measure measure, Measured measured) {

        /** It leads to the measure as it was on the day that the figure speaks of. */
        ShownNumber number() {
            ShownNumber number = MeasureView.number(measured, register.definition(), register.filter(), figure.day());
            String facts = number.facts() + (number.facts().contains("?") ? "&" : "?") + "day=" + figure.day();
            return new ShownNumber(number.value(), number.unit(), number.part(), number.whole(), number.state(), number.asOf(), facts);
        }

        /** How the two agree. */
        Measured.Agreement agreement() {
            return figure.value().map(measured::agrees).orElse(Measured.Agreement.NOTHING);
        }
    }

    @Override
    public List<DocumentPane.Answer> of(UUID plan, SignedIn who) {
        return !door.allowsSomewhere(who, "pipelines.read") ? List.of()
                : figures.of(plan).stream().flatMap(figure -> hold(figure, who).stream()).map(held -> new DocumentPane.Answer(held.figure().sentence(), held.figure().printed(),
                        Map.of(Words.Language.ZH, name(held, false), Words.Language.EN, name(held, true)), held.number())).toList();
    }

    private static String name(Held held, boolean english) {
        return held.register().definition().name().in(english) + " · " + held.measure().name().in(english);
    }

    /** What the register comes to, as it is known now, on the day that the figure speaks of; nothing for who sees only a part of it, as that would be held against the whole. */
    Optional<Held> hold(PrintedFigure figure, SignedIn who) {
        Optional<Pipeline> pipeline = pipelines.find(figure.pipeline());
        if (pipeline.isEmpty() || figure.day().isAfter(CityClock.today(clock))) {
            return Optional.empty();
        }
        Register register = registry.open(pipeline.get(), Map.of("period", figure.period()), AsOf.now(figure.day()), who);
        return register.definition().measure(figure.measure()).filter(_ -> register.visible() == null).map(measure -> new Held(figure, register, measure, register.measured(measure)));
    }
}
