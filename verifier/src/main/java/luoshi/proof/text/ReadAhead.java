package luoshi.proof.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Reads a stream some blocks ahead in a thread of its own, so that one core unpacks while another one checks. */
public final class ReadAhead extends InputStream {

    private static final int BLOCK = 1 << 18;
    private static final int AHEAD = 4;

    private final InputStream in;
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private Block block;
    private int at;

    /** Bytes that were read, none at the end of the stream, or why reading failed. */
    private record Block(byte[] bytes, int length, IOException failure) {}

    public ReadAhead(InputStream in) {
        this.in = in;
        for (int i = 0; i < AHEAD; i++) {
            empty.add(new byte[BLOCK]);
        }
        reader = Thread.ofPlatform().daemon().name("read-ahead").start(this::readAll);
    }

    private void readAll() {
        try {
            Block last;
            do {
                last = readBlock(empty.take());
                full.put(last);
            } while (last.length > 0);
        } catch (InterruptedException e) {
            // closed before the end
        }
    }

    private Block readBlock(byte[] bytes) {
        try {
            return new Block(bytes, in.readNBytes(bytes, 0, bytes.length), null);
        } catch (IOException e) {
            return new Block(bytes, 0, e);
        } catch (RuntimeException e) {
            return new Block(bytes, 0, new IOException("读取时出错", e)); // without a last block the other side would wait for ever
        }
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        if (block == null || at == block.length && block.length > 0) {
            nextBlock();
        }
        if (block.failure != null) {
            throw block.failure;
        }
        if (block.length == 0) {
            return -1;
        }
        int copied = Math.min(count, block.length - at);
        System.arraycopy(block.bytes, at, target, from, copied);
        at += copied;
        return copied;
    }

    private void nextBlock() throws IOException {
        try {
            if (block != null) {
                empty.put(block.bytes);
            }
            block = full.take();
            at = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("核验被中断");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
