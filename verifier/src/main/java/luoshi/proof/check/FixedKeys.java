package luoshi.proof.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A set of keys of one width, numbered in the order of their arrival; open addressing without an object for each key. */
final class FixedKeys {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private byte[] keys;
    private int[] slots = new int[1 << 11];
    private int count;

    /** Keys of this many bytes, a multiple of eight. */
    FixedKeys(int width) {
        this.width = width;
        keys = new byte[width << 10];
    }

    /** Adds a key; answers its number, or -1 - its number where it was there already. */
    int add(byte[] source, int at) {
        int slot = slot(source, at);
        if (slots[slot] != 0) {
            return -slots[slot];
        }
        if ((count + 1) * width > keys.length) {
            keys = Arrays.copyOf(keys, Math.multiplyExact(keys.length / width, 2) * width);
        }
        System.arraycopy(source, at, keys, count * width, width);
        slots[slot] = ++count;
        if (count > slots.length / 2) {
            spread();
        }
        return count - 1;
    }

    /** The number of a key, or -1. */
    int find(byte[] source, int at) {
        return slots[slot(source, at)] - 1;
    }

    int count() {
        return count;
    }

    /** The bytes of all keys; key n stands at n * width. */
    byte[] bytes() {
        return keys;
    }

    int place(int number) {
        return number * width;
    }

    private int slot(byte[] source, int at) {
        int slot = hash(source, at) & slots.length - 1;
        while (slots[slot] != 0 && !isKey(slots[slot] - 1, source, at)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isKey(int number, byte[] source, int at) {
        return Arrays.equals(keys, number * width, number * width + width, source, at, at + width);
    }

    private int hash(byte[] source, int at) {
        long hash = 0;
        for (int i = 0; i < width; i += Long.BYTES) {
            hash = mix(hash ^ (long) LONG.get(source, at + i));
        }
        return (int) hash;
    }

    /** Every bit of the key reaches the low bits: ids differ in a few bits only. The multipliers are those of MurmurHash3's last step. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    private void spread() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < count; number++) {
            slots[slot(keys, number * width)] = number + 1;
        }
    }
}
