package luoshi.indicator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.kernel.MeasureUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of passports. */
@Component
public class IndicatorStore {

    private final JdbcClient jdbc;

    IndicatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the act nobody else changes a passport. */
    public void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator_indicator'))").query((_, _) -> 0).single();
    }

    /** Records what an indicator is. */
    public void add(Indicator indicator) {
        jdbc.sql("""
                        insert into indicator_indicator (indicator, code, unit, name, definition, measure, kind, direction, frequency, due_days, decimals, source, verification,
                            limits, official, roll_up, formula, certifier, valid_from, parts, roster)
                        values (:indicator, :code, :unit, :name, :definition, :measure, :kind, :direction, :frequency, :dueDays, :decimals, :source, :verification,
                            :limits, :official, :rollUp, :formula, :certifier, :validFrom, :parts, :roster)""")
                .param("indicator", indicator.id()).param("code", indicator.code()).param("unit", indicator.unit()).param("name", indicator.name())
                .param("definition", indicator.definition()).param("measure", indicator.measure().symbol()).param("kind", indicator.kind().name())
                .param("direction", indicator.direction().name()).param("frequency", indicator.frequency().name()).param("dueDays", indicator.dueDays())
                .param("decimals", indicator.decimals()).param("source", indicator.source()).param("verification", indicator.verification()).param("limits", indicator.limits())
                .param("official", indicator.official()).param("rollUp", indicator.rollUp().name()).param("formula", indicator.formula())
                .param("certifier", indicator.certifier()).param("validFrom", indicator.validFrom())
                .param("parts", indicator.parts().isEmpty() ? null : indicator.parts()).param("roster", indicator.roster() ? true : null).update();
    }

    /** All of them, by their codes, as far as was known among so many entries of the journal; null for all of it. */
    public List<Indicator.Version> list(Long size) {
        return jdbc.sql("""
                        select * from (select distinct on (indicator) * from indicator_indicator where journal_known(leaf, :size) order by indicator, leaf desc) latest
                        order by code""").param("size", size).query(IndicatorStore::version).list();
    }

    /** One of them, as far as was known among so many entries of the journal; null for all of it. */
    public Optional<Indicator.Version> find(UUID indicator, Long size) {
        return jdbc.sql("select * from indicator_indicator where indicator = :indicator and journal_known(leaf, :size) order by leaf desc limit 1")
                .param("indicator", indicator).param("size", size).query(IndicatorStore::version).optional();
    }

    /** All that was recorded of one, the newest first, as far as was known among so many entries of the journal; null for all of it. */
    public List<Indicator.Version> history(UUID indicator, Long size) {
        return jdbc.sql("select * from indicator_indicator where indicator = :indicator and journal_known(leaf, :size) order by leaf desc")
                .param("indicator", indicator).param("size", size).query(IndicatorStore::version).list();
    }

    private static Indicator.Version version(ResultSet row, int number) throws SQLException {
        return new Indicator.Version(row.getObject("id", UUID.class), row.getLong("leaf"), new Indicator(row.getObject("indicator", UUID.class), row.getString("code"),
                row.getObject("unit", UUID.class), row.getString("name"), row.getString("definition"), new MeasureUnit(row.getString("measure")),
                IndicatorKind.valueOf(row.getString("kind")), Direction.valueOf(row.getString("direction")), Frequency.valueOf(row.getString("frequency")), row.getInt("due_days"),
                row.getInt("decimals"), row.getString("source"), row.getString("verification"), row.getString("limits"), row.getBoolean("official"),
                RollUp.valueOf(row.getString("roll_up")), row.getString("formula"), row.getObject("certifier", UUID.class), row.getObject("valid_from", LocalDate.class),
                Objects.requireNonNullElse(row.getString("parts"), ""), row.getBoolean("roster")));
    }
}
