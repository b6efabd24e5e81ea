package luoshi.flood;

import java.time.Instant;
import java.util.UUID;

/**
 * 预警: that what a station observes, or what the weather office issued, asks for attention. It says nothing of what is to be done: that is a {@code Response}, which a person signs.
 *
 * @param id the warning through its stages
 * @param rule key of the rule: {@code rain-signal}, {@code river-stage}, {@code water-depth} …
 * @param kind where it comes from
 * @param colour its stage now, or the last one
 * @param highest its gravest stage so far
 * @param station the station; null for what was issued for the whole city
 * @param name of the station, or of what was issued
 * @param county whose unit the place lies in; null where it is the whole city
 * @param said the sentence with its numbers, in Chinese
 * @param saidEn the same in English; in Chinese where the weather office or a person wrote it
 * @param since since when what it speaks of has been so, by the observations' own time
 * @param known since when the server knows
 * @param until when it was over; null while it is open
 */
public record Warning(UUID id, String rule, Kind kind, Colour colour, Colour highest, UUID station, String name, UUID county, String said, String saidEn, Instant since, Instant known, Instant until) {

    /** Where a warning comes from. Issued and measured are never mixed: only the weather office issues signals. */
    public enum Kind {
        /** 气象部门发布的预警信号. */
        ISSUED,
        /** 监测值达到阈值. */
        MEASURED,
        /** 监测中断: nothing comes any more. */
        SILENT
    }

    /** What it says, in a language. */
    public String said(boolean chinese) {
        return chinese ? said : saidEn;
    }

    /** Whether it is not over. */
    public boolean isOpen() {
        return until == null;
    }
}
