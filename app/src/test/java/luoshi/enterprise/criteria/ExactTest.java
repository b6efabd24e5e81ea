package luoshi.enterprise.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that fit into a machine word come to the same as decimals of any length. */
class ExactTest {

    private static final BigDecimal[] EDGES = {BigDecimal.ZERO, BigDecimal.valueOf(Long.MAX_VALUE), BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE, 9), new BigDecimal("1e5"), new BigDecimal("-2.5e20"),
        new BigDecimal("0.0000000001"), BigDecimal.valueOf(3_037_000_500L), new BigDecimal("-0.01")};

    private static BigDecimal any(Random random) {
        return random.nextInt(4) == 0 ? EDGES[random.nextInt(EDGES.length)] : BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(5));
    }

    /** The same number where nothing is reckoned in machine words. */
    private static Exact slow(BigDecimal number) {
        return new Exact(number, BigDecimal.ONE, 1);
    }

    private static void same(Exact quick, Exact slow) {
        if (slow == null) {
            assertThat(quick).isNull();
            return;
        }
        assertThat(quick.over().multiply(slow.under())).isEqualByComparingTo(slow.over().multiply(quick.under()));
        assertThat(quick.under().signum()).isPositive();
        assertThat(quick.signum()).isEqualTo(slow.signum());
    }

    @Test
    void sumsProductsQuotientsAndComparisonsAreTheSameHoweverTheyAreReckoned() {
        Random random = new Random(20);
        for (int i = 0; i < 50_000; i++) {
            BigDecimal a = any(random);
            BigDecimal b = any(random);
            BigDecimal c = any(random);
            Exact quick = Exact.of(a).by(Exact.of(b));
            Exact slow = slow(a).by(slow(b));
            same(quick, slow);
            same(Exact.of(a).plus(Exact.of(b)), slow(a).plus(slow(b)));
            same(Exact.of(a).times(Exact.of(b)).negative(), slow(a).times(slow(b)).negative());
            if (quick != null) {
                same(quick.plus(Exact.of(c)), slow.plus(slow(c)));
                same(Exact.of(c).by(quick), slow(c).by(slow));
                assertThat(quick.compareTo(Exact.of(c))).isEqualTo(slow.compareTo(slow(c)));
                assertThat(Exact.of(c).compareTo(quick)).isEqualTo(slow(c).compareTo(slow));
                assertThat(quick).isEqualTo(slow).hasSameHashCodeAs(slow);
            }
            assertThat(Exact.of(a).compareTo(Exact.of(b))).isEqualTo(a.compareTo(b));
        }
    }
}
