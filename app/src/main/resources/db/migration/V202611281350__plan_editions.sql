create table plan_plan (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    plan uuid not null,
    unit uuid not null,
    title text not null check (title <> ''),
    year integer not null check (year between 1949 and 2199)
);
comment on table plan_plan is 'A plan that is read here: an annual plan, a government work report; the latest row holds';
comment on column plan_plan.plan is 'The plan, through all changes';
comment on column plan_plan.unit is 'The unit that owns it: whose office drafts it or sees that it is kept';
comment on column plan_plan.title is 'Its title, as written on it';
comment on column plan_plan.year is 'The year whose work it plans';
create index plan_plan_state on plan_plan (plan, leaf desc);
call journal_facts('plan_plan');

create table plan_edition (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    plan uuid not null,
    unit uuid not null,
    stage text not null,
    file uuid not null,
    text text not null check (text <> '')
);
comment on table plan_edition is 'A text of a plan as it was handed in; addresses count the characters of its text, which never changes';
comment on column plan_edition.plan is 'Which plan';
comment on column plan_edition.unit is 'The unit that owns it';
comment on column plan_edition.stage is 'DRAFT or ISSUED: luoshi.plan.Stage';
comment on column plan_edition.file is 'The file it came in, among the evidence';
comment on column plan_edition.text is 'Its decoded text, without a byte order mark';
create index plan_edition_plan on plan_edition (plan, leaf);
call journal_facts('plan_edition');
create index plan_edition_same on plan_edition (md5(text));
