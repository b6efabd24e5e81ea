create table plan_sentences (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    plan uuid not null,
    unit uuid not null,
    edition uuid not null unique,
    sentences jsonb not null
);
comment on table plan_sentences is 'The sentences of an edition with the numbers that stay with them through all editions of the plan; one row for each edition';
comment on column plan_sentences.plan is 'Which plan';
comment on column plan_sentences.unit is 'The unit that owns it';
comment on column plan_sentences.edition is 'Which edition';
comment on column plan_sentences.sentences is 'In order: [number, first Java char in the text, one past the last, luoshi.plan.Change, [numbers in the edition before]]';
create index plan_sentences_plan on plan_sentences (plan, leaf);
call journal_facts('plan_sentences');
