package luoshi.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long messages are kept.
 *
 * @param keepDays days; a year and a month by default, so that last year's can be found
 */
@ConfigurationProperties("luoshi.notice")
record NoticeSettings(@DefaultValue("400") int keepDays) {

    /** Who comes back from leave finds what was meant for them. */
    private static final int LEAST = 30;

    NoticeSettings {
        if (keepDays < LEAST) {
            throw new IllegalArgumentException("luoshi.notice.keep-days 不能是 " + keepDays + "：消息至少保存 " + LEAST + " 天，请写 " + LEAST + " 或更大的数");
        }
    }
}
