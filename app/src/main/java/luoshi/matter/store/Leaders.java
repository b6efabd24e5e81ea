package luoshi.matter.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.commitment.CommitmentList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in charge of a commitment: the leaders of the matters that serve it and were not taken back. */
@Component
class Leaders implements CommitmentList.InCharge {

    private final JdbcClient jdbc;

    Leaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Set<UUID>> leaders(Collection<UUID> commitments) {
        Map<UUID, Set<UUID>> leaders = new HashMap<>();
        jdbc.sql("""
                        select distinct link.commitment, matter.leader from matter_commitment link
                        join matter_current matter on matter.matter = link.matter and matter.version = link.version
                        where link.commitment = any(:commitments) and matter.leader is not null and matter.phase not in ('CANCELLED', 'REOPENED') order by 1, 2""")
                .param("commitments", commitments.toArray(UUID[]::new))
                .query((row, _) -> leaders.computeIfAbsent(row.getObject(1, UUID.class), _ -> new LinkedHashSet<>()).add(row.getObject(2, UUID.class))).list();
        return leaders;
    }
}
