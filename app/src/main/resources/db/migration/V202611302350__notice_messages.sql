create table notice_message (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid,
    matter uuid not null,
    move text not null,
    unit uuid not null,
    party text not null check (party in ('UNIT', 'HEAD', 'ISSUER', 'CHECKER')),
    addressee uuid check ((addressee is null) = (party = 'CHECKER'))
);
comment on table notice_message is 'Who is to hear of which move; no record of fact, kept for a time: what was done and by whom is with the matter';
comment on column notice_message.id is 'Order of commit: who has seen one has been able to see all below it';
comment on column notice_message.at is 'When it was done';
comment on column notice_message.actor is 'The person who did it and needs no message of it; null where Luoshi itself did';
comment on column notice_message.matter is 'Which matter moved';
comment on column notice_message.move is 'What was done';
comment on column notice_message.unit is 'The unit that owes the part';
comment on column notice_message.party is 'As what somebody hears of it';
comment on column notice_message.addressee is 'Posts of which unit hear of it; null for checkers, who may be of any unit but the one that owes the part';
create index notice_message_addressee on notice_message (addressee, party, id);
create index notice_message_checkers on notice_message (id) where party = 'CHECKER';
create index notice_message_at on notice_message using brin (at);

create table notice_seen (
    person uuid primary key,
    until bigint not null
);
comment on table notice_seen is 'How far somebody has seen their messages; no record of fact';
comment on column notice_seen.person is 'Whose';
comment on column notice_seen.until is 'The last message that they have marked as seen';

create table notice_outgoing (
    id uuid primary key,
    at timestamptz not null,
    part int not null,
    until bigint not null,
    content text not null,
    due timestamptz not null,
    tries int not null default 0,
    taken timestamptz
);
comment on table notice_outgoing is 'What is sent to the group robot: counts and a link; no record of fact, kept for a time';
comment on column notice_outgoing.id is 'Stays the same through all tries, and goes along with each';
comment on column notice_outgoing.at is 'When it was written';
comment on column notice_outgoing.part is 'Which part of a digest that is too long for one';
comment on column notice_outgoing.until is 'The last message that is counted in it';
comment on column notice_outgoing.content is 'Its text';
comment on column notice_outgoing.due is 'Not to be tried before';
comment on column notice_outgoing.tries is 'How often it was tried';
comment on column notice_outgoing.taken is 'When the robot took it; null while it waits';
create index notice_outgoing_waiting on notice_outgoing (due) where taken is null;
create index notice_outgoing_at on notice_outgoing (at);

create table notice_try (
    at timestamptz not null,
    outgoing uuid not null
);
comment on table notice_try is 'Every try to send something, written before it is made: what the limit of the robot counts, also after a stop; no record of fact';
comment on column notice_try.at is 'When';
comment on column notice_try.outgoing is 'What was tried';
create index notice_try_at on notice_try (at);
