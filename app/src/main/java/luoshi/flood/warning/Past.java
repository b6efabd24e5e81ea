package luoshi.flood.warning;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Values with their times, oldest first: what a rule of rises remembers of one station. */
record Past(long[] at, double[] value) {

    static final Past NONE = new Past(new long[0], new double[0]);
    /** More are never kept: an hour of minutes and some. */
    private static final int MOST = 96;
    private static final double THOUSANDTHS = 1_000;

    /** With one more, and without those that are higher or so old that another is as old as is asked. */
    Past with(long moment, double reading, long within) {
        int first = 0;
        while (first + 1 < at.length && at[first + 1] <= moment - within) {
            first++;
        }
        int last = at.length;
        while (last > first && value[last - 1] >= reading) {
            last--;
        }
        first = Math.max(first, last - MOST + 1);
        long[] times = new long[last - first + 1];
        double[] values = new double[times.length];
        System.arraycopy(at, first, times, 0, last - first);
        System.arraycopy(value, first, values, 0, last - first);
        times[times.length - 1] = moment;
        values[times.length - 1] = reading;
        return new Past(times, values);
    }

    /** The greatest rise to the last value within a span; where values are farther apart than it, an even share of the rise between them. */
    double rise(long within) {
        int last = at.length - 1;
        if (last < 1) {
            return 0;
        }
        int first = 0;
        while (at[first] < at[last] - within) {
            first++;
        }
        if (first < last) {
            return value[last] - value[first];
        }
        return (value[last] - value[last - 1]) / Math.ceilDiv(at[last] - at[last - 1], within);
    }

    /** Values in whole thousandths, as stations send them, go as these: one a minute takes two bytes. */
    void write(long from, Packed to) {
        long[] thousandths = new long[value.length];
        boolean whole = true;
        for (int i = 0; i < value.length; i++) {
            thousandths[i] = Math.round(value[i] * THOUSANDTHS);
            whole &= Double.compare(thousandths[i] / THOUSANDTHS, value[i]) == 0;
        }
        to.number(at.length);
        to.run(from, at);
        to.number(whole ? 1 : 0);
        if (whole) {
            to.run(0, thousandths);
        } else {
            Arrays.stream(value).forEach(to::real);
        }
    }

    static Past read(long from, ByteBuffer bytes) {
        int many = Packed.many(bytes);
        long[] times = Packed.run(from, many, bytes);
        boolean whole = Packed.number(bytes) == 1;
        return new Past(times, whole ? Arrays.stream(Packed.run(0, many, bytes)).mapToDouble(each -> each / THOUSANDTHS).toArray() : reals(many, bytes));
    }

    static Past readOld(long from, ByteBuffer bytes) {
        long[] times = new long[Packed.many(bytes)];
        for (int i = 0; i < times.length; i++) {
            times[i] = from - Packed.number(bytes);
        }
        return new Past(times, reals(times.length, bytes));
    }

    private static double[] reals(int many, ByteBuffer bytes) {
        double[] reals = new double[many];
        for (int i = 0; i < many; i++) {
            reals[i] = Packed.real(bytes);
        }
        return reals;
    }
}
