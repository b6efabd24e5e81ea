package luoshi.flood.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/**
 * Stations that are in no register. What they report is kept until somebody has looked, but not without end: anybody who reaches the port can send frames whose check fits.
 */
@Component
class Strangers {

    /** A station that reports every five minutes, and resends. */
    private static final int REPORTS_A_DAY = 600;
    private static final int STATIONS = 2_000;

    private final Map<String, Integer> reports = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    /** Whether another report of a stranger is kept today. */
    synchronized boolean admit(String station, Instant at) {
        LocalDate today = CityClock.dayOf(at);
        if (!today.equals(day)) {
            reports.clear();
            day = today;
        }
        if (!reports.containsKey(station) && reports.size() >= STATIONS) {
            return false;
        }
        return reports.merge(station, 1, Integer::sum) <= REPORTS_A_DAY;
    }
}
