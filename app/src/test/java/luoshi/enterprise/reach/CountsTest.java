package luoshi.enterprise.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a year is counted: 新增 is several things, and each is told. */
class CountsTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** 例 E15：目标“高新技术企业新增50家”，名单上 62 张证书，20 张是续认：首次 42 家是 84%，全部算是 124%。 */
    @Test
    void sixtyTwoCertificatesOfWhichTwentyAreRenewalsAreFortyTwoNewOnes() {
        List<Holding> certificates = new ArrayList<>();
        for (int i = 0; i < 62; i++) {
            certificates.add(new Holding("firm" + i, day("2022-12-01"), day("2025-11-30"), i < 20));
        }
        Counts counts = Counts.of(2022, certificates);

        assertThat(counts.by(Counting.FIRST_TIME)).isEqualTo(42);
        assertThat(counts.by(Counting.GRANTED)).isEqualTo(62);
        Reach first = Search.of(new Target(Firms.rules("hightech", "2016"), 2022, Counting.FIRST_TIME, 50, Near.within(1)), certificates, List.of());
        Reach all = Search.of(new Target(Firms.rules("hightech", "2016"), 2022, Counting.GRANTED, 50, Near.within(1)), certificates, List.of());
        assertThat(new TargetWording(false).counted(first)).isEqualTo("按首次认定计：42/50，84%；未达到，还差 8 家");
        assertThat(new TargetWording(false).counted(all)).isEqualTo("按全部认定计（含续认、重新认定）：62/50，124%；已达到");
        assertThat(new TargetWording(false).otherCounts(first)).containsExactly("按全部认定计（含续认、重新认定）：62/50，124%", "按年末有效计：62/50，124%", "按净增计：62/50，124%");
    }

    @Test
    void whoComesBackAfterAGapIsNeitherNewNorRenewed() {
        List<Holding> titles = List.of(Holding.first("back", day("2018-01-01"), day("2020-12-31")), Holding.first("back", day("2022-05-01"), day("2025-04-30")),
                Holding.first("renewed", day("2019-06-01"), day("2022-05-31")), Holding.first("renewed", day("2022-06-01"), day("2025-05-31")), Holding.first("new", day("2022-07-01"), null));

        assertThat(Counts.of(2022, titles)).isEqualTo(new Counts(2022, 1, 1, 1, 1, 3, 0));
    }

    /** 新增不等于净增：新入库 3 家，退库 2 家，净增 1 家。 */
    @Test
    void whoLeavesIsTakenOffTheNetAndNotOffTheNewOnes() {
        List<Holding> register = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            register.add(Holding.first("old" + i, day("2020-01-01"), i < 2 ? day("2022-10-31") : null));
        }
        for (int i = 0; i < 3; i++) {
            register.add(Holding.first("new" + i, day("2022-11-20"), null));
        }
        Counts counts = Counts.of(2022, register);

        assertThat(counts.by(Counting.FIRST_TIME)).isEqualTo(3);
        assertThat(counts.left()).isEqualTo(2);
        assertThat(counts.by(Counting.NET)).isEqualTo(1);
        assertThat(counts.by(Counting.VALID_AT_END)).isEqualTo(6);
    }

    @Test
    void anEnterpriseWithTwoCertificatesOfOneYearCountsOnce() {
        assertThat(Counts.of(2022, List.of(Holding.first("a", day("2022-02-01"), day("2022-03-01")), Holding.first("a", day("2022-08-01"), null))).granted()).isEqualTo(1);
    }

    @Test
    void aTitleThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Holding.first("a", day("2022-02-01"), day("2022-01-01"))).hasMessageContaining("早于有效期起");
    }
}
