package luoshi.indicator.entry;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.roster.Coverage;
import luoshi.indicator.roster.Rosters;
import luoshi.indicator.store.KnownStore;
import luoshi.journal.Entries;
import luoshi.people.People;
import org.springframework.stereotype.Component;

/** Gathers what the page of a figure shows. */
@Component
class FigureDesk {

    private final Figures figures;
    private final Indicators indicators;
    private final FigurePlaces places;
    private final KnownStore known;
    private final EvidenceFiles evidence;
    private final Rosters rosters;
    private final Telling telling;

    FigureDesk(Figures figures, Indicators indicators, FigurePlaces places, KnownStore known, EvidenceFiles evidence, Rosters rosters, Telling telling) {
        this.figures = figures;
        this.indicators = indicators;
        this.places = places;
        this.known = known;
        this.evidence = evidence;
        this.rosters = rosters;
        this.telling = telling;
    }

    /** Who did what, and where the journal keeps it. */
    @Component
    static class Telling {

        private final People people;
        private final Entries entries;
        private final Clock clock;

        Telling(People people, Entries entries, Clock clock) {
            this.people = people;
            this.entries = entries;
            this.clock = clock;
        }

        private Map<Long, Long> entries(List<Long> leaves) {
            Map<Long, Long> found = new HashMap<>();
            leaves.forEach(leaf -> entries.findByArrival(leaf).ifPresent(entry -> found.put(leaf, entry.position())));
            return found;
        }
    }

    FigureView view(FigureFile file, String unit, boolean readsJournal) {
        Figure figure = file.figure();
        List<Indicator.Version> history = indicators.history(figure.indicator());
        Indicator.Version passport = history.stream().filter(one -> one.row().equals(figure.version())).findFirst().orElse(history.getFirst());
        List<FigureFile> series = figures.of(figure.indicator(), figure.unit(), figure.to());
        List<Long> leaves = Stream.concat(Stream.of(file.leaf()), file.steps().stream().map(FigureFile.Step::leaf)).toList();
        UUID counting = known.series(figure.indicator(), figure.unit(), figure.to(), figure.to(), telling.clock.instant()).stream().findFirst().map(KnownStore.Value::figure).orElse(null);
        return new FigureView(file, passport, history.getFirst(), history.size() - history.indexOf(passport), unit, series.stream().filter(one -> one.figure().id().equals(figure.corrects())).findFirst().orElse(null),
                series.stream().filter(one -> figure.id().equals(one.figure().corrects())).toList(), series.stream().filter(one -> one.figure().id().equals(counting)).findFirst().orElse(null), telling.people.recorders(leaves),
                readsJournal ? telling.entries(leaves) : Map.of(), evidence.findAll(file.files()), places.of(figure, history.getFirst().state()), figure.id().equals(counting) ? null : places.before(figure, history.getFirst().state()), coverage(figure, history.getFirst().state()));
    }

    private Coverage coverage(Figure figure, Indicator indicator) {
        Integer named = rosters.named(List.of(figure.id())).get(figure.id());
        return indicator.roster() || named != null ? new Coverage(figure.value(), named == null ? 0 : named, named != null) : null;
    }
}
