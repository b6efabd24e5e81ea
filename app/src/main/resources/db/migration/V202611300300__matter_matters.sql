create table matter_matter (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    matter uuid not null,
    unit uuid not null,
    year integer not null,
    number integer not null check (number > 0),
    source text not null,
    source_title text not null,
    source_day date,
    words text not null,
    heading text not null,
    title text not null check (title <> ''),
    target text not null,
    meaning text not null,
    class text not null,
    leader uuid,
    deadline date,
    look_back boolean not null,
    follows uuid,
    rules text not null
);
comment on table matter_matter is 'What a matter is, as it was recorded at one time; the row that its last step names holds';
comment on column matter_matter.matter is 'The matter, through all changes';
comment on column matter_matter.unit is 'The unit that hands it out';
comment on column matter_matter.year is 'The year of its number';
comment on column matter_matter.number is 'Its number among those that the unit hands out in that year';
comment on column matter_matter.source is 'Where it comes from: luoshi.matter.Matter.Origin';
comment on column matter_matter.source_title is 'The plan, meeting, document or leader it comes from, as printed';
comment on column matter_matter.source_day is 'Day of the meeting, document or instruction';
comment on column matter_matter.words is 'The words it comes from, as written';
comment on column matter_matter.heading is 'The section of the document they stand in';
comment on column matter_matter.title is 'What is to be done 事项';
comment on column matter_matter.target is 'What is to be reached 目标值; empty if not given';
comment on column matter_matter.meaning is 'How that is counted 口径; empty if not given';
comment on column matter_matter.class is 'luoshi.matter.MatterClass';
comment on column matter_matter.leader is 'The leader in charge 牵头领导';
comment on column matter_matter.deadline is 'The day by which all of it is to be done';
comment on column matter_matter.look_back is 'Whether it is looked at once more 回头看 before it is struck off';
comment on column matter_matter.follows is 'The matter that is handed out anew by this one';
comment on column matter_matter.rules is 'Hash of the rules of the clocks that were in force: matter_rules';
create index matter_matter_state on matter_matter (matter, leaf);
create index matter_matter_number on matter_matter (unit, year, number);
call journal_facts('matter_matter');

create table matter_assignment (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    version uuid not null,
    matter uuid not null,
    assignment uuid not null,
    place integer not null,
    unit uuid not null,
    role text not null,
    share text not null,
    begins timestamptz,
    deploy_due timestamptz,
    feedback_due timestamptz,
    settle_due timestamptz,
    provisional text not null
);
comment on table matter_assignment is 'A unit''s part in a matter; belongs to one row of the matter';
comment on column matter_assignment.version is 'The row of the matter it belongs to';
comment on column matter_assignment.matter is 'The matter';
comment on column matter_assignment.assignment is 'The part, through all changes of the matter';
comment on column matter_assignment.place is 'Its place among the parts, from 0: the first leads';
comment on column matter_assignment.unit is 'The unit that owes it';
comment on column matter_assignment.role is 'Leads, owes or helps: luoshi.matter.AssignmentRole';
comment on column matter_assignment.share is 'What this unit owes of it, where each owes its own; else empty';
comment on column matter_assignment.begins is 'When it was handed to the unit; none before';
comment on column matter_assignment.deploy_due is 'The moment at which clock 1 has run out, frozen when it was handed out';
comment on column matter_assignment.feedback_due is 'The same of clock 3';
comment on column matter_assignment.settle_due is 'The same of clock 7 of an ordinary matter, and of the month of a major one';
comment on column matter_assignment.provisional is 'Which of these rest on days whose holidays were not declared yet: luoshi.matter.ClockKind, a blank between two';
create index matter_assignment_matter on matter_assignment (matter);
call journal_facts('matter_assignment');

create table matter_node (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    version uuid not null,
    matter uuid not null,
    unit uuid not null,
    number integer not null check (number > 0),
    day date not null,
    words text not null
);
comment on table matter_node is 'A date of a matter''s node plan; belongs to one row of the matter';
comment on column matter_node.version is 'The row of the matter it belongs to';
comment on column matter_node.matter is 'The matter';
comment on column matter_node.unit is 'The unit that hands the matter out';
comment on column matter_node.number is 'Its number, from 1';
comment on column matter_node.day is 'By when';
comment on column matter_node.words is 'What is to be reached by then';
create index matter_node_matter on matter_node (matter);
create index matter_node_version on matter_node (version);
create index matter_node_day on matter_node (day);
call journal_facts('matter_node');

create table matter_commitment (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    version uuid not null,
    matter uuid not null,
    unit uuid not null,
    place integer not null,
    commitment uuid not null
);
comment on table matter_commitment is 'A commitment that a matter serves; belongs to one row of the matter';
comment on column matter_commitment.version is 'The row of the matter it belongs to';
comment on column matter_commitment.matter is 'The matter';
comment on column matter_commitment.unit is 'The unit that hands the matter out';
comment on column matter_commitment.place is 'Its place among the commitments, from 0';
comment on column matter_commitment.commitment is 'The commitment';
create index matter_commitment_matter on matter_commitment (matter);
create index matter_commitment_commitment on matter_commitment (commitment);
call journal_facts('matter_commitment');

create table matter_step (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    act uuid not null,
    matter uuid not null,
    version uuid not null,
    assignment uuid,
    unit uuid not null,
    move text not null,
    at timestamptz not null,
    proposes text,
    answers uuid,
    words text not null,
    approver text not null,
    grade text,
    passed boolean,
    clock text,
    node integer,
    until date,
    later uuid
);
comment on table matter_step is 'One step of a matter''s course';
comment on column matter_step.act is 'What was done together in one act';
comment on column matter_step.matter is 'The matter';
comment on column matter_step.version is 'The row of the matter that holds from this step on';
comment on column matter_step.assignment is 'The unit''s part that moved; none where the whole matter did';
comment on column matter_step.unit is 'The unit whose part it is; the unit that hands out where the whole matter moved';
comment on column matter_step.move is 'What was done: luoshi.matter.Move';
comment on column matter_step.at is 'When it was done; for what was taken over from a ledger, the day that stands there';
comment on column matter_step.proposes is 'For a draft within the unit: the move that its head is to sign';
comment on column matter_step.answers is 'The step that this one answers: the draft that was signed, the request that was decided';
comment on column matter_step.words is 'What was said';
comment on column matter_step.approver is 'Who approved it, or the document that did, where that is asked for; else empty';
comment on column matter_step.grade is 'How well it was done: luoshi.matter.Step.Grade';
comment on column matter_step.passed is 'What a checker found';
comment on column matter_step.clock is 'Of which clock it speaks: luoshi.matter.ClockKind';
comment on column matter_step.node is 'Of which date of the node plan';
comment on column matter_step.until is 'The day that was asked for or given';
comment on column matter_step.later is 'The matter that was handed out anew';
create index matter_step_matter on matter_step (matter, leaf);
create index matter_step_act on matter_step (act);
create index matter_step_unit on matter_step (unit, at);
create index matter_step_chase on matter_step (at, matter) where move = 'CHASE';
call journal_facts('matter_step');

create table matter_clock (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    step uuid not null,
    matter uuid not null,
    assignment uuid not null,
    unit uuid not null,
    kind text not null,
    node integer not null,
    due timestamptz not null,
    provisional boolean not null
);
comment on table matter_clock is 'A clock that a step has given another due moment';
comment on column matter_clock.step is 'The step that did';
comment on column matter_clock.matter is 'The matter';
comment on column matter_clock.assignment is 'The part whose clock it is';
comment on column matter_clock.unit is 'The unit that owes it';
comment on column matter_clock.kind is 'luoshi.matter.ClockKind';
comment on column matter_clock.node is 'Number of the date of the node plan; 0 for other clocks';
comment on column matter_clock.due is 'The moment at which it has run out';
comment on column matter_clock.provisional is 'Whether it rests on days whose holidays were not declared yet';
create index matter_clock_matter on matter_clock (matter);
call journal_facts('matter_clock');

create table matter_evidence (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    step uuid not null,
    matter uuid not null,
    unit uuid not null,
    file uuid not null
);
comment on table matter_evidence is 'A file that bears out a step';
comment on column matter_evidence.step is 'The step';
comment on column matter_evidence.matter is 'The matter';
comment on column matter_evidence.unit is 'The unit that handed it in';
comment on column matter_evidence.file is 'The file in evidence_file';
create index matter_evidence_matter on matter_evidence (matter);
call journal_facts('matter_evidence');

create table matter_deputy (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    deputy uuid not null,
    unit uuid not null,
    person uuid not null,
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    reason text not null,
    withdrawn boolean not null
);
comment on table matter_deputy is 'Who signs for a unit while its head is away AB角; the latest row of a deputy holds';
comment on column matter_deputy.deputy is 'The standing in, through its withdrawal';
comment on column matter_deputy.unit is 'For which unit';
comment on column matter_deputy.person is 'Who signs';
comment on column matter_deputy.valid_from is 'First day';
comment on column matter_deputy.valid_to is 'Last day';
comment on column matter_deputy.reason is 'Why: leave, training, travel';
comment on column matter_deputy.withdrawn is 'Whether it was taken back';
create index matter_deputy_unit on matter_deputy (unit);
create index matter_deputy_person on matter_deputy (person);
call journal_facts('matter_deputy');

create table matter_rules (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    hash text not null unique,
    words text not null
);
comment on table matter_rules is 'The rules of the clocks and the calendar that matters name by their hash, word for word';
comment on column matter_rules.hash is 'Algorithm and hash of the text';
comment on column matter_rules.words is 'The rules and the calendar of rest days: luoshi.matter.clock.ClockRules';
call journal_facts('matter_rules');

create table matter_current (
    matter uuid primary key,
    version uuid not null,
    unit uuid not null,
    year integer not null,
    number integer not null,
    phase text not null,
    class text not null,
    source text not null,
    source_title text not null,
    heading text not null,
    title text not null,
    leader uuid,
    lead uuid,
    deadline date,
    issued timestamptz,
    ended timestamptz,
    chased timestamptz,
    due timestamptz not null,
    yellow_at timestamptz not null,
    red_at timestamptz not null,
    supervise_at timestamptz not null,
    grey boolean not null,
    late boolean not null,
    clocks integer not null,
    folded text not null,
    pairs text[] not null
);
comment on table matter_current is 'PROJECTION of the course of matters, rebuilt by luoshi.matter.Projection: by what they are listed and searched';
comment on column matter_current.matter is 'The matter';
comment on column matter_current.version is 'Its row that holds';
comment on column matter_current.unit is 'The unit that hands it out';
comment on column matter_current.year is 'The year of its number';
comment on column matter_current.number is 'Its number';
comment on column matter_current.phase is 'Where the whole matter stands: luoshi.matter.Phase';
comment on column matter_current.class is 'luoshi.matter.MatterClass';
comment on column matter_current.source is 'Where it comes from: luoshi.matter.Matter.Origin';
comment on column matter_current.source_title is 'The plan, meeting, document or leader';
comment on column matter_current.heading is 'The section of the document';
comment on column matter_current.title is 'What is to be done';
comment on column matter_current.leader is 'The leader in charge';
comment on column matter_current.lead is 'The unit that leads';
comment on column matter_current.deadline is 'The day by which all of it is to be done';
comment on column matter_current.issued is 'When it was handed out';
comment on column matter_current.ended is 'When it came to an end';
comment on column matter_current.chased is 'When it was last chased';
comment on column matter_current.due is 'When the clock runs out that does so first of all parts; infinity where none runs';
comment on column matter_current.yellow_at is 'From when on a clock of a part is near its end';
comment on column matter_current.red_at is 'From when on one has run out';
comment on column matter_current.supervise_at is 'From when on one has run out for so long that 督办 is called for';
comment on column matter_current.grey is 'Whether one cannot be judged';
comment on column matter_current.late is 'Whether one was met, but past its day';
comment on column matter_current.clocks is 'How many clocks of all parts run';
comment on column matter_current.folded is 'Title and words as they are compared when somebody searches';
comment on column matter_current.pairs is 'Every two characters of them that stand side by side';
create index matter_current_number on matter_current (unit, year, number);
create index matter_current_pairs on matter_current using gin (pairs);
create index matter_current_leader on matter_current (leader, red_at) include (phase, yellow_at, supervise_at, grey, late, clocks) where leader is not null;
-- What is in hand is listed by it in order; and by what an index includes, lamps are counted without a look at the rows.
create index matter_current_hurts on matter_current (red_at, due, year, number) include (matter, yellow_at, supervise_at, grey, late, clocks)
    where phase in ('OPEN', 'SUSPENDED');
create index matter_current_section on matter_current (source_title, heading) include (phase, yellow_at, red_at, supervise_at, grey, late, clocks);
create index matter_current_deadline on matter_current (deadline) where deadline is not null;
create index matter_current_phase on matter_current (phase, red_at, due, year, number) include (matter, yellow_at, supervise_at, grey, late, clocks);
create index matter_current_all on matter_current (red_at, due, year, number) include (matter, yellow_at, supervise_at, grey, late, clocks);

create table matter_part (
    assignment uuid not null,
    since timestamptz not null,
    until timestamptz not null,
    matter uuid not null,
    issuer uuid not null,
    unit uuid not null,
    role text not null,
    open boolean not null,
    state text not null,
    waits text not null,
    proposes text,
    clock text,
    node integer not null,
    due timestamptz not null,
    yellow_at timestamptz not null,
    red_at timestamptz not null,
    supervise_at timestamptz not null,
    grey boolean not null,
    late boolean not null,
    clocks integer not null,
    primary key (assignment, since)
);
comment on table matter_part is 'PROJECTION of the course of matters: where each unit''s part stood from when to when; the row until infinity is the present one';
comment on column matter_part.assignment is 'The unit''s part';
comment on column matter_part.since is 'From this moment on';
comment on column matter_part.until is 'Up to, and not including, this moment';
comment on column matter_part.matter is 'The matter';
comment on column matter_part.issuer is 'The unit that hands out';
comment on column matter_part.unit is 'The unit that owes the part';
comment on column matter_part.role is 'luoshi.matter.AssignmentRole';
comment on column matter_part.open is 'Whether something is still owed';
comment on column matter_part.state is 'luoshi.matter.State';
comment on column matter_part.waits is 'Who is to act: luoshi.matter.Party';
comment on column matter_part.proposes is 'The move whose draft waits for the head';
comment on column matter_part.clock is 'The clock that runs out first of those that run';
comment on column matter_part.node is 'Its date of the node plan, 0 for other clocks';
comment on column matter_part.due is 'When it runs out; infinity where none runs';
comment on column matter_part.yellow_at is 'From when on a clock is near its end';
comment on column matter_part.red_at is 'From when on a clock has run out';
comment on column matter_part.supervise_at is 'From when on it has run out for so long that 督办 is called for';
comment on column matter_part.grey is 'Whether it cannot be judged: stopped, or a date that may still change';
comment on column matter_part.clocks is 'How many clocks run';
comment on column matter_part.late is 'Whether a clock was met, but past its day';
create index matter_part_matter on matter_part (matter);
-- the lamps of any day are counted without a look at the rows
create index matter_part_lamps on matter_part (until, since) include (unit, yellow_at, red_at, supervise_at, grey, late, clocks) where open;
create index matter_part_unit on matter_part (unit, waits, due) where until = 'infinity';
create index matter_part_past on matter_part (unit);
create index matter_part_due on matter_part (due) where until = 'infinity' and open;
create index matter_part_waits on matter_part (waits, due) where until = 'infinity' and open;

-- The lamp of a part, or of a matter by its worst part, at a moment: as luoshi.matter.DueLamp.code has it.
create function matter_lamp(as_of timestamptz, yellow_at timestamptz, red_at timestamptz, supervise_at timestamptz, grey boolean, late boolean, clocks integer)
    returns integer language sql immutable parallel safe
    return case when as_of >= supervise_at then 6 when as_of >= red_at then 5 when as_of >= yellow_at then 4
        when grey then 3 when clocks > 0 then 2 when late then 1 else 0 end;
comment on function matter_lamp is 'Lamp at a moment: 6 past its day for long, 5 past its day, 4 near it, 3 cannot be judged, 2 as it should be, 1 done late, 0 done';

create function matter_forget() returns trigger language plpgsql as $$
begin
    if exists (select from matter_matter where matter = old.matter) then
        update matter_current set title = '（已清除）', source_title = '', heading = '', folded = '', pairs = '{}' where matter = old.matter and version = old.id;
    else
        delete from matter_current where matter = old.matter;
        delete from matter_part where matter = old.matter;
    end if;
    return null;
end $$;
comment on function matter_forget is 'What is purged is not found any more';
create trigger forget after delete on matter_matter for each row execute function matter_forget();

create table matter_filter (
    id uuid primary key default gen_random_uuid(),
    person uuid not null,
    name text not null check (name <> ''),
    query text not null,
    unique (person, name)
);
comment on table matter_filter is 'What somebody has put aside to look for again on the board: their own, no fact, and deleted when they like';
comment on column matter_filter.id is 'The filter';
comment on column matter_filter.person is 'Whose it is';
comment on column matter_filter.name is 'What they call it';
comment on column matter_filter.query is 'What the board is asked for, as it stands in its address';
