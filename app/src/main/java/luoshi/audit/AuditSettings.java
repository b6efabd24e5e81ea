package luoshi.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long records that are not sealed are kept.
 *
 * @param keepDays days that records of signing in and reading are kept; 《中华人民共和国网络安全法》第二十一条（三） asks for six months at least
 */
@ConfigurationProperties("luoshi.audit")
record AuditSettings(@DefaultValue("184") int keepDays) {

    /** No six months are longer. */
    private static final int LEAST = 184;

    AuditSettings {
        if (keepDays < LEAST) {
            throw new IllegalArgumentException("luoshi.audit.keep-days 不能是 " + keepDays + "：网络安全法第二十一条要求留存网络日志不少于六个月，请写 " + LEAST + " 或更大的数");
        }
    }
}
