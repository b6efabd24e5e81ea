package luoshi.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import luoshi.indicator.FigureDuties;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.notice.InboxStore.Daily;
import luoshi.notice.Message.OfFigures;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On the morning of each workday, before the robot's digest of the morning, tells units which figures they owe, and checkers what has waited for days: in
 * one message each. That it was told stands with the message, so that whoever starts again, or runs beside another, tells nothing twice.
 */
@Component
class FigureReminders {

    /** Units hear of what is due so many days before. */
    static final int SOON = 3;
    /** And checkers of what has waited for longer than so many workdays. */
    static final int PATIENCE = 3;
    private static final LocalTime EARLY = LocalTime.of(7, 0);

    private final FigureDuties duties;
    private final Matters matters;
    private final InboxStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    /** The last day of which all was told: it is not asked again. */
    private LocalDate told = LocalDate.MIN;

    FigureReminders(FigureDuties duties, Matters matters, InboxStore store, TransactionTemplate transactions, Clock clock) {
        this.duties = duties;
        this.matters = matters;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void run() {
        Instant now = clock.instant();
        LocalDate today = CityClock.today(clock);
        if (!today.isAfter(told) || LocalTime.ofInstant(now, CityClock.ZONE).isBefore(EARLY)) {
            return;
        }
        WorkCalendar calendar = matters.calendar();
        if (calendar.isWorkday(today)) {
            List<Daily> daily = new ArrayList<>(due(duties.due(), today));
            int late = duties.late(CityClock.startOf(waitedSince(today, calendar)));
            if (late > 0) {
                daily.add(new Daily(OfFigures.FIGURES_UNVERIFIED, null, late, late));
            }
            transactions.executeWithoutResult(_ -> store.insertDaily(now, today, daily));
        }
        told = today;
    }

    /** One for each unit that has something overdue or due soon. */
    static List<Daily> due(List<FigureDuties.Due> due, LocalDate today) {
        Map<UUID, List<FigureDuties.Due>> byUnit = due.stream().filter(one -> !one.by().isAfter(today.plusDays(SOON))).collect(Collectors.groupingBy(FigureDuties.Due::unit));
        return byUnit.entrySet().stream()
                .map(unit -> new Daily(OfFigures.FIGURES_DUE, unit.getKey(), unit.getValue().size(), (int) unit.getValue().stream().filter(one -> one.by().isBefore(today)).count())).toList();
    }

    /** What came before this day has waited for more than those workdays. */
    static LocalDate waitedSince(LocalDate today, WorkCalendar calendar) {
        LocalDate day = today;
        for (int worked = 0; worked < PATIENCE; worked += calendar.isWorkday(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }
}
