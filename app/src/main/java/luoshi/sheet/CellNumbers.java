package luoshi.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers in cells as texts: dates in ISO form, others with all their digits whatever the cell's format shows (a telephone is no 1.38E+10). */
final class CellNumbers extends DataFormatter {

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
        return number.toPlainString();
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }
}
