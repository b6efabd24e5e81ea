-- The journal: an append-only log of all facts. Formats: docs/journal.md.

create sequence journal_leaf_id;
comment on sequence journal_leaf_id is 'Order of arrival of leaves; a rolled back transaction leaves a gap';

create table journal_pending (
    leaf bigint primary key,
    body text not null
);
comment on table journal_pending is 'Leaves whose transaction has committed (or is about to) and that have no position yet';
comment on column journal_pending.leaf is 'Arrival number';
comment on column journal_pending.body is 'Canonical leaf, version 1';

create table journal_entry (
    position bigint primary key check (position >= 0),
    leaf bigint not null unique,
    body text not null,
    hash bytea not null check (octet_length(hash) = 32),
    at timestamptz not null
);
comment on table journal_entry is 'Leaves in the order in which they became known';
comment on column journal_entry.position is 'Place in the Merkle tree: 0, 1, 2 … without gaps';
comment on column journal_entry.leaf is 'Arrival number, as the fact carries it';
comment on column journal_entry.body is 'Canonical leaf, version 1';
comment on column journal_entry.hash is 'RFC 6962 leaf hash of the body';
comment on column journal_entry.at is 'Since when it is known: the time in the body, taken out for searching';

create index journal_entry_at on journal_entry (at);

create table journal_subtree (
    level smallint not null check (level > 0),
    number bigint not null check (number >= 0),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (level, number)
);
comment on table journal_subtree is 'Roots of complete subtrees of 256^level entries: derived from journal_entry, kept so that heads and proofs cost little';
comment on column journal_subtree.level is 'Height in steps of eight';
comment on column journal_subtree.number is 'Place among the subtrees of its level';
comment on column journal_subtree.hash is 'Its root';

create table journal_head (
    size bigint primary key check (size >= 0),
    line text not null
);
comment on table journal_head is 'Signed heads';
comment on column journal_head.size is 'How many entries the head covers';
comment on column journal_head.line is 'The head as exported: size, root, time, key and signature in one line';

-- What a fact says, as bytes that never change: names and texts of its columns, absent ones left out.
create function journal_canonical(fact jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(key || ' ' || octet_length(value) || E'\n' || value || E'\n', '' order by key collate "C")
            from jsonb_each_text(fact) where value is not null);
comment on function journal_canonical is 'Canonical row, version 1';

-- Appends the leaf of a fact in the fact's own transaction. Refuses where nobody is named as acting.
create function journal_seal() returns trigger
    language plpgsql set timezone = 'UTC' as $$
declare
    actor text := current_setting('luoshi.actor', true);
    moment text := current_setting('luoshi.at', true);
begin
    if current_setting('luoshi.restoring', true) = 'on' then
        return new;
    end if;
    if coalesce(actor, '') = '' or coalesce(moment, '') = '' then
        raise exception 'a fact of % is recorded only within an act: luoshi.actor and luoshi.at are not set', tg_table_name;
    end if;
    new.leaf := nextval('journal_leaf_id');
    new.salt := gen_random_uuid();
    insert into journal_pending (leaf, body) values (new.leaf,
        E'luoshi-leaf 1\nat ' || moment || E'\nactor ' || actor || E'\ntable ' || tg_table_name || E'\nrow ' || new.id
        || E'\ncontent sha256:' || encode(sha256(convert_to(journal_canonical(to_jsonb(new)), 'UTF8')), 'hex') || E'\n');
    return new;
end $$;
comment on function journal_seal is 'Trigger of every table of facts: appends the leaf';

create function journal_keep() returns trigger language plpgsql as $$
begin
    if current_setting('luoshi.purging', true) = 'on' and tg_op = 'DELETE' then
        return old;
    end if;
    raise exception 'facts of % are neither changed nor deleted; record a new one', tg_table_name;
end $$;
comment on function journal_keep is 'Trigger of every table of facts: refuses changes and deletions';

-- Makes a table with the columns id, leaf and salt a table of facts.
create procedure journal_facts(name text) language plpgsql as $$
begin
    execute format('create trigger seal before insert on %I for each row execute function journal_seal()', name);
    execute format('create trigger keep before update or delete on %I for each row execute function journal_keep()', name);
    execute format('create trigger keep_all before truncate on %I for each statement execute function journal_keep()', name);
    execute format('comment on column %I.id is %L', name, 'Identity of this fact');
    execute format('comment on column %I.leaf is %L', name, 'Its leaf in the journal: since when it is known');
    execute format('comment on column %I.salt is %L', name, 'Chance that keeps a purged fact from being guessed by its hash');
end $$;
comment on procedure journal_facts is 'Seals a table of facts with the journal''s triggers';

create table journal_genesis (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    staged_from timestamptz,
    begun_at timestamptz not null,
    speed integer check (speed > 0),
    note text not null,
    check ((staged_from is null) = (speed is null))
);
comment on table journal_genesis is 'The one row with which a journal begins; its id is the identity of the journal';
comment on column journal_genesis.staged_from is 'Only for a demo whose time is staged: the moment at which its time begins';
comment on column journal_genesis.begun_at is 'The machine''s time of the beginning';
comment on column journal_genesis.speed is 'How many seconds of staged time pass in one';
comment on column journal_genesis.note is 'For whom and by which version it was made';
call journal_facts('journal_genesis');
create unique index journal_genesis_once on journal_genesis ((true));

create table journal_tombstone (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    purged_leaf bigint not null unique,
    purged_table text not null,
    purged_row text not null,
    requested_by text not null,
    approved_by text not null check (approved_by <> requested_by),
    reason text not null check (reason <> '')
);
comment on table journal_tombstone is 'What stays of a fact that two persons have lawfully purged';
comment on column journal_tombstone.purged_leaf is 'Leaf of the purged fact';
comment on column journal_tombstone.purged_table is 'Its table';
comment on column journal_tombstone.purged_row is 'Its id';
comment on column journal_tombstone.requested_by is 'Who asked for the purge';
comment on column journal_tombstone.approved_by is 'Who approved it: another person';
comment on column journal_tombstone.reason is 'On what ground';
call journal_facts('journal_tombstone');

-- What was known when: for the SQL of all capabilities.
create function journal_known(leaf bigint, size bigint) returns boolean
    language sql stable parallel safe
    return journal_known.size is null
        or exists (select from journal_entry where journal_entry.leaf = journal_known.leaf and position < journal_known.size);
comment on function journal_known is 'Whether a fact stands among the first so many entries; any fact where no size is given';
