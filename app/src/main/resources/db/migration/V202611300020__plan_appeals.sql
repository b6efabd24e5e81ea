create table plan_appeal (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    appeal uuid not null,
    unit uuid not null,
    file_hash text not null,
    name text not null check (name <> ''),
    words text not null check (words <> ''),
    line integer not null check (line > 0),
    reason text not null check (reason <> ''),
    filed_by uuid not null,
    decision text not null check (decision in ('FILED', 'ALLOWED', 'DENIED')),
    ground text check (ground <> ''),
    decided_by uuid check (decided_by <> filed_by),
    check ((decision = 'FILED') = (ground is null) and (decision = 'FILED') = (decided_by is null))
);
comment on table plan_appeal is 'An appeal against the refusal of a file for its classification marking; the latest row holds. Nothing of the content';
comment on column plan_appeal.appeal is 'The appeal, through its states';
comment on column plan_appeal.unit is 'The unit whose file it is';
comment on column plan_appeal.file_hash is 'Algorithm and hash of the bytes. Not content_hash: an appeal keeps no bytes among the evidence';
comment on column plan_appeal.name is 'What the file was called';
comment on column plan_appeal.words is 'The marking as it is written';
comment on column plan_appeal.line is 'The line of the text in which the marking stands, from 1';
comment on column plan_appeal.reason is 'Why it should be taken nevertheless; stays for ever, so it must not tell the content';
comment on column plan_appeal.filed_by is 'The person who filed it';
comment on column plan_appeal.decision is 'FILED, ALLOWED or DENIED: luoshi.plan.secrecy.Appeal.Decision';
comment on column plan_appeal.ground is 'On what ground it was decided';
comment on column plan_appeal.decided_by is 'The person who decided: not the one who filed it';
create index plan_appeal_state on plan_appeal (appeal, leaf desc);
create unique index plan_appeal_once on plan_appeal (file_hash) where decision = 'FILED';
create unique index plan_appeal_decided on plan_appeal (appeal) where decision <> 'FILED';
call journal_facts('plan_appeal');
