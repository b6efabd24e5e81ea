package luoshi.bench.store;

import static luoshi.bench.store.Tampering.seen;

import java.sql.SQLException;
import java.util.List;
import luoshi.bench.store.Tampering.Demand;

/** Tables, columns, views, triggers and functions put in the place of ours. */
final class SchemaTamperings {

    private static final String ACT = "set session_replication_role = origin; select set_config('luoshi.actor', 'system:bench', false),"
            + " set_config('luoshi.at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), false);"
            + " insert into people_person (person, sign_in_name, name, active) values (gen_random_uuid(), 'zhang', '张', true)";

    private SchemaTamperings() {}

    static List<Tampering> all() {
        return List.of(
                seen("事实表改名", victim -> victim.execute("alter table " + victim.table(1) + " rename to people_archive")),
                seen("事实表挪到别处", SchemaTamperings::hideTable),
                seen("删事实表", victim -> victim.execute("drop table " + victim.table(1) + " cascade")),
                seen("列改名", SchemaTamperings::renameColumn),
                seen("删列", SchemaTamperings::dropColumn),
                seen("加一列并填值", victim -> victim.execute("alter table " + victim.table(1) + " add column remark text not null default '补'")),
                seen("叶号列改名，冒充未封存的表", victim -> victim.execute("alter table " + victim.table(1) + " rename column leaf to sheet")),
                seen("列改类型并改写", SchemaTamperings::retype),
                seen("子表夹带行", SchemaTamperings::inherit),
                seen("视图顶替事实表", SchemaTamperings::replaceByView),
                seen("视图顶替日志", SchemaTamperings::replaceJournalByView),
                seen("停用触发器后改行", SchemaTamperings::withoutTriggers),
                seen("删触发器后删行", SchemaTamperings::withoutKeep),
                seen("封存函数换成不封存的，再记一笔", victim -> sealWith(victim, "return null;")),
                seen("封存函数换成封别的，再记一笔", SchemaTamperings::sealOtherwise),
                seen("规范化函数换成说谎的，再记一笔", victim -> {
                    victim.execute("create or replace function journal_canonical(fact jsonb) returns text language sql immutable return 'name 3\n张\n'");
                    victim.execute(ACT);
                }),
                seen("日志表改名", victim -> victim.execute("alter table journal_entry rename to journal_entries")),
                seen("佐证表改名", victim -> victim.execute("alter table evidence_chunk rename to evidence_pieces")),
                new Tampering("加一个无关的表", Demand.HARMLESS, victim -> victim.execute("create table intruder (x integer); insert into intruder values (1); create table \"Intruder 2\" (x integer)")),
                new Tampering("别处放一个同名的表", Demand.HARMLESS, victim -> victim.execute("create schema luoshi; create table luoshi.people_unit as select * from public.people_unit limit 1")));
    }

    private static void hideTable(Victim victim) throws SQLException {
        victim.execute("create schema archive");
        victim.execute("alter table " + victim.table(1) + " set schema archive");
    }

    private static void renameColumn(Victim victim) throws SQLException {
        String table = victim.table(1);
        victim.execute("alter table " + table + " rename column " + full(victim, table) + " to renamed");
    }

    private static void dropColumn(Victim victim) throws SQLException {
        String table = victim.table(1);
        victim.execute("alter table " + table + " drop column " + full(victim, table) + " cascade");
    }

    /** A column with a value in some row: only what a row says is sealed. */
    private static String full(Victim victim, String table) throws SQLException {
        String column = victim.one(victim.columns(table, "id", "leaf", "salt"));
        if (victim.number("select count(" + column + ") from " + table) == 0) {
            throw new Victim.NothingThere(column);
        }
        return column;
    }

    private static void retype(Victim victim) throws SQLException {
        String table = victim.table(1);
        String column = full(victim, table);
        victim.free(table);
        for (String index : victim.values("select indexrelid::regclass from pg_index where indrelid = ?::regclass", table)) {
            victim.execute("drop index " + index);
        }
        victim.execute("alter table " + table + " alter column " + column + " type text using coalesce(" + column + "::text, '') || '.'");
    }

    /** Pages read the table with its children; the child lies where nobody looks. */
    private static void inherit(Victim victim) throws SQLException {
        String table = victim.table(1);
        long leaf = victim.leaf(table);
        victim.execute("create schema archive");
        victim.execute("create table archive.more () inherits (public." + table + ")");
        victim.change("insert into archive.more select * from only " + table + " where leaf = ?", leaf);
        victim.change("update archive.more set id = ?, leaf = leaf + 100000", victim.newId());
    }

    private static void replaceByView(Victim victim) throws SQLException {
        String table = victim.table(1);
        long leaf = victim.leaf(table);
        victim.execute("create schema archive");
        victim.execute("alter table " + table + " set schema archive");
        victim.execute("create view public." + table + " as select * from archive." + table + " where leaf <> " + leaf);
    }

    private static void replaceJournalByView(Victim victim) throws SQLException {
        long position = victim.position();
        victim.execute("create schema archive");
        victim.execute("alter table journal_entry set schema archive");
        victim.execute("create view public.journal_entry as select position, leaf, case when position = " + position
                + " then replace(body, 'actor ', 'actor x') else body end as body, hash, at from archive.journal_entry");
    }

    private static void withoutTriggers(Victim victim) throws SQLException {
        String table = victim.table(1);
        victim.execute("set session_replication_role = origin; alter table " + table + " disable trigger all");
        victim.change("update " + table + " set salt = ? where leaf = ?", victim.newId(), victim.leaf(table));
    }

    private static void withoutKeep(Victim victim) throws SQLException {
        String table = victim.table(1);
        victim.execute("set session_replication_role = origin; drop trigger keep on " + table);
        victim.change("delete from " + table + " where leaf = ?", victim.leaf(table));
    }

    private static void sealWith(Victim victim, String code) throws SQLException {
        victim.execute("create or replace function journal_seal() returns trigger language plpgsql as $$ begin " + code + " end $$");
        victim.execute(ACT);
    }

    private static void sealOtherwise(Victim victim) throws SQLException {
        sealWith(victim, """
                insert into journal_pending select leaf, E'luoshi-leaf 1\\nat ' || current_setting('luoshi.at') || E'\\nactor system:bench\\ntable people_person\\nrow '
                    || id || E'\\ncontent sha256:' || encode(sha256(convert_to(journal_canonical(to_jsonb(fresh) || '{"name": "李"}'), 'UTF8')), 'hex') || E'\\n' from fresh;
                return null;""");
    }
}
