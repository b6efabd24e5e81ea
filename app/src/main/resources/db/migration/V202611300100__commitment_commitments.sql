create table commitment_commitment (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    commitment uuid not null,
    plan uuid not null,
    unit uuid not null,
    number integer not null check (number > 0),
    act uuid not null,
    revision text not null,
    reason text not null,
    approver text not null,
    edition uuid not null,
    span_start integer not null,
    span_end integer not null,
    sentence integer not null,
    words text not null check (words <> ''),
    title text not null check (title <> ''),
    heading text not null,
    part text not null,
    nature text not null,
    scope text not null,
    deadline text not null,
    due date,
    per_unit boolean not null,
    lead uuid,
    owing text not null,
    merged_into uuid,
    check (span_start < span_end)
);
comment on table commitment_commitment is 'A promise that a person has confirmed, and all that became of it; the latest row of a commitment holds';
comment on column commitment_commitment.commitment is 'The commitment, through all changes';
comment on column commitment_commitment.plan is 'The plan that makes it';
comment on column commitment_commitment.unit is 'The unit that owns the plan';
comment on column commitment_commitment.number is 'Its number within the plan, given once';
comment on column commitment_commitment.act is 'What was done together in one act, and can be undone together';
comment on column commitment_commitment.revision is 'What this row did: luoshi.commitment.Revision';
comment on column commitment_commitment.reason is 'Why; empty where none is asked for';
comment on column commitment_commitment.approver is 'Who approved a change of what is owed, or the document that did; else empty';
comment on column commitment_commitment.edition is 'The edition whose sentence it points at';
comment on column commitment_commitment.span_start is 'First char of its words in the edition''s text';
comment on column commitment_commitment.span_end is 'One past their last char';
comment on column commitment_commitment.sentence is 'Number of the sentence in which they begin, the same in every edition; 0 where it is not known';
comment on column commitment_commitment.words is 'The words that promise, as written';
comment on column commitment_commitment.title is 'What is promised, in short 事项';
comment on column commitment_commitment.heading is 'The nearest heading above';
comment on column commitment_commitment.part is 'The part of the document: luoshi.reading.Part';
comment on column commitment_commitment.nature is 'Binding 约束性 or expected 预期性: luoshi.commitment.Nature';
comment on column commitment_commitment.scope is 'For whom or where, as written; empty if not';
comment on column commitment_commitment.deadline is 'By when, as written; empty if not';
comment on column commitment_commitment.due is 'The last day of it';
comment on column commitment_commitment.per_unit is 'Whether each unit that owes it owes all of it: 各县（市、区）';
comment on column commitment_commitment.lead is 'The unit suggested to lead; null where nobody is';
comment on column commitment_commitment.owing is 'The units that owe it: their ids, a blank between two';
comment on column commitment_commitment.merged_into is 'The commitment that carries it on, where it has been merged';
create index commitment_commitment_state on commitment_commitment (commitment, leaf desc);
create index commitment_commitment_plan on commitment_commitment (plan, leaf);
create index commitment_commitment_act on commitment_commitment (act);
call journal_facts('commitment_commitment');

create table commitment_target (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    version uuid not null,
    commitment uuid not null,
    unit uuid not null,
    target uuid not null,
    place integer not null,
    kind text not null,
    span_start integer not null,
    span_end integer not null,
    words text not null,
    action text not null,
    indicator text not null,
    bound text not null,
    value numeric,
    upper numeric,
    measure text not null,
    hedge text not null,
    scope text not null,
    deadline text not null,
    per_unit boolean not null,
    check ((kind = 'NUMBER') = (value is not null))
);
comment on table commitment_target is 'What a commitment asks for: one number, or a goal without one; belongs to one row of its commitment';
comment on column commitment_target.version is 'The row of the commitment it belongs to';
comment on column commitment_target.commitment is 'The commitment';
comment on column commitment_target.unit is 'The unit that owns the plan';
comment on column commitment_target.target is 'The target, through all changes of the commitment';
comment on column commitment_target.place is 'Its place among the targets, from 0';
comment on column commitment_target.kind is 'NUMBER or what kind of goal without one: luoshi.commitment.TargetKind';
comment on column commitment_target.span_start is 'First char of its words in the edition''s text';
comment on column commitment_target.span_end is 'One past their last char';
comment on column commitment_target.words is 'Its words, as written';
comment on column commitment_target.action is 'The verb, as written';
comment on column commitment_target.indicator is 'What is measured, as printed';
comment on column commitment_target.bound is 'How the number limits: luoshi.reading.Bound';
comment on column commitment_target.value is 'The number; the lower end of a range';
comment on column commitment_target.upper is 'The upper end of a range';
comment on column commitment_target.measure is 'The unit of measure, as printed';
comment on column commitment_target.hedge is 'The qualifier, as printed';
comment on column commitment_target.scope is 'For whom or where, as written';
comment on column commitment_target.deadline is 'By when, as written';
comment on column commitment_target.per_unit is 'Whether each unit of the scope owes the number itself';
create index commitment_target_version on commitment_target (version);
call journal_facts('commitment_target');

create table commitment_rejection (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    rejection uuid not null,
    plan uuid not null,
    unit uuid not null,
    act uuid not null,
    edition uuid not null,
    span_start integer not null,
    span_end integer not null,
    sentence integer not null,
    words text not null,
    reason text not null,
    withdrawn boolean not null
);
comment on table commitment_rejection is 'Words that were read as a promise and are none, as a person says; the latest row of a rejection holds';
comment on column commitment_rejection.rejection is 'The rejection, through its withdrawal';
comment on column commitment_rejection.plan is 'The plan';
comment on column commitment_rejection.unit is 'The unit that owns it';
comment on column commitment_rejection.act is 'What was done together in one act, and can be undone together';
comment on column commitment_rejection.edition is 'The edition whose words they are';
comment on column commitment_rejection.span_start is 'First char of the words in the edition''s text';
comment on column commitment_rejection.span_end is 'One past their last char';
comment on column commitment_rejection.sentence is 'Number of the sentence in which they stand; 0 where it is not known';
comment on column commitment_rejection.words is 'The words, as written';
comment on column commitment_rejection.reason is 'Why they promise nothing';
comment on column commitment_rejection.withdrawn is 'Whether the person has taken it back';
create index commitment_rejection_plan on commitment_rejection (plan, leaf);
create index commitment_rejection_act on commitment_rejection (act);
call journal_facts('commitment_rejection');
create index commitment_target_indicator on commitment_target (indicator, leaf);
