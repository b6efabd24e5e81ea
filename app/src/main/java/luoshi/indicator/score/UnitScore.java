package luoshi.indicator.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import luoshi.indicator.TargetCourse;

/**
 * The score of a unit: of 100, all its lines weighing alike, as no weights are published.
 *
 * @param unit the unit
 * @param lines its targets
 * @param score of 100, two decimals; null where no line counts yet
 * @param rank its place within its group, the same for the same score: 1, 2, 2, 4; 0 where there is no score
 */
public record UnitScore(UUID unit, List<ScoreLine> lines, BigDecimal score, int rank) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The lines of each unit: of targets that it answers for, and of those that each unit owes itself. */
    static Map<UUID, List<ScoreLine>> lines(List<TargetCourse> courses, ScoreRules rules) {
        Map<UUID, List<ScoreLine>> lines = new LinkedHashMap<>();
        for (TargetCourse course : courses) {
            if (!course.units().isEmpty()) {
                course.units().forEach(unit -> lines.computeIfAbsent(unit.unit(), _ -> new ArrayList<>()).add(ScoreLine.of(course, unit, rules)));
            } else if (course.owner() != null) {
                lines.computeIfAbsent(course.owner(), _ -> new ArrayList<>()).add(ScoreLine.of(course, rules));
            }
        }
        return lines;
    }

    /** Units of one group by their scores, the best first; those without one last. */
    static List<UnitScore> ranked(Map<UUID, List<ScoreLine>> lines) {
        List<UnitScore> scores = lines.entrySet().stream().map(one -> new UnitScore(one.getKey(), one.getValue(), score(one.getValue()), 0))
                .sorted(Comparator.comparing(UnitScore::score, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
        List<UnitScore> ranked = new ArrayList<>();
        for (UnitScore score : scores) {
            int better = (int) scores.stream().filter(other -> other.score() != null && score.score() != null && other.score().compareTo(score.score()) > 0).count();
            ranked.add(new UnitScore(score.unit(), score.lines(), score.score(), score.score() == null ? 0 : better + 1));
        }
        return ranked;
    }

    /** The scores of all units that have one, by the rules of a day. */
    public static Map<UUID, BigDecimal> scores(List<TargetCourse> courses, LocalDate day) {
        Map<UUID, BigDecimal> scores = new LinkedHashMap<>();
        lines(courses, ScoreRules.on(day)).forEach((unit, lines) -> Optional.ofNullable(score(lines)).ifPresent(score -> scores.put(unit, score)));
        return scores;
    }

    private static BigDecimal score(List<ScoreLine> lines) {
        List<BigDecimal> shares = lines.stream().map(ScoreLine::share).filter(Objects::nonNull).toList();
        return shares.isEmpty() ? null
                : shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(HUNDRED).divide(BigDecimal.valueOf(shares.size()), 2, RoundingMode.HALF_UP);
    }

    /** How many of its lines count. */
    public long counted() {
        return lines.stream().filter(line -> line.share() != null).count();
    }
}
