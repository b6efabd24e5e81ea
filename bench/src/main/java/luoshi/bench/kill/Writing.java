package luoshi.bench.kill;

import java.util.Optional;
import java.util.Set;
import luoshi.people.Refusal;

/** One kind of write under a word of its own: answers the word by which it is found afterwards, or nothing where there was nothing to do. */
interface Writing {

    Optional<String> write(String word);

    /** The same where others do the same at once: what one is told then is no fault. */
    default Writing unlessToldSo(Set<String> refusals) {
        return word -> {
            try {
                return write(word);
            } catch (Refusal refusal) {
                if (refusals.stream().anyMatch(refusal.key()::contains)) {
                    return Optional.empty();
                }
                throw refusal;
            }
        };
    }
}
