package luoshi.enterprise.criteria;

import static luoshi.enterprise.criteria.Firm.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gates that are numbers: who stands exactly on them has passed, who is a hundredth beside any of them has not. After + it is more that spoils it, after ! the number is no line. */
class GateBordersTest {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final String TITLES = """
            specialised 2022 niche                | niche_years 2
            specialised 2022 spending             | rd 100; revenue !1000
            specialised 2022 spending             | rd 120; revenue +4000
            specialised 2022 income_revenue       | revenue 1000
            specialised 2022 income_equity        | equity_new 500 1500
            specialised 2022 average              | rd 800 1200
            specialised 2022 equity               | equity_new 2000 4000
            specialised 2026 niche                | niche_years 3
            specialised 2026 income_revenue       | revenue 1500
            specialised 2026 income_equity        | equity_new 500 1500
            specialised 2026 main                 | main_revenue 80; revenue +100
            specialised 2026 debt                 | total_liabilities +80; total_assets 100
            specialised 2026 rd                   | rd 100 100; revenue !1000 !1000
            specialised 2026 rd                   | rd 120 150; revenue +4000 +5000
            specialised 2026 score                | platform_score 50
            little-giant 2022 niche               | niche_years 3
            little-giant 2022 main                | main_revenue 70; revenue +100
            little-giant 2022 growth              | main_revenue 11025 !10500 +10000
            little-giant 2022 debt                | total_liabilities +70; total_assets 100
            little-giant 2022 share               | niche_share 0.10
            little-giant 2022 rd_large            | revenue 10000 +9000; rd 300 270
            little-giant 2022 rd_middle           | revenue 5000 +6000; rd 300 360
            little-giant 2022 rd_small            | revenue !4999.99; equity_new 3000 5000; rd 3000; staff +100; rd_staff 50
            little-giant 2026 niche               | niche_years 3
            little-giant 2026 income              | revenue 5000
            little-giant 2026 main                | main_revenue 90; revenue +100
            little-giant 2026 growth              | revenue 11025 !5 +10000
            little-giant 2026 debt                | total_liabilities +75; total_assets 100
            little-giant 2026 rd                  | rd 700 500; revenue !9000 !9000
            little-giant 2026 rd                  | rd 630 600; revenue +21000 +20000
            little-giant 2026 market_share        | niche_share 0.10; niche_rank !4
            little-giant 2026 market_share        | niche_share !0.01; niche_rank +3
            little-giant 2026 score               | platform_score 60
            innovative 2022 equity                | equity_new 100 200 200
            tech-sme 2017 size                    | staff +500; sales +20000; total_assets +20000
            hightech 2016 people                  | st_staff 10; staff +100
            hightech 2016 domestic                | rd_domestic 60 60 60; rd +100 +100 +100
            hightech 2016 income                  | hightech_income 60; total_income +100
            hightech 2016 rd_small                | sales +5000 !1000 !1000; rd 200 100 50
            hightech 2016 rd_middle               | sales +20000 !1000 !1000; rd 600 200 80
            hightech 2016 rd_large                | sales 20000.01 !999.99 !1000; rd 400 200 60
            """;
    private static final String LISTING = """
            listing-main 2024 standard1           | lower_profit 10000 !6000 4000; op_cash 8000 6000 6000; revenue !1 !1 !1
            listing-main 2024 standard1           | lower_profit 10000 !6000 4000; op_cash !1 !1 !1; revenue 60000 50000 40000
            listing-main 2024 standard2           | market_value 500000; lower_profit 0.01; revenue 60000; op_cash 9000 8000 8000
            listing-main 2024 standard3           | market_value 1000000; lower_profit 0.01; revenue 100000
            listing-main 2023 standard1           | lower_profit 6000 5000 4000; op_cash 4000 3000 3000; revenue !1 !1 !1
            listing-main 2023 standard1           | lower_profit 6000 5000 4000; op_cash !1 !1 !1; revenue 40000 30000 30000
            listing-main 2023 standard2           | market_value 500000; lower_profit 0.01; revenue 60000; op_cash 5000 5000 5000
            listing-main 2023 standard3           | market_value 800000; lower_profit 0.01; revenue 80000
            listing-chinext 2024 standard1        | lower_profit 6000 4000
            listing-chinext 2024 standard2        | market_value 150000; lower_profit 0.01; revenue 40000
            listing-chinext 2024 standard3        | market_value 500000; revenue 30000
            listing-chinext 2020 standard1        | lower_profit 2000 3000
            listing-chinext 2020 standard2        | market_value 100000; lower_profit 0.01; revenue 10000
            listing-chinext 2020 standard3        | market_value 500000; revenue 30000
            listing-star 2019 standard1           | market_value 100000; lower_profit 2000 3000; revenue !1
            listing-star 2019 standard1           | market_value 100000; lower_profit 0.01 !0; revenue 10000
            listing-star 2019 standard2           | market_value 150000; revenue 20000 !10000 !10000; rd 3000 2000 1000
            listing-star 2019 standard3           | market_value 200000; revenue 30000; op_cash 4000 3000 3000
            listing-star 2019 standard4           | market_value 300000; revenue 30000
            listing-star 2019 standard5           | market_value 400000; staged_results yes
            listing-bse 2021 standard1            | market_value 20000; lower_profit 1500 1500; roe 0.09 0.07
            listing-bse 2021 standard1            | market_value 20000; lower_profit 2500 !0; roe 0.08 !0
            listing-bse 2021 standard2            | market_value 40000; revenue !13000 +10000; op_cash 0.01
            listing-bse 2021 s2_mean              | revenue 11000 9000
            listing-bse 2021 standard3            | market_value 80000; revenue 20000 !10000; rd 1400 1000
            listing-bse 2021 standard4            | market_value 150000; rd 2000 3000
            listing-bse 2021 basic_time           | neeq_months 12
            listing-bse 2021 basic_assets         | total_assets 9000; total_liabilities +4000
            listing-bse 2021 basic_offer          | offer_shares 100
            listing-bse 2021 basic_holders        | offer_holders 100
            listing-bse 2021 basic_capital        | share_capital 3000
            listing-bse 2021 basic_owners         | shareholders 200
            listing-bse 2021 basic_float          | float_share 0.25; share_capital !40000
            listing-bse 2021 basic_float          | float_share 0.10; share_capital 40000.01
            listing-hk 2022 standard1             | market_value_hkd 50000; profit_hkd 3500 2500 2000
            listing-hk 2022 standard2             | market_value_hkd 200000; revenue_hkd 50000; cash_hkd 4000 3000 3000
            listing-hk 2022 standard3             | market_value_hkd 400000; revenue_hkd 50000
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TITLES)
    void onALineOfATitle(String requirement, String facts) {
        assertThatOnlyTheLineItselfIsEnough(requirement.split(" "), facts.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = LISTING)
    void onALineOfABoard(String requirement, String facts) {
        assertThatOnlyTheLineItselfIsEnough(requirement.split(" "), facts.split(" "));
    }

    private static void assertThatOnlyTheLineItselfIsEnough(String[] names, String[] words) {
        assertThat(outcome(names, words)).isEqualTo("符合");
        for (int i = 0; i < words.length; i++) {
            String[] spoilt = words.clone();
            spoilt[i] = spoilt(words[i]);
            if (!spoilt[i].equals(words[i])) {
                assertThat(outcome(names, spoilt)).as(String.join(" ", spoilt)).isEqualTo("不符合");
            }
        }
    }

    private static String spoilt(String word) {
        String number = word.replaceAll("[+;]", "");
        if (!number.matches("[\\d.]+")) {
            return word;
        }
        BigDecimal beside = new BigDecimal(number).add(word.startsWith("+") ? HUNDREDTH : HUNDREDTH.negate());
        return beside + (word.endsWith(";") ? ";" : "");
    }

    private static String outcome(String[] names, String[] words) {
        String facts = String.join(" ", words).replaceAll("[+!]", "");
        return unknown().with("equity_new 0 0").with(facts).outcome(names[0], names[1], names[2]);
    }
}
