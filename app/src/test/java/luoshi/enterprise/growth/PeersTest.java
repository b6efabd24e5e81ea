package luoshi.enterprise.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Exact;
import org.junit.jupiter.api.Test;

/** An enterprise beside those of its industry and size. */
class PeersTest {

    private static final Measure REVENUE = Measure.all(Grown.BOOK.facts()).getFirst();

    private static FirmFacts small(String id, String revenue) {
        return Grown.firm("industry 工业; staff 100; revenue " + revenue).as(id);
    }

    private static List<FirmFacts> smallOnes(String... revenues) {
        List<FirmFacts> firms = new ArrayList<>();
        for (String revenue : revenues) {
            firms.add(small("p" + firms.size(), revenue));
        }
        return firms;
    }

    private static Standing standing(FirmFacts own, List<FirmFacts> firms) {
        Peers peers = new Peers(own, Grown.BOOK, List.of(REVENUE));
        peers.add(firms);
        return peers.standing(REVENUE);
    }

    @Test
    void thePercentileIsReckonedOverThePeersThatAreKnown() {
        List<FirmFacts> firms = smallOnes("400", "500", "600", "700", "800");
        FirmFacts own = small("own", "700");
        firms.add(own);
        firms.add(Grown.firm("industry 工业; staff 2000; revenue 90000").as("large"));
        firms.add(Grown.firm("industry 批发业; staff 10; revenue 2000").as("wholesale"));
        Standing standing = standing(own, firms);

        assertThat(standing.group()).isEqualTo(new Peers.Group("工业", SizeClass.SMALL));
        assertThat(standing.percentile()).isEqualTo(Exact.of(70));
        assertThat(standing.quartiles()).extracting(one -> one.shown(1)).containsExactly("500", "600", "700");
        assertThat(standing.in(false)).isEqualTo("在有数的 5 家同行中高于 70%（同行共 5 家）");
    }

    @Test
    void inPartsTheStandingIsTheSameAndWhoseSizeIsNotKnownIsNobodysPeer() {
        List<FirmFacts> firms = smallOnes("400", "500", "600", "?", "700", "800", "900");
        FirmFacts own = small("own", "700");
        firms.add(3, own);
        Peers parts = new Peers(own, Grown.BOOK, List.of(REVENUE));
        firms.forEach(one -> parts.add(List.of(one)));

        assertThat(parts.standing(REVENUE)).isEqualTo(standing(own, firms));
        assertThat(parts.standing(REVENUE)).extracting(Standing::peers, Standing::known).containsExactly(6, 6);
    }

    /** 五家同行时，四分位数恰好是其中三家的数：不能看别家数据的，只给两位有效数字和所在的四分之一。 */
    @Test
    void whoMayNotSeeTheOthersIsToldRoughlySoThatNoFigureOfOneOfThemCanBeReadOff() {
        Standing standing = standing(small("own", "611"), smallOnes("411", "522", "633", "744", "855"));

        assertThat(standing.quartiles()).extracting(one -> one.shown(1)).containsExactly("522", "633", "744");
        assertThat(standing.rough().quartiles()).extracting(one -> one.shown(1)).containsExactly("520", "630", "740");
        assertThat(standing.rough().percentile()).isNull();
        assertThat(standing.rough().in(false)).isEqualTo("在有数的 5 家同行中处在中位数以下（同行共 5 家）");
        assertThat(standing(small("own", "631"), smallOnes("411", "522", "633", "744", "855")).rough().quarter()).as("by what is shown, not by what is").isEqualTo(3);
    }

    @Test
    void fewerThanFiveKnownPeersAreNotToldAbout() {
        List<FirmFacts> firms = smallOnes("400", "500", "600", "700");
        FirmFacts own = small("own", "650");
        firms.add(own);
        Standing standing = standing(own, firms);

        assertThat(standing.why()).isEqualTo(Standing.Why.TOO_FEW);
        assertThat(standing.quartiles()).isEmpty();
        assertThat(standing.percentile()).isNull();
        assertThat(standing.in(false)).isEqualTo("有数的同行不足 5 家，为保密不显示");
    }

    @Test
    void whoseIndustryTheDivisionLeavesOutHasNoPeersAndIsNotMicro() {
        FirmFacts school = Grown.firm("industry 教育; staff 5; revenue 10").as("school");

        assertThat(SizeClass.of(Grown.BOOK, school.facts())).isEmpty();
        assertThat(standing(school, List.of(school)).why()).isEqualTo(Standing.Why.NO_GROUP);
    }

    /** 国统字〔2017〕213号：两处公开程序写错的地方，仓储 150 人是中型，信息传输 2000 人、5 亿元是中型。 */
    @Test
    void sizesAreThoseOfTheDivision() {
        assertThat(List.of("工业 350 1900", "工业 15 5000", "工业 1000 40000", "仓储业 150 2000", "信息传输业 2000 50000").stream().map(one -> one.split(" "))
                .map(one -> SizeClass.of(Grown.BOOK, Grown.firm("industry " + one[0] + "; staff " + one[1] + "; revenue " + one[2])).orElseThrow().label().zh()).collect(Collectors.joining(" ")))
                .isEqualTo("小型 微型 大型 中型 中型");
    }
}
