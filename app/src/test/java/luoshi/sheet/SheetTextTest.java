package luoshi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022.7.1", "2022年7月1日", "2022-7-1", "2022/07/01", "２０２２．７．１", " 2022 年 7 月 1 日 ", "20220701", "2022-07-01 08:30", "44743", "2022。7。1", "2022－7－1"})
    void the_first_of_july_is_read_however_it_is_written(String written) {
        assertThat(SheetText.day(written)).contains(LocalDate.of(2022, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022年7月", "2022.13.1", "2022-2-30", "至今", "7月1日", "长期", "1", "13812345678"})
    void what_is_no_day_is_not_taken_for_one(String written) {
        assertThat(SheetText.day(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "张　三 > 张三",
        "市 水 利 局 > 市水利局",
        "１３８００００ > 1380000",
        "市工业和信息化局（５Ｇ专班） > 市工业和信息化局（5G专班）",
        "'  李 四  ' > 李四",
        "Zhang San > Zhang San"})
    void stray_spaces_and_full_width_digits_go_and_chinese_signs_stay(String typed, String meant) {
        assertThat(SheetText.clean(typed)).isEqualTo(meant);
    }

    @Test
    void unseen_signs_go() {
        assertThat(SheetText.clean("\uFEFF市\u200B水利局\u00A0\r\n")).isEqualTo("市水利局");
    }
}
