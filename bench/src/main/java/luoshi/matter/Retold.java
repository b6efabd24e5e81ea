package luoshi.matter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.Projection;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what is kept of matters with what their facts tell anew. */
public final class Retold {

    private Retold() {}

    /** Some rows that are kept and are not told so; a count where more are told than kept. Nothing is changed. */
    public static List<String> differences(BeanFactory parts) {
        return parts.getBean(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            Projection projection = parts.getBean(Projection.class);
            List<String> kept = projection.lines();
            parts.getBean(Ledger.class).rebuild();
            Set<String> told = new HashSet<>(projection.lines());
            return Stream.concat(kept.stream().filter(line -> !told.contains(line)).limit(3), Stream.of(kept.size() + " / " + told.size()).filter(_ -> kept.size() != told.size())).toList();
        });
    }
}
