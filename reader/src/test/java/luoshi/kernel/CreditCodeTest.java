package luoshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check character of GB 32100-2015: C18 = 31 - sum(Ci * 3^(i-1)) mod 31. */
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43"})
    void aCodeHasItsRightCheckCharacter(String code) {
        assertThat(new CreditCode(code).text()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Y34", "91350100M000100Y4", "91350100m000100y43", "91350100I000100Y43", "9135A100M000100Y43", ""})
    void anythingElseIsNone(String text) {
        assertThat(CreditCode.isCode(text)).isFalse();
        assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
