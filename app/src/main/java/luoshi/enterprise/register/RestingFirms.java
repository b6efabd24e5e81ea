package luoshi.enterprise.register;

import java.util.List;
import java.util.UUID;
import luoshi.evidence.Resting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal units whose figures rest on evidence. */
@Component
class RestingFirms implements Resting {

    private final JdbcClient jdbc;

    RestingFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Rest> on(String table, UUID row) {
        return jdbc.sql("""
                        select distinct firm.legal_unit, firm.name from enterprise_figure figure join enterprise_firm firm using (legal_unit)
                        where :table = 'evidence_file' and figure.file = :row order by firm.name""")
                .param("table", table).param("row", row).query((one, _) -> new Rest(Kind.FIRM, one.getObject("legal_unit", UUID.class), one.getString("name"))).list();
    }
}
