package luoshi.flood.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations;
import luoshi.flood.sl651.Composer;
import luoshi.flood.sl651.Content;
import luoshi.flood.sl651.Frame;
import luoshi.flood.sl651.Function;
import luoshi.flood.store.Observations;
import luoshi.flood.store.SeriesBook;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SL 651-2014 6.6.1 and 6.6.2, over real sockets. */
class GatewayTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi("luoshi.flood.gateway=0");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static int number;

    private String address;
    private LocalDateTime now;

    @BeforeEach
    void anAddress() {
        address = "00410800%02d".formatted(++number);
        now = LocalDateTime.ofInstant(luoshi.part(Clock.class).instant(), CityClock.ZONE).withNano(0);
    }

    @Test
    void a_report_is_answered_when_its_values_are_on_the_disk() throws Exception {
        Station station = registered(address);

        byte[] answer = ask(report(1, "10.490"));

        assertThat(answered(answer)).isEqualTo(address + " 32 DOWN EOT serial 1");
        assertThat(levels(station)).isEqualTo("10.49");
    }

    @Test
    void what_is_sent_again_is_answered_again_and_not_doubled() throws Exception {
        Station station = registered(address);
        byte[] report = report(2, "10.490");

        assertThat(answered(ask(report))).isEqualTo(answered(ask(report)));
        assertThat(levels(station)).isEqualTo("10.49");
    }

    @Test
    void several_frames_in_one_segment_and_one_in_several_are_each_answered() throws Exception {
        registered(address);
        byte[] both = concat(report(3, "10.490"), report(4, "10.500"));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(both, 0, 30);
            socket.getOutputStream().flush();
            Thread.sleep(50);
            socket.getOutputStream().write(both, 30, both.length - 30);

            assertThat(answered(read(socket)) + ", " + answered(read(socket))).isEqualTo(address + " 32 DOWN EOT serial 3, " + address + " 32 DOWN EOT serial 4");
        }
    }

    @Test
    void a_frame_whose_check_does_not_fit_is_met_with_silence_and_the_next_one_is_heard() throws Exception {
        registered(address);
        byte[] bad = report(5, "10.490");
        bad[bad.length - 1] ^= 1;

        assertThat(answered(ask(concat(bad, report(6, "10.490"))))).isEqualTo(address + " 32 DOWN EOT serial 6");
    }

    @Test
    void a_frame_that_keeps_the_line_is_not_answered() throws Exception {
        registered(address);
        byte[] link = new Composer(1, address, "0000").up(Function.LINK, new Content(Frame.Mode.HEX, 7, now));

        assertThat(ask(link)).isEmpty();
    }

    @Test
    void a_product_that_is_to_stay_on_line_is_answered_with_ESC() throws Exception {
        luoshi.part(Stations.class).record(duty(), new Profile("stays", "某厂 R2", Profile.Times.FIRST, Profile.Ends.ESC, 10, List.of(new Profile.Mapping("FF09", "WD", new BigDecimal("0.01"))), "厂家说明书"));
        Station station = registered(address, "stays");
        byte[] report = new Composer(1, address, "0000").up(Function.TIMED,
                new Content(Frame.Mode.HEX, 8, now).station(address, 'H').observed(now).value("FF09", new BigDecimal("27"), 4, 0));

        assertThat(answered(ask(report))).isEqualTo(address + " 32 DOWN ESC serial 8");
        assertThat(values(station, "WD")).isEqualTo("0.27");
    }

    @Test
    void a_report_in_ASCII_is_answered_in_ASCII() throws Exception {
        Station station = registered(address);
        byte[] report = new Composer(1, address, "1234").up(Function.EXTRA,
                new Content(Frame.Mode.ASCII, 9, now).station(address, 'H').observed(now).value("39", new BigDecimal("10.490")));

        assertThat(answered(ask(report))).isEqualTo(address + " 33 DOWN EOT serial 9");
        assertThat(levels(station)).isEqualTo("10.49");
    }

    @Test
    void a_datagram_is_answered_with_a_datagram() throws Exception {
        Station station = registered(address);
        byte[] report = report(10, "10.490");
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(5_000);
            socket.send(new DatagramPacket(report, report.length, new InetSocketAddress("127.0.0.1", luoshi.part(Gateway.class).port())));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            socket.receive(answer);

            assertThat(answered(Arrays.copyOf(answer.getData(), answer.getLength()))).isEqualTo(address + " 32 DOWN EOT serial 10");
            assertThat(levels(station)).isEqualTo("10.49");
        }
    }

    @Test
    void what_a_station_reported_before_it_was_registered_is_read_when_it_is() throws Exception {
        assertThat(answered(ask(report(11, "10.490")))).isEqualTo(address + " 32 DOWN EOT serial 11");
        assertThat(luoshi.part(JdbcClient.class).sql("select count(*) from flood_report where station = :address and not known").param("address", address).query(Long.class).single()).isEqualTo(1);

        Station station = registered(address);

        await().untilAsserted(() -> assertThat(levels(station)).isEqualTo("10.49"));
    }

    @Test
    void a_clock_that_was_never_set_moves_its_values_to_the_receipt_and_marks_them() throws Exception {
        Station station = registered(address);
        LocalDateTime dead = LocalDateTime.of(2059, 10, 11, 15, 49, 47);
        ask(new Composer(1, address, "0000").up(Function.TIMED, new Content(Frame.Mode.HEX, 12, dead).station(address, 'H').observed(dead.minusMinutes(5)).value("39", new BigDecimal("10.490"))));

        Observations.Latest latest = luoshi.part(Observations.class).latest().get(luoshi.part(SeriesBook.class).of(station.id(), "Z").id());
        assertThat(latest.observation().cause() + " " + java.time.Duration.between(latest.observation().at(), latest.received()).toMinutes()).isEqualTo("CLOCK 5");
    }

    @Test
    void whoever_sends_nothing_but_noise_is_let_go() throws Exception {
        try (Socket socket = connect()) {
            byte[] noise = new byte[200_000];
            Arrays.fill(noise, (byte) 0x55);
            try {
                socket.getOutputStream().write(noise);
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            } catch (IOException reset) {
                assertThat(reset).hasMessageMatching("(?i).*(reset|broken pipe).*");
            }
        }
    }

    private byte[] report(int serial, String level) {
        return new Composer(1, address, "0000").up(Function.TIMED, new Content(Frame.Mode.HEX, serial, now).station(address, 'H').observed(now).value("39", new BigDecimal(level)));
    }

    private static Station registered(String address) {
        return registered(address, "standard");
    }

    private static Station registered(String address, String profile) {
        Stations stations = luoshi.part(Stations.class);
        SignedIn duty = duty();
        Station asked = new Station(null, "", address, "沙河桥水位站" + address, StationKind.RIVER, "沙河", "沙河桥上游 50 米", null, null, duty.posts().getFirst().unit(), duty.posts().getFirst().unit(),
                "1985国家高程基准", null, profile, 5, LocalDate.of(2022, 1, 1), null, "验收单");
        return stations.find(stations.record(duty, asked)).orElseThrow();
    }

    private static SignedIn duty() {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("fangban").getFirst().id()).orElseThrow();
    }

    private static String levels(Station station) {
        return values(station, "Z");
    }

    private static String values(Station station, String element) {
        int series = luoshi.part(SeriesBook.class).of(station.id(), element).id();
        var now = luoshi.part(Clock.class).instant();
        return luoshi.part(Observations.class).between(List.of(series), now.minusSeconds(86_400), now.plusSeconds(3_600)).stream().map(one -> String.valueOf(one.value())).collect(Collectors.joining(" "));
    }

    private static byte[] ask(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes);
            return read(socket);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", luoshi.part(Gateway.class).port());
        socket.setSoTimeout(3_000);
        return socket;
    }

    /** One frame, however it comes; empty where nothing does. */
    private static byte[] read(Socket socket) throws IOException {
        byte[] bytes = new byte[200];
        int size = 0;
        try {
            while (Frame.decode(Arrays.copyOf(bytes, size)) instanceof luoshi.flood.sl651.Received.Refused) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                bytes[size++] = (byte) next;
            }
        } catch (SocketTimeoutException silence) {
            return Arrays.copyOf(bytes, size);
        }
        return Arrays.copyOf(bytes, size);
    }

    private static String answered(byte[] bytes) {
        Frame frame = (Frame) Frame.decode(bytes);
        String serial = frame.mode() == Frame.Mode.HEX ? HEX.formatHex(frame.body(), 0, 2) : new String(frame.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII);
        return frame.station() + " %02X ".formatted(frame.function()) + frame.direction() + " " + frame.end() + " serial " + Integer.parseInt(serial, 16);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
