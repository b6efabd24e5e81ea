package luoshi.pipeline;

import java.time.LocalDate;

/**
 * A period 期 in which items are declared.
 *
 * @param name what it is called: 第3期
 * @param day the day of its event, from which its age is told
 */
public record Period(String name, LocalDate day) {}
