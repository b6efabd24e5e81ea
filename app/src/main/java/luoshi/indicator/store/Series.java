package luoshi.indicator.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureState;

/**
 * What was known as what from when to when of one indicator, unit and period. A report takes the place of one that nobody has verified; what corrects
 * a verified figure takes its place only when it is verified itself, so that no unit changes by its own word what others have stood by.
 */
final class Series {

    private final List<Value> values = new ArrayList<>();
    private Value counting;
    private Value waiting;

    private Series() {}

    /**
     * A stretch of time.
     *
     * @param figure the figure
     * @param since from this moment on
     * @param until up to, and not including, this moment; {@link Instant#MAX} for the present one
     * @param state how certain it was
     * @param counts whether it counted, or waited to be verified in the place of another
     */
    record Value(Figure figure, Instant since, Instant until, FigureState state, boolean counts) {

        private Value ended(Instant at) {
            return new Value(figure, since, at, state, counts);
        }
    }

    private record Event(Figure figure, FigureFile.Step step) {}

    /** Replays all figures of one indicator, unit and period. */
    static List<Value> of(Collection<FigureFile> figures) {
        Series series = new Series();
        figures.stream().flatMap(file -> file.steps().stream().map(step -> new Event(file.figure(), step)))
                .sorted(Comparator.comparingLong(event -> event.step().leaf())).forEach(series::add);
        series.end(series.counting, Instant.MAX);
        series.end(series.waiting, Instant.MAX);
        return series.values;
    }

    private void add(Event event) {
        Instant at = event.step().at();
        switch (event.step().move()) {
            case REPORT -> report(event.figure(), at);
            case VERIFY -> stands(event.figure(), FigureState.VERIFIED, at);
            case CERTIFY -> stands(event.figure(), FigureState.CERTIFIED, at);
            case RETURN -> {
                counting = endedIfOf(counting, event.figure(), at);
                waiting = endedIfOf(waiting, event.figure(), at);
            }
        }
    }

    private void report(Figure figure, Instant at) {
        end(waiting, at);
        waiting = null;
        if (counting != null && counting.state().bearsGreen()) {
            waiting = new Value(figure, at, null, FigureState.REPORTED, false);
        } else {
            end(counting, at);
            counting = new Value(figure, at, null, FigureState.REPORTED, true);
        }
    }

    private void stands(Figure figure, FigureState state, Instant at) {
        waiting = endedIfOf(waiting, figure, at);
        end(counting, at);
        counting = new Value(figure, at, null, state, true);
    }

    private Value endedIfOf(Value value, Figure figure, Instant at) {
        if (value == null || !value.figure().id().equals(figure.id())) {
            return value;
        }
        end(value, at);
        return null;
    }

    private void end(Value value, Instant at) {
        if (value != null && value.since().isBefore(at)) {
            values.add(value.ended(at));
        }
    }
}
