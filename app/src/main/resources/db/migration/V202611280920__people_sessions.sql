create table people_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
comment on table people_session is 'Who is signed in; no record of fact, ends with the session';
comment on column people_session.primary_id is 'Identity';
comment on column people_session.session_id is 'What the cookie holds';
comment on column people_session.creation_time is 'Milliseconds since 1970';
comment on column people_session.last_access_time is 'Milliseconds since 1970';
comment on column people_session.max_inactive_interval is 'Seconds';
comment on column people_session.expiry_time is 'Milliseconds since 1970';
comment on column people_session.principal_name is 'The person''s id';
create index people_session_expiry on people_session (expiry_time);
create index people_session_principal on people_session (principal_name);

create table people_session_attributes (
    session_primary_id char(36) not null references people_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table people_session_attributes is 'What the server keeps of a session';
comment on column people_session_attributes.session_primary_id is 'Whose session';
comment on column people_session_attributes.attribute_name is 'Name';
comment on column people_session_attributes.attribute_bytes is 'Serialised value';
