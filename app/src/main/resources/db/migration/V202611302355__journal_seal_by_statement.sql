-- Facts come by the ten thousand: their leaves are appended by one statement for each statement that records facts, no longer row by row.
-- What stands in a leaf stays the same, byte for byte.

create function journal_number() returns trigger language plpgsql as $$
begin
    if current_setting('luoshi.restoring', true) is distinct from 'on' then
        new.leaf := nextval('journal_leaf_id');
        new.salt := gen_random_uuid();
    end if;
    return new;
end $$;
comment on function journal_number is 'Trigger of every table of facts: gives a fact its leaf''s number and its salt';

do $$
declare
    facts name;
begin
    for facts in select relname from pg_trigger join pg_class on pg_class.oid = tgrelid
                 where tgname = 'seal' and relnamespace = current_schema()::regnamespace loop
        execute format('drop trigger seal on %I', facts);
        execute format('create trigger number before insert on %I for each row execute function journal_number()', facts);
    end loop;
end $$;

-- Appends the leaves of facts in the facts' own transaction. Refuses where nobody is named as acting.
create or replace function journal_seal() returns trigger
    language plpgsql set timezone = 'UTC' as $$
declare
    actor text := current_setting('luoshi.actor', true);
    moment text := current_setting('luoshi.at', true);
begin
    if current_setting('luoshi.restoring', true) = 'on' or not exists (select from fresh) then
        return null;
    end if;
    if coalesce(actor, '') = '' or coalesce(moment, '') = '' then
        raise exception 'a fact of % is recorded only within an act: luoshi.actor and luoshi.at are not set', tg_table_name;
    end if;
    insert into journal_pending (leaf, body)
        select leaf, E'luoshi-leaf 1\nat ' || moment || E'\nactor ' || actor || E'\ntable ' || tg_table_name || E'\nrow ' || id
            || E'\ncontent sha256:' || encode(sha256(convert_to(journal_canonical(to_jsonb(fresh)), 'UTF8')), 'hex') || E'\n'
        from fresh;
    return null;
end $$;

do $$
declare
    facts name;
begin
    for facts in select relname from pg_trigger join pg_class on pg_class.oid = tgrelid
                 where tgname = 'number' and relnamespace = current_schema()::regnamespace loop
        execute format('create trigger seal after insert on %I referencing new table as fresh for each statement execute function journal_seal()', facts);
    end loop;
end $$;

create or replace procedure journal_facts(name text) language plpgsql as $$
begin
    execute format('create trigger number before insert on %I for each row execute function journal_number()', name);
    execute format('create trigger seal after insert on %I referencing new table as fresh for each statement execute function journal_seal()', name);
    execute format('create trigger keep before update or delete on %I for each row execute function journal_keep()', name);
    execute format('create trigger keep_all before truncate on %I for each statement execute function journal_keep()', name);
    execute format('comment on column %I.id is %L', name, 'Identity of this fact');
    execute format('comment on column %I.leaf is %L', name, 'Its leaf in the journal: since when it is known');
    execute format('comment on column %I.salt is %L', name, 'Chance that keeps a purged fact from being guessed by its hash');
end $$;
