package luoshi.enterprise.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import luoshi.enterprise.TitleHeld;
import luoshi.pipeline.RegisterItem;
import luoshi.pipeline.RegisterItems;
import org.springframework.stereotype.Component;

/** The titles of enterprises, which have one place: the register of certificates. */
@Component
class Titles {

    static final String REGISTER = "titles";
    static final String CODE = "credit_code";

    private final RegisterItems items;

    Titles(RegisterItems items) {
        this.items = items;
    }

    /** Those of whoever has one of these codes, by the codes, as far as the first so many entries of the journal tell it; of all where size is null. */
    Map<String, List<TitleHeld>> of(Collection<String> codes, Long size) {
        return items.saying(REGISTER, CODE, codes, size).stream().collect(Collectors.groupingBy(item -> item.text(CODE), Collectors.mapping(Titles::title, Collectors.toList())));
    }

    private static TitleHeld title(RegisterItem item) {
        LocalDate granted = item.reached("granted");
        LocalDate lost = item.leavings().stream().filter(one -> one.until() == null).map(RegisterItem.Leaving::since).findFirst().orElse(null);
        return new TitleHeld(item.id(), item.unit(), item.text("kind"), item.text("way"), item.text("own_no"), granted, granted == null ? null : Optional.ofNullable(item.day("valid_from")).orElse(granted),
                item.day("valid_until"), lost, item.text("lost_cause"));
    }
}
