package luoshi.flood.sl651;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import luoshi.flood.sl651.Frame.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confirmations against those that are public, byte for byte (SL 651-2014, tables 18 and 22). */
class ConfirmationTest {

    private static final LocalDateTime SENT = LocalDateTime.of(2021, 7, 20, 16, 0, 6);

    @ParameterizedTest
    @CsvSource({
        "ESC, 7E7E010012345678123430002B020003591011154947F1F1001234567848F0F0591011154920190000052619000005392300000127381211150320FA, 7E7E0012345678011234308008020003591011154947 1B75D4",
        "ESC, 7E7E02001234567804D232002B020012141205110002F1F1001234567848F0F014120511002019000100261900010039230001442038121220039FE1, 7E7E00123456780204D2328008020012141205110002 1BBD6C",
        "ESC, 7E7E05001122334403E832002B020034170718110016F1F1001122334448F0F01707181100201900004026190000403923000104903812109903A421, 7E7E00112233440503E8328008020034170718110016 1BE5D4",
        "EOT, 7E7E010041080001123433002B020012210720160005F1F1004108000148F0F0210720160022190001251A190020193923000104903812121003C2B1, 7E7E0041080001011234338008020012210720160006 04B3E1"})
    void a_frame_is_confirmed_with_its_serial_and_the_centres_time(End end, String frame, String confirmation) {
        String expected = confirmation.replace(" ", "");
        LocalDateTime at = Digits.time(expected.substring(32, 44));

        assertThat(Digits.HEX.formatHex(Confirmation.of(read(frame), at, end).orElseThrow())).isEqualTo(expected);
    }

    @Test
    void an_ascii_frame_is_confirmed_in_ascii() {
        byte[] frame = "\u00010100123456781234330053\u00020012210720160005ST 0012345678 H TT 2107201600 PN05 12.5 P1 201.9 Z 10.490 VT 12.10 \u00036C4F".getBytes(StandardCharsets.US_ASCII);
        byte[] confirmation = Confirmation.of((Frame) Frame.decode(frame), SENT, End.ESC).orElseThrow();

        assertThat(new String(confirmation, StandardCharsets.US_ASCII)).startsWith("\u00010012345678011234338010\u00020012210720160006\u001B").hasSize(24 + 16 + 1 + 4);
        assertThat(Frame.decode(confirmation)).isInstanceOf(Frame.class);
    }

    @Test
    void a_link_frame_is_never_answered() {
        assertThat(Confirmation.of(read("7E7E01001234567812342F0008020003591011155111036BCA"), SENT, End.ESC)).isEmpty();
    }

    @Test
    void what_came_down_is_not_answered() {
        assertThat(Confirmation.of(read("7E7E0012345678011234308008020003591011154947" + "1B75D4"), SENT, End.ESC)).isEmpty();
    }

    @Test
    void a_frame_that_more_will_follow_is_acknowledged() {
        byte[] more = new Composer(1, "0041080001", "1234").up(Function.NOW, new Content(Frame.Mode.HEX, 0x12, SENT), End.ETB);

        assertThat(read(Digits.HEX.formatHex(Confirmation.of((Frame) Frame.decode(more), SENT, End.EOT).orElseThrow())).end()).isEqualTo(End.ACK);
    }

    @Test
    void a_message_of_packets_is_confirmed_with_their_number_and_asked_for_with_the_number_of_one() {
        Frame first = (Frame) Frame.decode(new Composer(1, "0041080001", "1234").packets(Function.PICTURE, new Content(Frame.Mode.HEX, 0x12, SENT).picture(new byte[30]), 20).getFirst());
        Frame whole = new Frame(first.mode(), first.direction(), 1, first.station(), "1234", 0x36, 2, 0, End.ETX, first.body(), new byte[0]);
        Frame done = (Frame) Frame.decode(Confirmation.of(whole, SENT, End.EOT).orElseThrow());
        Frame again = (Frame) Frame.decode(Confirmation.again(first, SENT, 1).orElseThrow());

        assertThat(Confirmation.of(first, SENT, End.EOT)).isEmpty();
        assertThat("%s %d/%d %s".formatted(done.end(), done.packet(), done.packets(), Digits.HEX.formatHex(done.body()))).isEqualTo("EOT 2/2 0012210720160006");
        assertThat("%s %d/%d".formatted(again.end(), again.packet(), again.packets())).isEqualTo("NAK 1/2");
        assertThat(Digits.HEX.formatHex(done.raw())).startsWith("7E7E004108000101123436800B16002002");
    }

    private static Frame read(String hex) {
        return (Frame) Frame.decode(HexFormat.of().parseHex(hex));
    }
}
