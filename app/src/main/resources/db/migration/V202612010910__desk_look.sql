create table desk_look (
    person uuid primary key,
    day date not null,
    before date
);
comment on table desk_look is 'NOT A FACT: when somebody last looked at the cockpit, so that it can show them what has changed since; one row a person, of use to nobody else';
comment on column desk_look.person is 'Who';
comment on column desk_look.day is 'The last day on which they looked';
comment on column desk_look.before is 'The day before that on which they did; null for none';
