create table flood_shift (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    day date not null,
    leader text not null,
    leader_phone text not null,
    officers text not null check (officers <> ''),
    phone text not null,
    at timestamptz not null
);
comment on table flood_shift is 'Who is on duty 值班 from 8 in the morning of a day to 8 of the next; the latest row of a day holds';
comment on column flood_shift.day is 'The day on which the shift begins';
comment on column flood_shift.leader is 'Leader on duty 带班领导';
comment on column flood_shift.leader_phone is 'Their telephone';
comment on column flood_shift.officers is 'Who is on duty, names with commas between them';
comment on column flood_shift.phone is 'Telephone of the duty room, or of who is on duty';
comment on column flood_shift.at is 'When it was recorded';
create index flood_shift_day on flood_shift (day, leaf);
call journal_facts('flood_shift');

create table flood_log (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    entry uuid not null unique,
    shift date not null,
    kind text not null,
    said text not null,
    refers uuid,
    person uuid not null,
    at timestamptz not null,
    check ((kind in ('CLOSED', 'TAKEN')) = (refers is not null))
);
comment on table flood_log is 'The log of the duty room 值班日志: what happened, what stays open, what is closed, and that the duty was handed over and taken';
comment on column flood_log.entry is 'The entry';
comment on column flood_log.shift is 'The day on which the shift began';
comment on column flood_log.kind is 'luoshi.flood.duty.LogEntry.Kind';
comment on column flood_log.said is 'What is told';
comment on column flood_log.refers is 'The open point that is closed, or the handing over that is taken; null otherwise';
comment on column flood_log.person is 'Who wrote it';
comment on column flood_log.at is 'When it was written';
create unique index flood_log_refers on flood_log (refers) where refers is not null;
create index flood_log_shift on flood_log (shift, leaf);
call journal_facts('flood_log');
