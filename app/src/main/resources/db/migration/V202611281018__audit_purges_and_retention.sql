create table audit_purge_request (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    requested_by uuid not null,
    reason text not null check (reason <> '')
);
comment on table audit_purge_request is 'Somebody has asked for facts to be purged';
comment on column audit_purge_request.requested_by is 'The person who asks';
comment on column audit_purge_request.reason is 'On what ground; stays for ever, so it must not repeat what is to go';
call journal_facts('audit_purge_request');

create table audit_purge_target (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    request uuid not null,
    entry_position bigint not null,
    target_table text not null,
    target_row text not null,
    unique (request, entry_position)
);
comment on table audit_purge_target is 'Which facts a request names';
comment on column audit_purge_target.request is 'The request';
comment on column audit_purge_target.entry_position is 'Position of the fact''s entry in the journal';
comment on column audit_purge_target.target_table is 'Table of the fact, as its leaf has it';
comment on column audit_purge_target.target_row is 'Id of the fact, as its leaf has it';
call journal_facts('audit_purge_target');

create table audit_purge_decision (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    request uuid not null unique,
    decided_by uuid not null,
    approved boolean not null,
    note text
);
comment on table audit_purge_decision is 'A second person has decided on a request; there is one decision for each';
comment on column audit_purge_decision.request is 'The request';
comment on column audit_purge_decision.decided_by is 'The person who decides: not the one who asked';
comment on column audit_purge_decision.approved is 'Whether the facts were purged, in the transaction of this row';
comment on column audit_purge_decision.note is 'What the decider says to it';
call journal_facts('audit_purge_decision');

create table audit_forgotten (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    until_day date not null,
    sign_ins bigint not null,
    reads bigint not null
);
comment on table audit_forgotten is 'Records of signing in and of reading that were deleted because their time was over';
comment on column audit_forgotten.until_day is 'What is from before this day has gone';
comment on column audit_forgotten.sign_ins is 'How many attempts to sign in';
comment on column audit_forgotten.reads is 'How many looks at other units'' data';
call journal_facts('audit_forgotten');
