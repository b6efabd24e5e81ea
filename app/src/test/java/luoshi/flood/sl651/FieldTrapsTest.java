package luoshi.flood.sl651;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stations in the field do to the standard; each was seen in a public frame. */
class FieldTrapsTest {

    private static final String HALF_PAST = "7E7E000081100006FFFF34003B0225B7260701063004F1F1008110000648F0F02607010630F5C0006B006B006B006B006B006B006B000000000000000000003923000010803812120003AE6E";
    private static final String PAST_SIX = "7E7E010030301495123434003B02ABC3260701060400F1F1003030149548F0F02607010600F5C000000000000000000000000000000000000000000000000039230000000038121207032638";
    private static final String WRONG_DEFINITION = "7E7E100012345678123434003A020003140612020000F1F1001234567848F0F01406120200F55C0AAA0AAAFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF391A0027303812129003ADF77E";

    @Test
    void a_stray_byte_after_the_check_costs_neither_its_own_frame_nor_the_next() {
        Splitter splitter = new Splitter();
        byte[] stream = hex(WRONG_DEFINITION + HALF_PAST);

        assertThat(splitter.take(stream, 0, stream.length)).hasSize(2).allMatch(Frame.class::isInstance);
        assertThat(splitter.garbage()).isEqualTo(1);
    }

    @Test
    void a_wrong_definition_byte_of_an_array_is_read_by_the_standard_and_remarked() {
        Report report = report(WRONG_DEFINITION, Profile.STANDARD);

        assertThat(values(report, "F5")).isEqualTo("27.30 27.30 – – – – – – – – – –");
        assertThat(values(report, "39") + " " + values(report, "38")).isEqualTo("27.30 12.90");
        assertThat(report.remarks()).singleElement().matches(remark -> remark.reason() == Report.Reason.WRONG_DEFINITION && remark.offset() == 23);
    }

    @Test
    void a_users_identifier_has_two_bytes_and_no_code() {
        Report report = report("7E7E01003050376800003200330209FE260701045611F1F1003050376848F0F02607010455392300033700361B000130272B0000005240FF221B0001303812123003E522", Profile.STANDARD);

        assertThat(report.items()).filteredOn(item -> item.identifier().equals("FF22")).singleElement()
                .matches(item -> item.code() == null && item.value().equals(new BigDecimal("0.130")));
    }

    @Test
    void hex_digits_in_a_station_are_kept_as_printed() {
        assertThat(((Frame) Frame.decode(hex("7E7E0040590235C2123432002B020002241111102942F1F140590235C25AF0F02411111029762AFF00000172772AFF0000002178220000015203BB93"))).station())
                .isEqualTo("40590235C2");
    }

    @Test
    void a_clock_that_was_never_set_is_told_as_it_runs() {
        assertThat(report("7E7E010012345678123430002B020003591011154947F1F1001234567848F0F0591011154920190000052619000005392300000127381211150320FA", Profile.STANDARD).sent())
                .isEqualTo(LocalDateTime.of(2059, 10, 11, 15, 49, 47));
    }

    @Test
    void a_time_that_there_is_not_is_null_and_the_values_are_still_read() {
        Content content = new Content(Frame.Mode.HEX, 1, LocalDateTime.of(2021, 7, 20, 16, 0)).station("0041080001", 'H').raw(hex("F0F02113320060")).value("39", new BigDecimal("1.5"));
        Report report = Report.of((Frame) Frame.decode(new Composer(1, "0041080001", "1234").up(Function.TIMED, content)), Profile.STANDARD);

        assertThat(report.line()).isEqualTo("32 0041080001 #1 2021-07-20T16:00 | 0041080001/H null 39=1.500 ! NO_TIME@18+5");
    }

    @Test
    void centre_0_and_the_passwords_of_vendors_are_as_good_as_any() {
        assertThat(List.of(HALF_PAST, "7E7E010030301490A0003200210239BC260701063510F1F1003030149048F0F0260701063539230000000038121233032D89").stream()
                        .map(text -> (Frame) Frame.decode(hex(text))).map(frame -> frame.centre() + " " + frame.password()))
                .containsExactly("0 FFFF", "1 A000");
    }

    @Test
    void all_f_is_no_value() {
        assertThat(values(report("7E7E001000000006000037002B02013D221206100758F1F1100000000648F0F02212061007201900000026190000003923FFFFFFFF3812114303C7CD", Profile.STANDARD), "39")).isEqualTo("–");
    }

    @Test
    void slots_after_the_sending_are_told_by_their_times() {
        Report report = report(HALF_PAST, Profile.STANDARD);

        assertThat(values(report, "F5")).isEqualTo("1.07 1.07 1.07 1.07 1.07 1.07 1.07 0.00 0.00 0.00 0.00 0.00");
        assertThat(report.items()).filteredOn(item -> item.at().isAfter(report.sent())).hasSize(11);
    }

    @Test
    void the_observation_time_is_that_of_the_first_value_or_as_a_vendor_has_it_of_the_last() {
        assertThat(times(report(PAST_SIX, Profile.STANDARD))).isEqualTo("06:00 … 06:55");
        assertThat(times(report(PAST_SIX, new Profile(Map.of(), Profile.ObservedAt.LAST)))).isEqualTo("05:05 … 06:00");
    }

    @Test
    void a_relative_level_is_a_level_only_with_its_base_which_may_be_negative() {
        Item relative = report(HALF_PAST, Profile.STANDARD).items().getFirst();
        Item level = report(HALF_PAST, new Profile(Map.of("F5", new BigDecimal("-2.50")), Profile.ObservedAt.FIRST)).items().getFirst();

        assertThat(relative + " " + relative.slot() + " " + relative.code()).isEqualTo("0081100006/H 2026-07-01T06:30 F5=1.07 RELATIVE Z");
        assertThat(level + " " + level.slot() + " " + level.code()).isEqualTo("0081100006/H 2026-07-01T06:30 F5=-1.43 ARRAY Z");
    }

    @Test
    void a_constant_level_of_nothing_is_read_as_it_is_sent() {
        assertThat(values(report(PAST_SIX, Profile.STANDARD), "39")).isEqualTo("0.000");
    }

    @Test
    void a_frame_whose_check_is_wrong_is_refused_and_counted_for_its_station() {
        assertThat(FramesTest.said("7E7E0100123456781234350011020004591011155145F2F251312E32333420034602")).isEqualTo("BAD_CRC 0012345678");
    }

    @Test
    void ff_before_a_number_is_a_minus() {
        Report report = report("7E7E0040590235C2123432002B020002241111102942F1F140590235C25AF0F02411111029762AFF00000172772AFF0000002178220000015203BB93", Profile.STANDARD);

        assertThat(values(report, "76") + " " + values(report, "77") + " " + values(report, "78")).isEqualTo("-1.72 -0.21 1.52");
    }

    private static String times(Report report) {
        List<Item> slots = report.items().stream().filter(item -> item.slot() == Item.Slot.RELATIVE).toList();
        return slots.getFirst().at().toLocalTime() + " … " + slots.getLast().at().toLocalTime();
    }

    private static String values(Report report, String identifier) {
        return report.items().stream().filter(item -> item.identifier().equals(identifier)).map(item -> item.value() == null ? "–" : item.value().toPlainString()).collect(Collectors.joining(" "));
    }

    private static Report report(String hex, Profile profile) {
        return Report.of((Frame) Splitter.ofDatagram(hex(hex)).getFirst(), profile);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
