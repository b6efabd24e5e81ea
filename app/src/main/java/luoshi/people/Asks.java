package luoshi.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which action of {@code permissions.tsv} an endpoint asks the door for. An endpoint that asks for none is closed to everybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asks {
    /** The action. */
    String value();
}
