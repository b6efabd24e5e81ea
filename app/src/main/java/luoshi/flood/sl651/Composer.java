package luoshi.flood.sl651;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luoshi.flood.sl651.Frame.Direction;
import luoshi.flood.sl651.Frame.End;

/**
 * Writes frames of one station, for simulators, benches and tests; and what a centre asks of it.
 *
 * @param centre address of the centre, 0 to 255
 * @param station ten hex digits
 * @param password four hex digits
 */
public record Composer(int centre, String station, String password) {

    /** What the station sends in one frame. */
    public byte[] up(Function function, Content content) {
        return framed(Direction.UP, function, content, End.ETX);
    }

    /** What the station sends in one frame, with an end of one's choice. */
    public byte[] up(Function function, Content content, End end) {
        return framed(Direction.UP, function, content, end);
    }

    /** What the centre asks or orders. */
    public byte[] down(Function function, Content content) {
        return framed(Direction.DOWN, function, content, End.ENQ);
    }

    /** What the station sends in as many packets as are needed (M3): only the first has serial and time. */
    public List<byte[]> packets(Function function, Content content, int size) {
        byte[] body = content.bytes();
        int packets = (body.length + size - 1) / size;
        List<byte[]> frames = new ArrayList<>();
        for (int number = 1; number <= packets; number++) {
            byte[] part = Arrays.copyOfRange(body, (number - 1) * size, Math.min(number * size, body.length));
            frames.add(new Frame(content.mode(), Direction.UP, centre, station, password, function.code(), packets, number, number == packets ? End.ETX : End.ETB, part, new byte[0]).encoded());
        }
        return frames;
    }

    private byte[] framed(Direction direction, Function function, Content content, End end) {
        return new Frame(content.mode(), direction, centre, station, password, function.code(), 0, 0, end, content.bytes(), new byte[0]).encoded();
    }
}
