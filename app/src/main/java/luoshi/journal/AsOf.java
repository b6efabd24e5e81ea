package luoshi.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/**
 * What a page shows: the state of a day, as far as it was known at some point.
 *
 * @param day the day whose state is asked for
 * @param size only what stands among the first so many entries of the journal; null for everything recorded until now
 */
public record AsOf(LocalDate day, Long size) {

    /** Of a page that shows figures: nobody can have those of a day to come, and who asks for one is shown today and told so. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface UntilToday {}

    /** A day, as it is known now. */
    public static AsOf now(LocalDate day) {
        return new AsOf(day, null);
    }
}
