create table pipeline_zero (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    pipeline text not null,
    unit uuid not null,
    month date not null,
    note text not null
);
comment on table pipeline_zero is 'That a unit has found nothing in a month 零报告, as a person says it; silence is another thing';
comment on column pipeline_zero.pipeline is 'The pipeline';
comment on column pipeline_zero.unit is 'The unit that has looked';
comment on column pipeline_zero.month is 'The first day of the month';
comment on column pipeline_zero.note is 'How it was looked for';
create index pipeline_zero_month on pipeline_zero (pipeline, month);
call journal_facts('pipeline_zero');

create table pipeline_same (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    unit uuid not null,
    one uuid not null,
    other uuid not null,
    same boolean not null,
    note text not null
);
comment on table pipeline_same is 'What a person has found about two items that look like one thing; the later row holds';
comment on column pipeline_same.unit is 'The unit of who has found it';
comment on column pipeline_same.one is 'The item that was recorded first';
comment on column pipeline_same.other is 'The other item';
comment on column pipeline_same.same is 'Whether they are the same thing, which counts once';
comment on column pipeline_same.note is 'On what ground';
create index pipeline_same_pair on pipeline_same (one, other);
call journal_facts('pipeline_same');

create table pipeline_printed (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    pipeline text not null,
    unit uuid not null,
    measure text not null,
    period text not null,
    day date not null,
    plan uuid not null,
    sentence integer not null,
    printed text not null,
    withdrawn boolean not null
);
comment on table pipeline_printed is 'A figure that a document prints and a register can be asked for; the latest row of one figure holds';
comment on column pipeline_printed.pipeline is 'The pipeline';
comment on column pipeline_printed.unit is 'The unit that keeps the register';
comment on column pipeline_printed.measure is 'Key of the measure';
comment on column pipeline_printed.period is 'The period that it speaks of; empty for all';
comment on column pipeline_printed.day is 'The day that it speaks of';
comment on column pipeline_printed.plan is 'The document';
comment on column pipeline_printed.sentence is 'Number of the sentence in it';
comment on column pipeline_printed.printed is 'The figure as it is printed: 98.8%';
comment on column pipeline_printed.withdrawn is 'Whether it was taken back';
create index pipeline_printed_plan on pipeline_printed (plan, sentence);
create index pipeline_printed_measure on pipeline_printed (pipeline, measure);
call journal_facts('pipeline_printed');

create table pipeline_matter (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    item uuid not null,
    unit uuid not null,
    matter uuid not null
);
comment on table pipeline_matter is 'A matter 督办事项 that an item has opened';
comment on column pipeline_matter.item is 'The item';
comment on column pipeline_matter.unit is 'The unit that owns the item';
comment on column pipeline_matter.matter is 'The matter';
create index pipeline_matter_item on pipeline_matter (item);
create index pipeline_matter_matter on pipeline_matter (matter);
call journal_facts('pipeline_matter');

create table pipeline_commitment (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    pipeline text not null,
    unit uuid not null,
    commitment uuid not null,
    measure text not null,
    withdrawn boolean not null
);
comment on table pipeline_commitment is 'A commitment that a register bears out; the latest row of the two holds';
comment on column pipeline_commitment.pipeline is 'The pipeline';
comment on column pipeline_commitment.unit is 'The unit that keeps the register';
comment on column pipeline_commitment.commitment is 'The commitment';
comment on column pipeline_commitment.measure is 'Key of the measure that speaks of it';
comment on column pipeline_commitment.withdrawn is 'Whether it was taken back';
create index pipeline_commitment_commitment on pipeline_commitment (commitment);
create index pipeline_commitment_pipeline on pipeline_commitment (pipeline);
call journal_facts('pipeline_commitment');
