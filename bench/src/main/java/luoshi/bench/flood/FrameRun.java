package luoshi.bench.flood;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import luoshi.flood.StationLine;
import luoshi.flood.StationLine.Told;

/** One case after another, each from the seed and its number alone: a stream of good and spoilt frames, read twice in different chunks, with a good frame at its end. */
final class FrameRun {

    private static final Instant BEGIN = Instant.parse("2021-07-20T08:00:00Z");

    private final List<byte[]> good;
    private final StationLine everlasting = new StationLine();
    private long cases;
    private long bytes;
    private long accepted;
    private long refused;
    private long forgedByChance;
    private long most;

    FrameRun(List<byte[]> good) {
        this.good = good;
    }

    /** What must not be; empty where all is well. */
    Optional<String> violation(long seed, long number) {
        Random random = new Random(seed * 1_000_003 + number);
        FrameMutation mutation = new FrameMutation(random, good);
        List<byte[]> parts = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            parts.add(random.nextInt(3) == 0 ? mutation.good() : mutation.spoilt());
        }
        byte[] last = mutation.good();
        parts.add(last);
        byte[] stream = FrameMutation.joined(parts.toArray(byte[][]::new));
        cases++;
        bytes += stream.length;
        try {
            StationLine line = new StationLine();
            List<Told> told = read(line, stream, random, number);
            List<Told> again = read(new StationLine(), stream, random, number);
            read(everlasting, stream, random, number);
            most = Math.max(most, everlasting.held());
            return judged(told, again, last).or(() -> accounted(line, told, stream));
        } catch (RuntimeException e) {
            return Optional.of(e + " " + Arrays.toString(e.getStackTrace()).replaceAll("(.{600}).*", "$1"));
        }
    }

    String summary() {
        return "%,d 例，%,d 字节，收下 %,d 帧，拒收 %,d 帧，巧合 %d，长连接最多留存 %,d 字节".formatted(cases, bytes, accepted, refused, forgedByChance, most);
    }

    /** Frames in a second, read whole: found, checked, decoded, answered. */
    double speed(int times) {
        byte[] stream = FrameMutation.joined(good.toArray(byte[][]::new));
        long frames = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            frames += new StationLine().take(stream, 0, stream.length, BEGIN).size();
        }
        return frames / ((System.nanoTime() - begin) / 1e9);
    }

    private Optional<String> judged(List<Told> told, List<Told> again, byte[] last) {
        accepted += told.stream().filter(Told::good).count();
        refused += told.stream().filter(one -> !one.good()).count();
        if (!lines(told).equals(lines(again))) {
            return Optional.of("切法不同，读出不同：" + lines(told) + " / " + lines(again));
        }
        Optional<Told> unchecked = told.stream().filter(one -> one.good() && !FrameMutation.isChecked(one.raw()) || one.answer().length > 0 && !FrameMutation.isChecked(one.answer())).findFirst();
        if (unchecked.isPresent()) {
            return Optional.of("校验不符而收下或发出：" + unchecked.get().said());
        }
        Told end = told.stream().filter(Told::good).reduce((_, later) -> later).orElse(null);
        if (end != null && Arrays.equals(end.raw(), last)) {
            return Optional.empty();
        }
        if (end != null && overlaps(end.raw(), last)) { // a spoilt frame whose check fits by chance, one in 65 536, or that was forged around the last one's beginning
            forgedByChance++;
            return Optional.empty();
        }
        return Optional.of("最后一帧好帧没有找到：" + lines(told));
    }

    private static boolean overlaps(byte[] frame, byte[] last) {
        for (int length = 1; length <= Math.min(frame.length, last.length); length++) {
            if (Arrays.equals(frame, frame.length - length, frame.length, last, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> accounted(StationLine line, List<Told> told, byte[] stream) {
        long taken = told.stream().filter(Told::good).mapToLong(one -> one.raw().length).sum();
        return taken + line.garbage() == stream.length ? Optional.empty() : Optional.of("字节对不上：" + stream.length + " 中收下 " + taken + "，废弃 " + line.garbage());
    }

    private static List<Told> read(StationLine line, byte[] stream, Random random, long number) {
        Instant at = BEGIN.plusSeconds(number);
        List<Told> told = new ArrayList<>();
        int most = 1 + random.nextInt(random.nextBoolean() ? 8 : 2000);
        for (int from = 0; from < stream.length; ) {
            int length = Math.min(1 + random.nextInt(most), stream.length - from);
            told.addAll(line.take(stream, from, length, at));
            from += length;
        }
        told.addAll(line.end(at));
        return told;
    }

    private static List<String> lines(List<Told> told) {
        return told.stream().map(one -> one.said() + Arrays.hashCode(one.raw()) + Arrays.hashCode(one.answer())).toList();
    }
}
