create table flood_plan (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    plan text not null check (plan <> ''),
    hash text not null unique,
    valid_from date not null,
    text text not null,
    at timestamptz not null
);
comment on table flood_plan is 'A version of an emergency plan 防汛应急预案, as the file that was loaded; responses name it by its hash';
comment on column flood_plan.plan is 'Key of the plan through its versions';
comment on column flood_plan.hash is 'Algorithm and hash of the file';
comment on column flood_plan.valid_from is 'First day on which responses are made by it';
comment on column flood_plan.text is 'The file';
comment on column flood_plan.at is 'When it was loaded';
call journal_facts('flood_plan');

create table flood_commander (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    post text not null check (post <> ''),
    person uuid not null,
    valid_from date not null,
    valid_to date,
    ground text not null,
    at timestamptz not null,
    check (valid_to is null or valid_to >= valid_from)
);
comment on table flood_commander is 'That a person holds a post of the command 指挥部 from a day on; of two rows of one post and person the later holds';
comment on column flood_commander.post is 'Key of the post in the plan';
comment on column flood_commander.person is 'Who holds it';
comment on column flood_commander.valid_from is 'First day';
comment on column flood_commander.valid_to is 'Last day; null while it is open';
comment on column flood_commander.ground is 'On what paper';
comment on column flood_commander.at is 'When it was recorded';
create index flood_commander_post on flood_commander (post, leaf);
call journal_facts('flood_commander');

create table flood_signal (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    signal uuid not null,
    act text not null,
    kind text not null check (kind <> ''),
    colour text not null,
    area text not null,
    said text not null,
    source text not null,
    effective timestamptz not null,
    person uuid not null,
    at timestamptz not null
);
comment on table flood_signal is 'What the weather office 气象部门 did with a warning signal, as the duty officer recorded it; drills have none here';
comment on column flood_signal.signal is 'The signal from its issue until it is lifted';
comment on column flood_signal.act is 'luoshi.flood.signal.Signal.Act';
comment on column flood_signal.kind is 'Of what it warns: 暴雨';
comment on column flood_signal.colour is 'luoshi.flood.Colour';
comment on column flood_signal.area is 'For where it was issued';
comment on column flood_signal.said is 'Its text';
comment on column flood_signal.source is 'Who issued it, with the number of the paper';
comment on column flood_signal.effective is 'When it was issued, changed or lifted';
comment on column flood_signal.person is 'Who recorded it';
comment on column flood_signal.at is 'When it was recorded';
create index flood_signal_signal on flood_signal (signal, leaf);
call journal_facts('flood_signal');

create table flood_danger (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    danger uuid not null,
    act text not null,
    kind text not null,
    unit uuid not null,
    place text not null check (place <> ''),
    said text not null,
    happened timestamptz not null,
    person uuid not null,
    at timestamptz not null
);
comment on table flood_danger is 'What was reported of a danger 险情: first, in writing, again, and that it is over; drills have none here';
comment on column flood_danger.danger is 'The danger through its reports';
comment on column flood_danger.act is 'luoshi.flood.signal.Danger.Act';
comment on column flood_danger.kind is 'luoshi.flood.signal.Danger.Kind';
comment on column flood_danger.unit is 'The unit in whose area it lies, or that reports it';
comment on column flood_danger.place is 'Where';
comment on column flood_danger.said is 'What is so';
comment on column flood_danger.happened is 'When it was found';
comment on column flood_danger.person is 'Who reports it';
comment on column flood_danger.at is 'When it was reported';
create index flood_danger_danger on flood_danger (danger, leaf);
call journal_facts('flood_danger');

create table flood_response (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    response uuid not null unique,
    reality text not null,
    name text not null check (name <> ''),
    plan_hash text not null references flood_plan (hash),
    script text not null,
    at timestamptz not null,
    check ((reality = 'DRILL') = (script <> ''))
);
comment on table flood_response is 'The beginning of a response or of a drill: what it is from here on cannot change';
comment on column flood_response.response is 'The response';
comment on column flood_response.reality is 'luoshi.flood.response.Reality';
comment on column flood_response.name is 'What it is called in lists';
comment on column flood_response.plan_hash is 'The plan by which it is made';
comment on column flood_response.script is 'What a drill supposes, minute by minute: luoshi.flood.response.DrillScript; empty for what is real';
comment on column flood_response.at is 'When it began';
call journal_facts('flood_response');

create table flood_step (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    response uuid not null references flood_response (response),
    step integer not null check (step > 0),
    kind text not null,
    move text not null,
    level integer not null check (level between 1 and 4),
    said text not null,
    party text not null,
    minutes text not null,
    held timestamptz,
    condition timestamptz,
    reference text not null,
    title text not null,
    post text not null,
    person uuid not null,
    at timestamptz not null,
    unique (response, step)
);
comment on table flood_step is 'A step of a response: proposed, deliberated, drafted, signed or dropped; there is one of each number, so of two that come at once one is refused';
comment on column flood_step.response is 'The response';
comment on column flood_step.step is 'Its number, from 1';
comment on column flood_step.kind is 'luoshi.flood.response.Step.Kind';
comment on column flood_step.move is 'luoshi.flood.response.Move: to what it is a step';
comment on column flood_step.level is 'The level that is meant, 4 to 1; of an end the level that ends';
comment on column flood_step.said is 'Grounds of a proposal, advice of a deliberation, body of an order, why it was dropped';
comment on column flood_step.party is 'Who took part in the deliberation; empty otherwise';
comment on column flood_step.minutes is 'Minutes of the deliberation; empty otherwise';
comment on column flood_step.held is 'When it was deliberated; null otherwise';
comment on column flood_step.condition is 'Since when the conditions of the plan were met; null where none was, and for other steps';
comment on column flood_step.reference is 'Number of the order 文号; empty otherwise';
comment on column flood_step.title is 'Title of the order; empty otherwise';
comment on column flood_step.post is 'Key of the post by which it was signed; empty otherwise';
comment on column flood_step.person is 'Who did it';
comment on column flood_step.at is 'When it was done';
create unique index flood_step_reference on flood_step (reference) where kind = 'SIGNED';
call journal_facts('flood_step');

create table flood_call (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    response uuid not null references flood_response (response),
    task text not null check (task <> ''),
    unit uuid not null,
    kind text not null,
    way text not null,
    spoke text not null,
    said text not null,
    person uuid not null,
    at timestamptz not null
);
comment on table flood_call is 'What a unit answered to a task of a response: received with read-back, in place, fed back, reported again';
comment on column flood_call.response is 'The response';
comment on column flood_call.task is 'Key of the task in the plan';
comment on column flood_call.unit is 'The unit';
comment on column flood_call.kind is 'luoshi.flood.task.Answer.Kind';
comment on column flood_call.way is 'luoshi.flood.task.Answer.Way';
comment on column flood_call.spoke is 'Name of who answered for the unit';
comment on column flood_call.said is 'The read-back, or what is reported';
comment on column flood_call.person is 'Who recorded it';
comment on column flood_call.at is 'When it was recorded';
create index flood_call_response on flood_call (response, leaf);
create index flood_call_unit on flood_call (unit, leaf);
call journal_facts('flood_call');
