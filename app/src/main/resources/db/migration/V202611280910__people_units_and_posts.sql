create table people_unit (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    unit uuid not null,
    name text not null check (name <> ''),
    short_name text not null check (short_name <> ''),
    kind text not null,
    parent uuid,
    valid_from date not null,
    closed boolean not null
);
comment on table people_unit is 'What a unit is from a day on; of two rows for one day the later known one holds';
comment on column people_unit.unit is 'The unit, through all its changes';
comment on column people_unit.name is 'Full name';
comment on column people_unit.short_name is 'Name for narrow columns';
comment on column people_unit.kind is 'CITY, COUNTY, BUREAU, …: luoshi.people.UnitKind';
comment on column people_unit.parent is 'The unit it belongs to; none for the city itself';
comment on column people_unit.valid_from is 'From which day on';
comment on column people_unit.closed is 'Whether the unit exists no longer from that day on';
create index people_unit_state on people_unit (unit, valid_from desc, leaf desc);
call journal_facts('people_unit');

create table people_person (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    person uuid not null,
    sign_in_name text not null check (sign_in_name <> ''),
    name text not null check (name <> ''),
    phone text,
    active boolean not null
);
comment on table people_person is 'What is held of a person who uses Luoshi; the latest row holds';
comment on column people_person.person is 'The person, through all changes';
comment on column people_person.sign_in_name is 'Name to sign in with, in lower case';
comment on column people_person.name is 'Name as it is printed';
comment on column people_person.phone is 'Office telephone, if one is given';
comment on column people_person.active is 'Whether the person may sign in';
create index people_person_state on people_person (person, leaf desc);
create index people_person_sign_in_name on people_person (sign_in_name);
call journal_facts('people_person');

create table people_post (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    post uuid not null,
    person uuid not null,
    unit uuid not null,
    title text not null check (title <> ''),
    role text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
);
comment on table people_post is 'A post that a person holds in a unit from a day to a day; the latest row of a post holds';
comment on column people_post.post is 'The holding, through all corrections';
comment on column people_post.person is 'Who holds it';
comment on column people_post.unit is 'In which unit, which is also the scope of the role';
comment on column people_post.title is 'What the post is called';
comment on column people_post.role is 'What it may do: luoshi.people.Role';
comment on column people_post.valid_from is 'First day';
comment on column people_post.valid_to is 'Last day; open if none';
create index people_post_state on people_post (post, leaf desc);
create index people_post_person on people_post (person);
call journal_facts('people_post');

create table people_password (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    person uuid not null,
    hash text not null,
    once boolean not null
);
comment on table people_password is 'Passwords, of which only the latest of a person opens';
comment on column people_password.person is 'Whose it is';
comment on column people_password.hash is 'Slow hash with its algorithm in braces before it';
comment on column people_password.once is 'Whether it must be replaced at the first signing in';
create index people_password_state on people_password (person, leaf desc);
call journal_facts('people_password');

create table people_sign_in (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    sign_in_name text not null,
    person uuid,
    outcome text not null,
    address text not null
);
comment on table people_sign_in is 'Attempts to sign in, for the lock-out and the audit administrator; kept for a limited time, not sealed';
comment on column people_sign_in.id is 'Order of arrival';
comment on column people_sign_in.at is 'When';
comment on column people_sign_in.sign_in_name is 'The name that was given, cut to 60 characters';
comment on column people_sign_in.person is 'Whose name it is, if anybody''s';
comment on column people_sign_in.outcome is 'IN, WRONG, LOCKED, INACTIVE, OUT';
comment on column people_sign_in.address is 'Network address the attempt came from';
create index people_sign_in_name on people_sign_in (sign_in_name, at desc);
create index people_sign_in_at on people_sign_in (at desc);

create table people_read (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person uuid not null,
    action text not null,
    unit uuid not null,
    path text not null
);
comment on table people_read is 'Looks at other units'' data; kept for a limited time, not sealed';
comment on column people_read.id is 'Order of arrival';
comment on column people_read.at is 'When';
comment on column people_read.person is 'Who looked';
comment on column people_read.action is 'What for: the action the door allowed';
comment on column people_read.unit is 'Whose data';
comment on column people_read.path is 'The page, without its query';
create index people_read_at on people_read (at desc);
