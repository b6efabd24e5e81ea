package luoshi.pipeline.printed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that a document prints and a register can be asked for.
 *
 * @param pipeline key of the pipeline
 * @param measure key of the measure
 * @param period the period that it speaks of; empty for all
 * @param day the day that it speaks of
 * @param plan the document
 * @param sentence number of the sentence
 * @param printed as it is printed: 98.8%
 */
public record PrintedFigure(String pipeline, String measure, String period, LocalDate day, UUID plan, int sentence, String printed) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** The number in it, with the decimals that it is printed with; empty for none. */
    public Optional<BigDecimal> value() {
        Matcher number = NUMBER.matcher(printed.replace(",", "").replace("，", ""));
        return number.find() ? Optional.of(new BigDecimal(number.group())) : Optional.empty();
    }
}
