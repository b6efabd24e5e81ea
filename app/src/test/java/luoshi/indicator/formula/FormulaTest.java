package luoshi.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import luoshi.people.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formula of a passport may say. */
class FormulaTest {

    @Test
    void codesMayBeginWithDigits() {
        Formula formula = Formula.of("5G基站新建+2*50亿级企业新增-1.5");

        assertThat(formula.codes()).isEqualTo(Set.of("5G基站新建", "50亿级企业新增"));
        assertThat(formula.value(Map.of("5G基站新建", new BigDecimal(900), "50亿级企业新增", new BigDecimal(3))::get)).isEqualByComparingTo("904.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲 乙", "3.5G", "甲+", "*甲", "(甲", "甲)", ""})
    void whatIsNoFormulaIsRefused(String text) {
        assertThatThrownBy(() -> Formula.of(text)).isInstanceOf(Refusal.class).hasMessageContaining("formula.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "1/0", "(2+3)*4"})
    void aFormulaNamesAnIndicator(String text) {
        assertThatThrownBy(() -> Formula.of(text).check("甲", _ -> Optional.of(""))).isInstanceOf(Refusal.class).hasMessageContaining("formula.numbers");
    }
}
