package luoshi.audit.web;

import java.time.Duration;
import java.time.Instant;
import luoshi.page.Words;
import luoshi.proof.TreeHead;

/**
 * A signed head as a page shows it.
 *
 * @param size how many entries it covers
 * @param at when it was signed
 * @param age how long ago that is, in words
 * @param keyId short name of the key
 * @param root the root it signs
 */
public record HeadRow(long size, Instant at, String age, String keyId, String root) {

    static HeadRow of(TreeHead head, Instant now, Words words) {
        return new HeadRow(head.size(), head.at(), age(Duration.between(head.at(), now), words), head.keyId(), head.root().toString());
    }

    private static String age(Duration age, Words words) {
        if (age.toMinutes() < 1) {
            return words.t("age.seconds", Math.max(0, age.toSeconds()));
        }
        if (age.toHours() < 1) {
            return words.t("age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? words.t("age.hours", age.toHours()) : words.t("age.days", age.toDays());
    }
}
