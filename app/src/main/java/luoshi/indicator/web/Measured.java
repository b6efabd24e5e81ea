package luoshi.indicator.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.indicator.Courses;
import luoshi.indicator.Indicator;
import luoshi.indicator.Known;
import luoshi.indicator.TargetCourse;
import luoshi.journal.AsOf;
import org.springframework.stereotype.Component;

/** What an indicator measures, and what was known of the city. */
@Component
class Measured {

    private final Bindings bindings;
    private final Commitments commitments;
    private final Courses courses;

    Measured(Bindings bindings, Commitments commitments, Courses courses) {
        this.bindings = bindings;
        this.commitments = commitments;
        this.courses = courses;
    }

    /**
     * @param known up to which moment things were known
     * @param courses the targets it measures
     * @param series what was known of the city, of as many units as the widest of these targets is owed by
     */
    record Of(Instant known, List<TargetCourse> courses, List<Known> series) {}

    /** Up to which moment things were known. */
    Instant known(AsOf asOf) {
        return courses.known(asOf);
    }

    /** How the targets of a commitment stand. */
    List<TargetCourse> courses(Commitment commitment, AsOf asOf) {
        return courses.of(List.of(commitment), asOf);
    }

    Of of(Indicator indicator, AsOf asOf) {
        List<UUID> bound = bindings.list(asOf).stream().map(Binding.Version::state).filter(one -> one.indicator().equals(indicator.id())).map(Binding::commitment).distinct().toList();
        List<Commitment> owed = commitments.find(bound, asOf).stream().sorted(Comparator.comparing(version -> bound.indexOf(version.state().id()))).filter(CommitmentVersion::stands).map(CommitmentVersion::state).toList();
        List<TargetCourse> measured = courses.of(owed, asOf).stream().filter(course -> course.indicator() != null && course.indicator().id().equals(indicator.id())).toList();
        int owing = measured.stream().mapToInt(course -> course.commitment().owing().size()).max().orElse(0);
        return new Of(known(asOf), measured, courses.series(Map.of(indicator.id(), owing), asOf).get(indicator.id()));
    }

    /** What was known of the city, of the units that owe a target. */
    List<Known> series(TargetCourse course, AsOf asOf) {
        UUID id = course.indicator().id();
        return courses.series(Map.of(id, course.commitment().owing().size()), asOf).get(id);
    }
}
