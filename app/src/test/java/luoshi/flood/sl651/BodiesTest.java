package luoshi.flood.sl651;

import static luoshi.flood.sl651.Frame.Mode.ASCII;
import static luoshi.flood.sl651.Frame.Mode.HEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How bodies are laid out (SL 651-2014, tables 16 to 23 and annex C). */
class BodiesTest {

    private static final LocalDateTime SENT = LocalDateTime.of(2021, 7, 20, 16, 0, 5);
    private static final LocalDateTime HOUR = LocalDateTime.of(2021, 7, 20, 16, 0);
    private static final Composer STATION = new Composer(1, "0041080001", "1234");

    @ParameterizedTest
    @EnumSource(Frame.Mode.class)
    void an_hourly_report_has_arrays_and_values_each_with_its_time(Frame.Mode mode) {
        Content content = new Content(mode, 7, SENT).station("0041080001", 'Z').observed(HOUR.minusMinutes(55)).rain(numbers("0.5 0 – 30.0 1.0 0 0 0 0 0 0 0"))
                .levels("F5", numbers("0.12 – 655.34 0 0 0 0 0 0 0 0 0")).observed(HOUR).value("3B", new BigDecimal("-1.720")).value("38", null);
        Report report = read(content, Function.HOURLY);

        assertThat(report.items()).extracting(Item::toString).startsWith("0041080001/Z 2021-07-20T15:05 F4=0.5", "0041080001/Z 2021-07-20T15:10 F4=0.0", "0041080001/Z 2021-07-20T15:15 F4=–",
                "0041080001/Z 2021-07-20T15:20 F4=25.4", "0041080001/Z 2021-07-20T15:25 F4=5.6").contains("0041080001/Z 2021-07-20T15:05 F5=0.12", "0041080001/Z 2021-07-20T15:10 F5=–",
                "0041080001/Z 2021-07-20T15:15 F5=655.34").endsWith("0041080001/Z 2021-07-20T16:00 3B=-1.720", "0041080001/Z 2021-07-20T16:00 38=–");
        assertThat(report.items()).extracting(Item::code).contains("PN05", "ZU", "VT");
    }

    @ParameterizedTest
    @EnumSource(Frame.Mode.class)
    void a_uniform_report_has_a_step_and_one_element_many_times(Frame.Mode mode) {
        Content content = new Content(mode, 7, SENT).station("0041080001", 'H').observed(HOUR).series(0, 1, 0, "39", numbers("10.490 – -0.210"));

        assertThat(read(content, Function.UNIFORM).line()).isEqualTo(
                "31 0041080001 #7 2021-07-20T16:00:05 | 0041080001/H 2021-07-20T16:00 39=10.490; 0041080001/H 2021-07-20T17:00 39=–; 0041080001/H 2021-07-20T18:00 39=-0.210");
    }

    @Test
    void the_voltage_that_a_vendor_puts_behind_a_series_is_no_value_of_it() {
        Content content = new Content(HEX, 7, SENT).station("0041080001", 'H').observed(HOUR).series(0, 0, 5, "39", numbers("10.490 10.500")).value("38", new BigDecimal("12.10"));

        assertThat(read(content, Function.PERIOD).line()).endsWith("16:05 39=10.500; 0041080001/H 2021-07-20T16:00 38=12.10");
    }

    @ParameterizedTest
    @EnumSource(Frame.Mode.class)
    void one_frame_may_hold_several_stations_and_times(Frame.Mode mode) {
        Content content = new Content(mode, 7, SENT).station("0041080001", 'H').observed(HOUR).value("39", new BigDecimal("1.000")).observed(HOUR.plusMinutes(5)).value("39", BigDecimal.TWO)
                .station("40590235C2", 'P').observed(HOUR).value("20", BigDecimal.ONE);

        assertThat(read(content, Function.TIMED).line()).endsWith(
                "| 0041080001/H 2021-07-20T16:00 39=1.000; 0041080001/H 2021-07-20T16:05 39=2.000; 40590235C2/P 2021-07-20T16:00 20=1.0");
    }

    @ParameterizedTest
    @EnumSource(Frame.Mode.class)
    void the_word_of_state_is_bits_and_no_digits(Frame.Mode mode) {
        Report report = read(new Content(mode, 7, SENT).station("0041080001", null).state(0x0000_0483), Function.STATE);

        assertThat(report.states()).singleElement().satisfies(state -> assertThat(state.bits())
                .containsExactly(StatusBit.MAINS_OFF, StatusBit.BATTERY_LOW, StatusBit.DOOR_CLOSED, StatusBit.PUMP_STOPPED));
        assertThat(report.line()).endsWith("| 0041080001 2021-07-20T16:00:05 45=1155");
    }

    @ParameterizedTest
    @EnumSource(Frame.Mode.class)
    void a_manual_report_is_a_text(Frame.Mode mode) {
        assertThat(read(new Content(mode, 7, SENT).text("水位 12.34 "), Function.MANUAL).text()).isEqualTo("水位 12.34 ");
    }

    @ParameterizedTest
    @EnumSource(Frame.Mode.class)
    void a_picture_stays_as_it_is_in_either_mode(Frame.Mode mode) {
        byte[] jpeg = HexFormat.of().parseHex("FFD8037E7E0420FFD9");

        assertThat(read(new Content(mode, 7, SENT).station("0041080001", 'H').observed(HOUR).picture(jpeg), Function.PICTURE).picture()).isEqualTo(jpeg);
    }

    @Test
    void the_category_letter_that_is_also_an_element_is_told_by_what_follows() {
        assertThat(ascii("ST 0041080001 Z TT 2107201600 Z 10.490 H M C -3.5 ")).isEqualTo(
                "0041080001/Z 2021-07-20T16:00 39=10.490; 0041080001/Z 2021-07-20T16:00 0E=–; 0041080001/Z 2021-07-20T16:00 03=-3.5");
        assertThat(ascii("ST 0041080001 M TT 2107201600 M10 15.8 ")).isEqualTo("0041080001/M 2021-07-20T16:00 10=15.8");
    }

    @Test
    void an_ascii_array_may_be_missing_or_written_as_numbers() {
        assertThat(ascii("ST 0041080001 P TT 2107201505 DRP M VT 12.10 ")).startsWith("0041080001/P 2021-07-20T15:05 F4=–; ").endsWith("16:00 F4=–; 0041080001/P 2021-07-20T15:05 38=12.10");
        assertThat(ascii("ST 0041080001 P TT 2107201505 DRP 0.5 0 0 0 2.0 M M M M M 0 0 ")).contains("15:05 F4=0.5", "15:25 F4=2.0", "15:30 F4=–");
        assertThat(ascii("ST 0041080001 P TT 2107201505 DRP 0500000014FFFFFFFFFF0000 ")).contains("15:05 F4=0.5", "15:25 F4=2.0", "15:30 F4=–");
    }

    @Test
    void what_is_no_value_is_kept_and_the_rest_is_read() {
        assertThat(ascii("ST 0041080001 H TT 2107201600 Z 1O.49 FLOW 3.5 VT 12.10 ")).isEqualTo(
                "0041080001/H 2021-07-20T16:00 FLOW=3.5; 0041080001/H 2021-07-20T16:00 38=12.10 ! NO_NUMBER@48+5");
    }

    @Test
    void what_stands_before_an_unknown_byte_is_read_and_the_rest_kept() {
        Content content = new Content(HEX, 7, SENT).station("0041080001", 'H').observed(HOUR).value("39", BigDecimal.ONE).raw(new byte[] {(byte) 0xFD, 1, 2});

        assertThat(read(content, Function.TIMED).line()).endsWith("39=1.000 ! UNKNOWN_IDENTIFIER@29+3");
    }

    @Test
    void digits_that_are_none_cost_only_their_value() {
        Content content = new Content(HEX, 7, SENT).station("0041080001", 'H').observed(HOUR).raw(HexFormat.of().parseHex("392300A0123438121210"));

        assertThat(read(content, Function.TIMED).line()).endsWith("| 0041080001/H 2021-07-20T16:00 38=12.10 ! NO_NUMBER@25+4");
    }

    @Test
    void settings_are_no_observations() {
        Content content = new Content(HEX, 7, SENT).station("0041080001", null).raw(HexFormat.of().parseHex("282BFF00002500" + "20080A"));

        assertThat(read(content, Function.PARAMETERS).line()).endsWith("|  settings 28:-2.500 20:0A");
    }

    @Test
    void a_users_function_is_read_as_observations_as_far_as_it_goes() {
        byte[] own = new Frame(HEX, Frame.Direction.UP, 1, "0041080001", "1234", 0xE1, 0, 0, Frame.End.ETX,
                new Content(HEX, 7, SENT).station("0041080001", 'H').observed(HOUR).value("39", BigDecimal.ONE).bytes(), new byte[0]).encoded();

        assertThat(Report.of((Frame) Frame.decode(own), Profile.STANDARD).line()).endsWith("| 0041080001/H 2021-07-20T16:00 39=1.000");
    }

    private static String ascii(String text) {
        String line = read(new Content(ASCII, 7, SENT).raw(text.getBytes(HexBody.TEXT)), Function.TIMED).line();
        return line.substring(line.indexOf("| ") + 2);
    }

    private static Report read(Content content, Function function) {
        return Report.of((Frame) Frame.decode(STATION.up(function, content)), Profile.STANDARD);
    }

    private static List<BigDecimal> numbers(String words) {
        return Arrays.stream(words.split(" ")).map(word -> word.equals("–") ? null : new BigDecimal(word)).toList();
    }
}
