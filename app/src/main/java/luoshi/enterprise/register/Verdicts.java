package luoshi.enterprise.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verdicts that were kept, each with the rules and the facts by which it was given. */
@Component
public class Verdicts {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Scopes scopes;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, Journal journal, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Keeps how a legal unit stands. */
    public UUID keep(SignedIn who, RuleSet rules, KnownFacts facts, Purpose purpose, String note) {
        LegalUnit unit = facts.unit();
        scopes.require(who, FirmRecords.EDIT, unit);
        Refusal.whereLonger(note, LegalUnit.LONGEST);
        KeptVerdict kept = KeptVerdict.of(rules, facts, purpose, note);
        return journal.act(who.actor(), () -> {
            jdbc.sql("insert into enterprise_rule (hash, rule, version, text) values (:hash, :rule, :version, :text) on conflict (hash) do nothing")
                    .param("hash", kept.ruleHash()).param("rule", rules.key()).param("version", rules.version()).param("text", KnownRules.book().text(rules)).update();
            jdbc.sql("""
                            insert into enterprise_verdict (id, legal_unit, unit, rule, version, rule_hash, as_of, purpose, outcome, least, most, facts_hash, facts, note, at)
                            values (:id, :legal, :unit, :rule, :version, :ruleHash, :asOf, :purpose, :outcome, :least, :most, :factsHash, :facts, :note, :at)""")
                    .param("id", kept.id()).param("legal", unit.id()).param("unit", unit.unit()).param("rule", kept.rule()).param("version", kept.version()).param("ruleHash", kept.ruleHash())
                    .param("asOf", kept.asOf()).param("purpose", purpose.name()).param("outcome", kept.outcome().name()).param("least", kept.least()).param("most", kept.most())
                    .param("factsHash", Journal.hash(kept.facts())).param("facts", kept.facts()).param("note", note)
                    .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS))).update();
            return kept.id();
        });
    }

    /** Those of a legal unit, the latest first. */
    public List<KeptVerdict> of(UUID legalUnit) {
        return jdbc.sql("select * from enterprise_verdict where legal_unit = :id order by leaf desc").param("id", legalUnit).query(Verdicts::row).list();
    }

    /** One of a legal unit. */
    public Optional<KeptVerdict> find(UUID legalUnit, UUID id) {
        return of(legalUnit).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static KeptVerdict row(ResultSet row, int number) throws SQLException {
        return new KeptVerdict(row.getObject("id", UUID.class), row.getString("rule"), row.getString("version"), row.getString("rule_hash"), row.getObject("as_of", LocalDate.class),
                Purpose.valueOf(row.getString("purpose")), Outcome.valueOf(row.getString("outcome")), row.getInt("least"), row.getInt("most"), row.getString("facts"), row.getString("note"),
                row.getLong("leaf"), row.getTimestamp("at").toInstant());
    }
}
