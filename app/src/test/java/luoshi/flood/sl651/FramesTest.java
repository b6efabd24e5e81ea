package luoshi.flood.sl651;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole frames against what they are known to say. */
class FramesTest {

    private static final Pattern TOLD = Pattern.compile("\\('([^']+)', (\\[[^]]*]|'[^']*'|[^)]+)\\)");

    @TestFactory
    Stream<DynamicTest> a_public_frame_says_what_it_is_known_to_say() throws IOException {
        try (InputStream file = FramesTest.class.getResourceAsStream("frames.tsv")) {
            List<String[]> frames = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
            assertThat(frames).hasSize(39);
            return frames.stream().map(cells -> DynamicTest.dynamicTest(cells[1], () -> assertThat(said(cells[0])).isEqualTo(cells[1].stripTrailing())));
        }
    }

    @Test
    void the_shared_frames_say_what_another_decoder_read_in_them() throws IOException {
        Path shared = shared();
        assumeTrue(shared != null, "the shared frames are not here");
        List<String> rows = Files.readAllLines(shared).stream().skip(1).toList();

        assertThat(rows).hasSize(24).allSatisfy(row -> {
            String[] cells = row.split("\t", -1);
            List<Received> received = Splitter.ofDatagram(HexFormat.of().parseHex(cells[8]));
            if (cells[6].equals("CRC_BAD")) {
                assertThat(received).singleElement().isInstanceOfSatisfying(Received.Refused.class, refused -> assertThat(refused.fault()).isEqualTo(Received.Fault.BAD_CRC));
                return;
            }
            Frame frame = (Frame) received.getFirst();
            Report report = Report.of(frame, Profile.STANDARD);
            assertThat("%02X %s %s %d %s".formatted(frame.function(), frame.direction(), frame.station(), report.serial(), Digits.seconds(report.sent())))
                    .isEqualTo("%s %s %s %s %s".formatted(cells[1], cells[2], cells[3].toUpperCase(), cells[4], cells[5]));
            assertThat(values(report)).isEqualTo(expected(cells[9]));
            assertThat(report.remarks()).isEmpty();
        });
    }

    static String said(String hex) {
        return Splitter.ofDatagram(HexFormat.of().parseHex(hex)).stream()
                .map(received -> received instanceof Frame frame
                        ? frame.direction() + " " + frame.end() + " " + Report.of(frame, Profile.STANDARD).line().stripTrailing()
                        : ((Received.Refused) received).fault() + " " + received.station())
                .collect(Collectors.joining(" + "));
    }

    private static List<String> values(Report report) {
        return report.items().stream()
                .filter(item -> !item.identifier().equals("45"))
                .map(item -> "%s %s %s=%s".formatted(item.station(), Digits.minutes(item.at()), name(item.identifier()), item.value() == null ? null : item.value().doubleValue()))
                .toList();
    }

    private static String name(String identifier) {
        Identifiers.Known known = Identifiers.of(identifier);
        boolean named = known != null && !List.of("30", "37").contains(identifier) && Integer.parseInt(identifier, 16) < 0x70;
        return identifier.equals("F4") ? "DRP" : identifier.equals("F5") ? "DRZ1" : named ? known.sign() : identifier;
    }

    /** {@code [('ST', '0012345678'), ('type', '48/H'), ('TT', '5910111549'), ('PJ', 0.5)]}. */
    private static List<String> expected(String told) {
        List<String> values = new ArrayList<>();
        String station = "";
        String time = "";
        Matcher pair = TOLD.matcher(told);
        while (pair.find()) {
            String value = pair.group(2).replace("'", "");
            switch (pair.group(1)) {
                case "ST" -> station = value.toUpperCase();
                case "TT" -> time = value;
                case "type", "DR", "0xf2" -> { }
                default -> {
                    String[] slots = value.replaceAll("[\\[\\] ]", "").split(",");
                    for (int i = 0; i < slots.length; i++) {
                        String at = Digits.minutes(Digits.time(time).plusMinutes(5L * i));
                        values.add("%s %s %s=%s".formatted(station, at, pair.group(1), slots[i].equals("None") ? null : slots[i]));
                    }
                }
            }
        }
        return values;
    }

    private static Path shared() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/flood/sl651-frames.tsv");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
