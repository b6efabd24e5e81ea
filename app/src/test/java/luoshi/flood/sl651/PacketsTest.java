package luoshi.flood.sl651;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import luoshi.flood.sl651.Packets.Standing;
import org.junit.jupiter.api.Test;

/** Messages of several packets (SL 651-2014, mode M3). */
class PacketsTest {

    private static final Instant NOW = Instant.parse("2021-07-20T08:00:00Z");
    private static final LocalDateTime SENT = LocalDateTime.of(2021, 7, 20, 16, 0);
    private final Packets packets = new Packets(new Packets.Limits(2, 3000, 5000, Duration.ofMinutes(10)));

    @Test
    void a_picture_is_put_together_in_whatever_order_its_packets_come() {
        byte[] jpeg = jpeg(2000);
        List<Frame> frames = picture("0041080001", 5, jpeg);

        assertThat(frames).hasSize(3);
        assertThat(packets.take(frames.get(2), NOW).missing()).containsExactly(1, 2);
        assertThat(packets.take(frames.get(0), NOW).missing()).containsExactly(2);
        assertThat(packets.take(frames.get(0), NOW).standing()).isEqualTo(Standing.INCOMPLETE);
        Packets.Taken taken = packets.take(frames.get(1), NOW);

        assertThat(taken.standing()).isEqualTo(Standing.COMPLETE);
        assertThat(Report.of(taken.message(), Profile.STANDARD).picture()).isEqualTo(jpeg);
        assertThat(Report.of(taken.message(), Profile.STANDARD).serial()).isEqualTo(5);
        assertThat(packets.bytes()).isZero();
    }

    @Test
    void a_resend_of_what_is_complete_is_told_so_that_it_can_be_confirmed_again() {
        List<Frame> frames = picture("0041080001", 5, jpeg(1000));
        frames.forEach(frame -> packets.take(frame, NOW));
        Packets.Taken again = packets.take(frames.getLast(), NOW);

        assertThat(again.standing()).isEqualTo(Standing.REPEATED);
        assertThat(Confirmation.of(again.message(), SENT, Frame.End.EOT)).isPresent();
    }

    @Test
    void a_new_message_of_as_many_packets_takes_the_place_of_one_that_stopped() {
        byte[] jpeg = jpeg(1000);
        packets.take(picture("0041080001", 5, jpeg(1000)).get(0), NOW);
        List<Frame> next = picture("0041080001", 6, jpeg);
        packets.take(next.get(0), NOW);

        assertThat(Report.of(packets.take(next.get(1), NOW).message(), Profile.STANDARD).picture()).isEqualTo(jpeg);
    }

    @Test
    void the_serial_that_a_vendor_repeats_in_every_packet_is_no_part_of_the_picture() {
        byte[] head = new Content(Frame.Mode.HEX, 5, SENT).bytes();
        Frame first = packet(1, new Content(Frame.Mode.HEX, 5, SENT).picture(new byte[] {1, 2, 3}).bytes());
        byte[] second = java.util.Arrays.copyOf(head, head.length + 2);
        second[head.length] = 4;
        packets.take(first, NOW);

        assertThat(Report.of(packets.take(packet(2, second), NOW).message(), Profile.STANDARD).picture()).containsExactly(1, 2, 3, 4, 0);
    }

    @Test
    void what_is_held_is_bounded_in_messages_bytes_and_age() {
        for (int station = 1; station <= 50; station++) {
            packets.take(picture("004108%04d".formatted(station), 5, jpeg(2000)).getFirst(), NOW);
        }
        assertThat(packets.bytes()).isLessThanOrEqualTo(5000);
        assertThat(packets.expire(NOW.plusSeconds(601))).hasSize(2).allMatch(taken -> taken.missing().equals(List.of(2, 3)));
        assertThat(packets.bytes()).isZero();

        List<Frame> long_one = picture("0041080001", 5, jpeg(9000));
        assertThat(long_one.stream().map(frame -> packets.take(frame, NOW).standing())).contains(Standing.TOO_LONG).doesNotContain(Standing.COMPLETE);
    }

    private static Frame packet(int number, byte[] body) {
        Frame frame = new Frame(Frame.Mode.HEX, Frame.Direction.UP, 1, "0041080001", "1234", 0x36, 2, number, Frame.End.ETB, body, new byte[0]);
        return (Frame) Frame.decode(frame.encoded());
    }

    private static List<Frame> picture(String station, int serial, byte[] jpeg) {
        Content content = new Content(Frame.Mode.HEX, serial, SENT).station(station, 'H').observed(SENT).picture(jpeg);
        return new Composer(1, station, "1234").packets(Function.PICTURE, content, 900).stream().map(bytes -> (Frame) Frame.decode(bytes)).toList();
    }

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
