package luoshi.flood.sl651;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Frames in a stream (SL 651-2014, tables 16 and 20: where a frame begins, and how long it says that it is). */
class SplitterTest {

    private static final byte[] GOOD = HexFormat.of().parseHex("7E7E010041080001123433002B020012210720160005F1F1004108000148F0F0210720160022190001251A190020193923000104903812121003C2B1");
    private static final byte[] ASCII = "\u00010100123456781234330053\u00020012210720160005ST 0012345678 H TT 2107201600 PN05 12.5 P1 201.9 Z 10.490 VT 12.10 \u00036C4F".getBytes(StandardCharsets.US_ASCII);

    @Test
    void frames_of_both_modes_are_found_between_garbage_however_they_are_cut() {
        byte[] stream = joined(new byte[] {0x7E, 0x01, 0x02}, GOOD, new byte[] {0x7E}, ASCII, new byte[] {0x0D, 0x0A}, GOOD, ASCII, new byte[] {0x7E, 0x7E});
        for (int chunk = 1; chunk < 80; chunk++) {
            Splitter splitter = new Splitter();
            List<Received> received = new ArrayList<>();
            for (int from = 0; from < stream.length; from += chunk) {
                received.addAll(splitter.take(stream, from, Math.min(chunk, stream.length - from)));
            }
            assertThat(received).extracting(Received::mode).containsExactly(Frame.Mode.HEX, Frame.Mode.ASCII, Frame.Mode.HEX, Frame.Mode.ASCII);
            assertThat(splitter.garbage()).isEqualTo(6);
            assertThat(splitter.held()).isEqualTo(2);
        }
    }

    @Test
    void a_length_that_grew_on_the_way_does_not_hold_back_the_next_frame() {
        byte[] grown = GOOD.clone();
        grown[11] = 0x0F;

        assertThat(all(joined(grown, GOOD))).containsExactly("CUT_SHORT", "33");
    }

    @Test
    void a_length_that_shrank_does_not_either() {
        byte[] shrunk = GOOD.clone();
        shrunk[12] = 0x10;

        assertThat(all(joined(shrunk, GOOD))).containsExactly("BAD_LENGTH", "33");
    }

    @Test
    void a_damaged_byte_makes_a_bad_check_and_no_frame() {
        byte[] damaged = GOOD.clone();
        damaged[45] ^= 1;

        assertThat(all(joined(damaged, GOOD))).containsExactly("BAD_CRC", "33");
    }

    @Test
    void a_half_frame_is_cut_short_by_the_next_or_by_the_end() {
        assertThat(all(joined(Arrays.copyOf(GOOD, 30), GOOD, Arrays.copyOf(GOOD, 40)))).containsExactly("BAD_LENGTH", "33", "CUT_SHORT");
    }

    @Test
    void the_longest_frame_there_is_comes_through() {
        byte[] picture = new byte[4000];
        new Random(1).nextBytes(picture);
        byte[] frame = new Composer(1, "0041080001", "1234").up(Function.PICTURE, new Content(Frame.Mode.HEX, 1, LocalDateTime.of(2021, 7, 20, 16, 0)).picture(picture).raw(new byte[4095 - 4010]));

        assertThat(all(joined(GOOD, frame, frame, GOOD))).containsExactly("33", "36", "36", "33");
    }

    @Test
    void nothing_but_headers_is_held_within_bounds() {
        Splitter splitter = new Splitter();
        byte[] header = HexFormat.of().parseHex("7E7E0100410800011234330FFF02");
        for (int i = 0; i < 100_000; i++) {
            splitter.take(header, 0, header.length);
            assertThat(splitter.held()).isLessThanOrEqualTo(2 * Header.LONGEST_FRAME);
        }
        assertThat(splitter.take(GOOD, 0, GOOD.length)).last().isInstanceOf(Frame.class);
        assertThat(splitter.garbage()).isEqualTo(100_000L * header.length);
    }

    @Test
    void any_number_that_fits_comes_back_as_it_was_sent() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Frame.Mode mode = Frame.Mode.values()[i % 2];
            int decimals = random.nextInt(4);
            BigDecimal number = random.nextInt(9) == 0 ? null : BigDecimal.valueOf(random.nextInt(-999_999, 1_000_000), decimals);
            Content content = new Content(mode, random.nextInt(65536), LocalDateTime.of(2000 + random.nextInt(100), 2, 28, 23, 59, 59)).station("40590235C2", 'H')
                    .observed(LocalDateTime.of(2024, 2, 29, 0, 0)).value("FF0A", number, 4 + random.nextInt(20), decimals);
            Frame frame = (Frame) Frame.decode(new Composer(random.nextInt(256), "40590235C2", "A000").up(Function.EXTRA, content));

            assertThat(Report.of(frame, Profile.STANDARD).items()).singleElement().isEqualTo(new Item("40590235C2", 'H', "FF0A", null, LocalDateTime.of(2024, 2, 29, 0, 0), number, Item.Slot.SINGLE));
            assertThat(frame.encoded()).isEqualTo(frame.raw());
        }
    }

    private static List<String> all(byte[] stream) {
        return Splitter.ofDatagram(stream).stream().map(received -> received instanceof Frame frame ? "%02X".formatted(frame.function()) : ((Received.Refused) received).fault().name()).toList();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
