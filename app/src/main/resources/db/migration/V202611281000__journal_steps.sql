create table journal_step (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    seconds bigint not null check (seconds > 0)
);
comment on table journal_step is 'Steps by which the staged time of a demo was put forward';
comment on column journal_step.seconds is 'How far';
call journal_facts('journal_step');
