package luoshi.enterprise;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a legal unit entered the register, left it, or came back.
 *
 * @param way how
 * @param day when
 * @param successor the legal unit that it was merged into; null otherwise
 * @param note why, or on what paper
 */
public record Passage(Way way, LocalDate day, UUID successor, String note) {

    /** How a legal unit enters or leaves. */
    public enum Way {
        /** 新增. */
        ENTERED,
        /** 回来：after it had left. */
        RETURNED,
        /** 注销. */
        CLOSED,
        /** 迁出. */
        MOVED,
        /** 并入：its successor goes on. */
        MERGED;

        /** Whether it is in the register afterwards. */
        public boolean enters() {
            return this == ENTERED || this == RETURNED;
        }
    }
}
