create table commitment_current (
    commitment uuid primary key,
    version uuid not null,
    plan uuid not null,
    number integer not null,
    revision text not null,
    nature text not null,
    per_unit boolean not null,
    lead uuid,
    span_start integer not null,
    kinds text[] not null,
    folded text not null,
    pairs text[] not null
);
comment on table commitment_current is 'PROJECTION, rebuilt by commitment_rebuild(): by what the commitments that hold now are listed and searched';
comment on column commitment_current.commitment is 'The commitment';
comment on column commitment_current.version is 'Its latest row';
comment on column commitment_current.plan is 'The plan that makes it';
comment on column commitment_current.number is 'Its number within the plan';
comment on column commitment_current.revision is 'What the latest row did: luoshi.commitment.Revision';
comment on column commitment_current.nature is 'How it binds: luoshi.commitment.Nature';
comment on column commitment_current.per_unit is 'Whether each unit that owes it owes all of it';
comment on column commitment_current.lead is 'The unit suggested to lead';
comment on column commitment_current.span_start is 'Where its words begin';
comment on column commitment_current.kinds is 'What kinds of targets it has: luoshi.commitment.TargetKind';
comment on column commitment_current.folded is 'Title and words as they are compared when somebody searches';
comment on column commitment_current.pairs is 'Every two characters of them that stand side by side';

create function commitment_latest(only_one uuid) returns setof commitment_current language sql stable as $$
    select commitment, id, plan, number, revision, nature, per_unit, lead, span_start,
        (select coalesce(array_agg(distinct kind order by kind), '{}') from commitment_target where version = latest.id),
        search_folded(title || '|' || words), search_bigrams(title || '|' || words)
    from (select distinct on (commitment) * from commitment_commitment
          where only_one is null or commitment = only_one order by commitment, leaf desc) latest
$$;
comment on function commitment_latest is 'The projection as the facts have it, of one commitment or of all';

create function commitment_refresh(changed uuid) returns void language plpgsql as $$
begin
    delete from commitment_current where commitment = changed;
    insert into commitment_current select * from commitment_latest(changed);
end $$;
comment on function commitment_refresh is 'Brings the projection up to what was just recorded of a commitment';

create function commitment_rebuild() returns void language plpgsql as $$
begin
    delete from commitment_current;
    insert into commitment_current select * from commitment_latest(null);
end $$;
comment on function commitment_rebuild is 'Makes the projection anew from the facts';
select commitment_rebuild();

create index commitment_current_plan on commitment_current (plan, span_start, number);
create index commitment_current_pairs on commitment_current using gin (pairs) with (fastupdate = off);
create index commitment_commitment_drift on commitment_commitment (plan, commitment)
    where revision in ('FOLLOWED', 'LOWERED', 'POSTPONED', 'NARROWED', 'REDEFINED', 'MERGED', 'DROPPED');
comment on index commitment_commitment_drift is 'Commitments that may hold otherwise than they were first confirmed';

create function commitment_forget() returns trigger language plpgsql as $$
begin
    perform commitment_refresh(old.commitment);
    return null;
end $$;
comment on function commitment_forget is 'What is purged is not found any more';
create trigger forget after delete on commitment_commitment for each row execute function commitment_forget();
create trigger forget after delete on commitment_target for each row execute function commitment_forget();
