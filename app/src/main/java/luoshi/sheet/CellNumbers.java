package luoshi.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers in cells as texts: dates in ISO form, others with all their digits whatever the cell's format shows (a telephone is no 1.38E+10). */
final class CellNumbers extends DataFormatter {

    /** What a format says that is no sign of its own: conditions, colours, quotes. */
    private static final Pattern UNSHOWN = Pattern.compile("\\[[^\\]]*]|_.|\\*.|[\"\\\\]");
    /** The places of the digits, with Han before and behind or a percent sign; where they end with a comma, thousands are shown, which is no unit. */
    private static final Pattern AFFIXED = Pattern.compile("(\\p{IsHan}*)(?:General|[#0?,.]*[#0?.])\\s*(%|\\p{IsHan}*)");

    CellNumbers() {
        super(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            var moment = DateUtil.getLocalDateTime(value, use1904);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + moment.toLocalTime();
        }
        BigDecimal number = BigDecimal.valueOf(value).setScale(10, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return format == null ? number.toPlainString() : unit(number, format);
    }

    /** With the unit that only the format has: 0.95 that is shown as 95%, 1200 that is shown as 1,200万元. */
    private static String unit(BigDecimal number, String format) {
        Matcher parts = AFFIXED.matcher(UNSHOWN.matcher(format.replaceFirst(";.*", "")).replaceAll(""));
        if (!parts.matches()) {
            return number.toPlainString();
        }
        return parts.group(2).equals("%") ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%" : parts.group(1) + number.toPlainString() + parts.group(2);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }
}
