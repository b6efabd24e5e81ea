package luoshi.plan.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import luoshi.reading.Reading;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void everyAddressIsTheOneOfTheReading() {
        String text = "𠮷林𠮷5个\ud842半";
        Reading reading = new Reading(text, List.of(), List.of(), List.of(), List.of());
        Addresses addresses = new Addresses(text);

        for (int at = 0; at <= text.length(); at++) {
            if (at == 0 || at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                assertThat(addresses.of(at)).as("char %d", at).isEqualTo(reading.address(at));
            }
        }
    }
}
