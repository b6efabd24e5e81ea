package luoshi.enterprise.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.enterprise.reach.Holding;
import luoshi.pipeline.RegisterItem;
import luoshi.pipeline.RegisterItem.Turn;
import luoshi.pipeline.RegisterItems;
import org.springframework.stereotype.Component;

/**
 * Who holds a title, or stands in statistics as above the line, as the registers of pipelines tell it: titles from that of certificates, by the day on which they were granted; standing in statistics
 * from the ladder, in the year for which it counts.
 */
@Component
public class Holdings {

    private static final String LADDER = "ladder";
    private static final String ABOVE_SCALE = "above-scale";
    private static final String FIRST_TIME = "首次认定";
    private static final String COUNTED = "counted";
    /** By keys of rule sets what certificates call the title. */
    private static final Map<String, String> KINDS = Map.of("innovative", "创新型中小企业", "specialised", "专精特新中小企业", "little-giant", "专精特新“小巨人”企业", "tech-sme", "科技型中小企业", "hightech", "高新技术企业");

    private final RegisterItems registers;
    private final FirmStore store;

    Holdings(RegisterItems registers, FirmStore store) {
        this.registers = registers;
        this.store = store;
    }

    /** The register that tells who holds what a rule set grants; empty where none does. */
    public static Optional<String> register(String rule) {
        return KINDS.containsKey(rule) ? Optional.of(Titles.REGISTER) : rule.equals(ABOVE_SCALE) ? Optional.of(LADDER) : Optional.empty();
    }

    /**
     * All times in which what a rule set grants was held, of whatever enterprise, as known now and as far as it had happened on a day.
     *
     * @param rule key of the rule set
     * @return of each the id of its legal unit, or its credit code where that is no legal unit's, so that all are counted; none where no register tells, or it is not loaded
     */
    public List<Holding> of(String rule, LocalDate asOf) {
        List<RegisterItem> items = register(rule).map(registers::all).orElse(List.of());
        Map<String, UUID> holders = store.holders(items.stream().map(item -> item.text(Titles.CODE)).distinct().toList());
        return items.stream().flatMap(item -> {
            String firm = Optional.ofNullable(holders.get(item.text(Titles.CODE))).map(UUID::toString).orElse(item.text(Titles.CODE));
            return rule.equals(ABOVE_SCALE) ? stays(item, firm, asOf) : title(item, firm, KINDS.get(rule), asOf);
        }).toList();
    }

    private static Stream<Holding> title(RegisterItem item, String firm, String kind, LocalDate asOf) {
        LocalDate granted = item.reached("granted");
        if (granted == null || granted.isAfter(asOf) || !item.text("kind").equals(kind)) {
            return Stream.empty();
        }
        String way = item.text("way");
        return Stream.of(holding(firm, granted, last(item, asOf), !way.isEmpty() && !way.equals(FIRST_TIME)));
    }

    /** The last day on which a certificate counts: lapsed, or lost before; null where it says none. */
    private static LocalDate last(RegisterItem item, LocalDate asOf) {
        Stream<LocalDate> lost = item.leavings().stream().filter(one -> !one.since().isAfter(asOf) && (one.until() == null || one.until().isAfter(asOf))).map(one -> one.since().minusDays(1));
        return Stream.concat(lost, Stream.ofNullable(item.day("valid_until"))).min(LocalDate::compareTo).orElse(null);
    }

    /** What was granted counts, even where it was lost the same day. */
    private static Holding holding(String firm, LocalDate from, LocalDate last, boolean before) {
        return new Holding(firm, from, last != null && last.isBefore(from) ? from : last, before);
    }

    /** A firm that is dropped and comes back has several; on the way up the ladder, one goes on. */
    private static Stream<Holding> stays(RegisterItem item, String firm, LocalDate asOf) {
        List<Holding> stays = new ArrayList<>();
        for (int i = 0; i < item.turns().size(); i++) {
            Turn turn = item.turns().get(i);
            LocalDate counted = turn.reached().get(COUNTED);
            boolean goesOn = turn.until() != null && Objects.equals(counted, item.turns().get(i + 1).reached().get(COUNTED));
            if (counted != null && !counted.isAfter(asOf) && !goesOn) {
                stays.addAll(stays(item, turn, firm, asOf));
            }
        }
        return stays.stream();
    }

    private static List<Holding> stays(RegisterItem item, Turn turn, String firm, LocalDate asOf) {
        List<Holding> stays = new ArrayList<>();
        LocalDate counted = turn.reached().get(COUNTED);
        LocalDate off = Stream.of(Optional.ofNullable(turn.until()), Optional.ofNullable(RegisterItem.day(turn.values(), "off_since"))).flatMap(Optional::stream)
                .filter(day -> !day.isBefore(counted) && !day.isAfter(asOf)).min(LocalDate::compareTo).orElse(null);
        LocalDate end = off == null ? null : off.getYear() - 1 == year(turn, "drop_year") ? LocalDate.of(off.getYear() - 1, 12, 30) : off.minusDays(1);
        LocalDate from = from(counted, year(turn, "entry_year"));
        for (RegisterItem.Leaving gone : item.leavings()) {
            if (!gone.since().isBefore(counted) && !gone.since().isAfter(asOf) && (off == null || gone.since().isBefore(off))) {
                stays.add(holding(firm, from, gone.since().minusDays(1), false));
                from = gone.until() == null || gone.until().isAfter(asOf) ? null : gone.until();
            }
        }
        if (from != null) {
            stays.add(holding(firm, from, end, false));
        }
        return stays;
    }

    /** Those of the second round of a year are confirmed in the January after it; some are confirmed in December for the year to come. */
    private static LocalDate from(LocalDate counted, int year) {
        return year == counted.getYear() - 1 ? LocalDate.of(year, 12, 31) : year == counted.getYear() + 1 ? LocalDate.of(year, 1, 1) : counted;
    }

    private static int year(Turn turn, String field) {
        return turn.values().get(field) instanceof BigDecimal year ? year.intValue() : 0;
    }
}
