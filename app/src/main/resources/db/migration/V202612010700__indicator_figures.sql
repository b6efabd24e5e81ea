create table indicator_indicator (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    indicator uuid not null,
    code text not null check (code <> ''),
    unit uuid not null,
    name text not null check (name <> ''),
    definition text not null,
    measure text not null,
    kind text not null,
    direction text not null,
    frequency text not null,
    due_days integer not null,
    decimals integer not null,
    source text not null,
    verification text not null,
    limits text not null,
    official boolean not null,
    roll_up text not null,
    formula text not null,
    certifier uuid,
    valid_from date not null
);
comment on table indicator_indicator is 'The passport 指标护照 of an indicator, as it was recorded at one time; the latest row holds, and figures name the row they were reported under';
comment on column indicator_indicator.indicator is 'The indicator, through all changes';
comment on column indicator_indicator.code is 'A short name, by which formulas and sheets call it';
comment on column indicator_indicator.unit is 'The unit that keeps the passport';
comment on column indicator_indicator.name is 'As documents print it';
comment on column indicator_indicator.definition is 'What is counted and what is not 口径';
comment on column indicator_indicator.measure is 'The unit of measure of all its figures';
comment on column indicator_indicator.kind is 'luoshi.indicator.IndicatorKind';
comment on column indicator_indicator.direction is 'luoshi.indicator.Direction';
comment on column indicator_indicator.frequency is 'luoshi.indicator.Frequency';
comment on column indicator_indicator.due_days is 'Days after the end of a period by which its figure is due';
comment on column indicator_indicator.decimals is 'How many decimals a figure has at most';
comment on column indicator_indicator.source is 'Where figures come from';
comment on column indicator_indicator.verification is 'How they are verified';
comment on column indicator_indicator.limits is 'What they do not say';
comment on column indicator_indicator.official is 'Whether they are official statistics';
comment on column indicator_indicator.roll_up is 'How the city''s figure comes from the units'': luoshi.indicator.RollUp';
comment on column indicator_indicator.formula is 'How it is told from other indicators, by their codes; empty for what is reported';
comment on column indicator_indicator.certifier is 'The unit that certifies figures; null for whoever checks';
comment on column indicator_indicator.valid_from is 'From when on figures are counted so';
create index indicator_indicator_state on indicator_indicator (indicator, leaf);
call journal_facts('indicator_indicator');

create table indicator_binding (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    binding uuid not null,
    unit uuid not null,
    commitment uuid not null,
    target uuid not null,
    indicator uuid not null,
    goal numeric,
    goal_source text not null,
    shape text not null,
    start numeric,
    start_source text not null,
    withdrawn boolean not null
);
comment on table indicator_binding is 'What measures a target of a commitment, and the course agreed on for it; the latest row holds';
comment on column indicator_binding.binding is 'The binding, through all changes';
comment on column indicator_binding.unit is 'The unit that owns the commitment';
comment on column indicator_binding.commitment is 'The commitment';
comment on column indicator_binding.target is 'Its target';
comment on column indicator_binding.indicator is 'What measures it';
comment on column indicator_binding.goal is 'The number where the plan prints none, as whoever sets it has told it; else null';
comment on column indicator_binding.goal_source is 'The document that tells it; else empty';
comment on column indicator_binding.shape is 'luoshi.indicator.Trajectory.Shape';
comment on column indicator_binding.start is 'What there was at the beginning; null for nothing';
comment on column indicator_binding.start_source is 'Where that is written';
comment on column indicator_binding.withdrawn is 'Whether it was taken back';
create index indicator_binding_state on indicator_binding (binding, leaf);
call journal_facts('indicator_binding');

create table indicator_point (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    version uuid not null,
    binding uuid not null,
    unit uuid not null,
    day date not null,
    value numeric not null
);
comment on table indicator_point is 'A point of the course of a target; belongs to one row of the binding';
comment on column indicator_point.version is 'The row of the binding it belongs to';
comment on column indicator_point.binding is 'The binding';
comment on column indicator_point.unit is 'The unit that owns the commitment';
comment on column indicator_point.day is 'By when';
comment on column indicator_point.value is 'What is to be reached by then';
create index indicator_point_version on indicator_point (version);
call journal_facts('indicator_point');

create table indicator_figure (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    indicator uuid not null,
    version uuid not null,
    unit uuid not null,
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    value numeric,
    part numeric,
    whole numeric,
    note text not null,
    corrects uuid
);
comment on table indicator_figure is 'A figure as a unit reported it; it is never changed, another one comes in its place';
comment on column indicator_figure.indicator is 'What is measured';
comment on column indicator_figure.version is 'The row of the passport under which it was reported';
comment on column indicator_figure.unit is 'Of which unit it speaks';
comment on column indicator_figure.valid_from is 'First day of the period it speaks of; the last one where it speaks of a day';
comment on column indicator_figure.valid_to is 'Last day of the period it speaks of';
comment on column indicator_figure.value is 'The value in the indicator''s measure; null for a rate without a denominator';
comment on column indicator_figure.part is 'Numerator of a rate';
comment on column indicator_figure.whole is 'Denominator of a rate';
comment on column indicator_figure.note is 'What is said about it';
comment on column indicator_figure.corrects is 'The figure in whose place it comes';
create index indicator_figure_series on indicator_figure (indicator, unit, valid_to);
call journal_facts('indicator_figure');

create table indicator_step (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    figure uuid not null,
    unit uuid not null,
    move text not null,
    at timestamptz not null,
    words text not null
);
comment on table indicator_step is 'What was done with a figure after it was reported';
comment on column indicator_step.figure is 'The figure';
comment on column indicator_step.unit is 'The unit it speaks of';
comment on column indicator_step.move is 'luoshi.indicator.FigureFile.Move';
comment on column indicator_step.at is 'When';
comment on column indicator_step.words is 'What was said: the reason of a return';
create index indicator_step_figure on indicator_step (figure);
call journal_facts('indicator_step');

create table indicator_evidence (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    figure uuid not null,
    unit uuid not null,
    file uuid not null
);
comment on table indicator_evidence is 'A file that bears out a figure';
comment on column indicator_evidence.figure is 'The figure';
comment on column indicator_evidence.unit is 'The unit it speaks of';
comment on column indicator_evidence.file is 'The file in evidence_file';
create index indicator_evidence_figure on indicator_evidence (figure);
create index indicator_evidence_file on indicator_evidence (file);
call journal_facts('indicator_evidence');

create table indicator_lock (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    lock uuid not null,
    unit uuid not null,
    indicator uuid,
    until date not null,
    reason text not null check (reason <> ''),
    opened boolean not null
);
comment on table indicator_lock is 'Periods for which nothing is reported any more; the latest row of a lock holds';
comment on column indicator_lock.lock is 'The lock, through its opening';
comment on column indicator_lock.unit is 'The unit that locks, and whose people can open it';
comment on column indicator_lock.indicator is 'Of which indicator; null for all';
comment on column indicator_lock.until is 'Periods that end on or before this day are locked';
comment on column indicator_lock.reason is 'Why';
comment on column indicator_lock.opened is 'Whether it was opened again';
call journal_facts('indicator_lock');

create table indicator_value (
    figure uuid not null,
    since timestamptz not null,
    until timestamptz not null,
    indicator uuid not null,
    unit uuid not null,
    valid_to date not null,
    value numeric,
    part numeric,
    whole numeric,
    state text not null,
    counts boolean not null,
    primary key (figure, since)
);
comment on table indicator_value is 'PROJECTION of figures and their steps: what was known as what from when to when; the row until infinity is the present one';
comment on column indicator_value.figure is 'The figure';
comment on column indicator_value.since is 'From this moment on';
comment on column indicator_value.until is 'Up to, and not including, this moment';
comment on column indicator_value.indicator is 'What is measured';
comment on column indicator_value.unit is 'Of which unit it speaks';
comment on column indicator_value.valid_to is 'Last day of the period it speaks of';
comment on column indicator_value.value is 'The value';
comment on column indicator_value.part is 'Numerator of a rate';
comment on column indicator_value.whole is 'Denominator of a rate';
comment on column indicator_value.state is 'luoshi.indicator.FigureState';
comment on column indicator_value.counts is 'Whether it counts; a correction of what was verified does so from its own verification on';
create index indicator_value_series on indicator_value (indicator, unit, valid_to desc, until desc) include (since, value, part, whole, state, figure) where counts;
create index indicator_value_waiting on indicator_value (state, unit, valid_to) where until = 'infinity';

create table indicator_total (
    indicator uuid not null,
    valid_to date not null,
    since timestamptz not null,
    until timestamptz not null,
    value numeric,
    part numeric,
    whole numeric,
    reported integer not null,
    verified integer not null,
    certified integer not null,
    primary key (indicator, valid_to, since)
);
comment on table indicator_total is 'PROJECTION of indicator_value: the figures of all units added up, from when to when they came to that';
comment on column indicator_total.indicator is 'What is measured';
comment on column indicator_total.valid_to is 'Last day of the period';
comment on column indicator_total.since is 'From this moment on';
comment on column indicator_total.until is 'Up to, and not including, this moment';
comment on column indicator_total.value is 'The values, added up';
comment on column indicator_total.part is 'The numerators, added up';
comment on column indicator_total.whole is 'The denominators, added up';
comment on column indicator_total.reported is 'How many figures were reported and no more';
comment on column indicator_total.verified is 'How many were verified and no more';
comment on column indicator_total.certified is 'How many were certified';

create function indicator_forget() returns trigger language plpgsql as $$
begin
    delete from indicator_value where figure = old.id;
    return null;
end $$;
comment on function indicator_forget is 'What is purged is not told any more';
create trigger forget after delete on indicator_figure for each row execute function indicator_forget();
