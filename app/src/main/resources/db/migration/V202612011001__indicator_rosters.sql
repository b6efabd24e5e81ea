-- Without defaults: what was recorded before says nothing of them, and its leaf stays what it is.
alter table indicator_indicator add column parts text;
alter table indicator_indicator add column roster boolean;
comment on column indicator_indicator.parts is 'What it is the sum of, by their codes: figures are checked by it; none if not given';
comment on column indicator_indicator.roster is 'Whether a roster 名册 names what its figures count; none for no';

create table indicator_roster (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    figure uuid not null,
    unit uuid not null,
    source text not null
);
comment on table indicator_roster is 'A list of what a figure counts, as it was handed in; the latest of a figure holds';
comment on column indicator_roster.figure is 'The figure';
comment on column indicator_roster.unit is 'The unit it speaks of';
comment on column indicator_roster.source is 'The file it was read from; empty where it was pasted';
create index indicator_roster_figure on indicator_roster (figure, leaf);
call journal_facts('indicator_roster');

create table indicator_thing (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    roster uuid not null,
    unit uuid not null,
    number integer not null,
    key text not null,
    name text not null,
    place text not null,
    day date,
    remark text not null
);
comment on table indicator_thing is 'A thing that a figure counts: an enterprise, a project, a place; never a person';
comment on column indicator_thing.roster is 'The list it stands in';
comment on column indicator_thing.unit is 'The unit the figure speaks of';
comment on column indicator_thing.number is 'Its place in the list';
comment on column indicator_thing.key is 'Its number in a register: a unified social credit code, a project number; may be empty';
comment on column indicator_thing.name is 'What it is called';
comment on column indicator_thing.place is 'The county or unit it belongs to';
comment on column indicator_thing.day is 'When it came to be counted';
comment on column indicator_thing.remark is 'What else is said';
create index indicator_thing_roster on indicator_thing (roster, number);
call journal_facts('indicator_thing');
