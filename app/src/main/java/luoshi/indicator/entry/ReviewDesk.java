package luoshi.indicator.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureDuties;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.roster.Coverage;
import luoshi.indicator.store.KnownStore;
import luoshi.indicator.store.Locks;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** Gathers what waits to be verified and certified by somebody, with all that helps to judge it. */
@Component
class ReviewDesk {

    /** Figures of each kind that are looked at; and of these so many are shown. */
    private static final int MOST = 1_000;
    static final int SHOWN = 200;

    private final FigureDuties duties;
    private final Indicators indicators;
    private final KnownStore known;
    private final FigureChecks checking;
    private final Locks locks;
    private final EvidenceFiles evidence;
    private final Clock clock;

    ReviewDesk(FigureDuties duties, Indicators indicators, KnownStore known, FigureChecks checking, Locks locks, EvidenceFiles evidence, Clock clock) {
        this.duties = duties;
        this.indicators = indicators;
        this.known = known;
        this.checking = checking;
        this.locks = locks;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param rows what the visitor may verify or certify, the oldest periods first
     * @param all how many that are in all
     * @param others how many more wait that are not theirs
     * @param more whether there may be still more
     */
    public record Pile(List<ReviewRow> rows, int all, int others, boolean more) {}

    Pile pile(SignedIn who) {
        FigureDuties.Waiting waiting = duties.waiting(who, MOST);
        List<FigureFile> files = waiting.own().subList(0, Math.min(SHOWN, waiting.own().size()));
        return new Pile(rows(files), waiting.own().size(), waiting.others(), waiting.more());
    }

    private List<ReviewRow> rows(List<FigureFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Map<UUID, Indicator> passports = indicators.list().stream().map(Indicator.Version::state).collect(Collectors.toMap(Indicator::id, Function.identity()));
        LocalDate first = files.stream().map(file -> file.figure().to()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = files.stream().map(file -> file.figure().to()).max(LocalDate::compareTo).orElseThrow();
        Map<List<UUID>, List<KnownStore.Value>> past = known.histories(files.stream().map(file -> file.figure().indicator()).toList(), files.stream().map(file -> file.figure().unit()).toList(),
                first.minusYears(1), last, clock.instant()).stream().collect(Collectors.groupingBy(value -> List.of(value.indicator(), value.unit())));
        Map<UUID, EvidenceFile> held = evidence.findAll(files.stream().flatMap(file -> file.files().stream()).toList()).stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        List<EntryChecks> checks = checking.of(files.stream().map(file -> new FigureChecks.Asked(passports.get(file.figure().indicator()), file.figure().unit(), file.figure().to(), file.figure().id()))
                .toList(), Map.of());
        List<Locks.Lock> locked = locks.list();
        return IntStream.range(0, files.size()).mapToObj(i -> {
            FigureFile file = files.get(i);
            Figure figure = file.figure();
            Integer named = checks.get(i).named();
            Indicator indicator = passports.get(figure.indicator());
            List<KnownStore.Value> own = past.getOrDefault(List.of(figure.indicator(), figure.unit()), List.of());
            List<Question> questions = checks.get(i).questions(figure.value(), figure.part(), figure.whole());
            if (indicator.roster() && named == null) {
                questions.add(Question.of(Question.Kind.NO_ROSTER));
            }
            return new ReviewRow(file, indicator, own.stream().filter(value -> value.to().equals(indicator.frequency().before(figure.to()))).findFirst().orElse(null),
                    questions, file.files().stream().map(held::get).filter(Objects::nonNull).toList(),
                    Locks.of(locked, figure.indicator(), figure.to()).orElse(null),
                    indicator.roster() ? new Coverage(figure.value(), named == null ? 0 : named, named != null) : null);
        }).toList();
    }
}
