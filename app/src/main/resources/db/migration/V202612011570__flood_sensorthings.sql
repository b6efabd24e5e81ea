create table flood_entity (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    kind text not null,
    number bigint not null check (number > 0),
    body text not null,
    deleted boolean not null,
    at timestamptz not null
);
comment on table flood_entity is 'An entity of OGC SensorThings as a program recorded it at one time: all but observations, which lie in flood_batch; the latest row of kind and number holds';
comment on column flood_entity.kind is 'luoshi.flood.sensorthings.entity.Kind';
comment on column flood_entity.number is 'Its @iot.id, among those of its kind';
comment on column flood_entity.body is 'JSON: values are its properties, links the numbers of what it is linked to; empty of one that is deleted';
comment on column flood_entity.deleted is 'Whether this row deletes it';
comment on column flood_entity.at is 'When it was recorded';
create index flood_entity_kind on flood_entity (kind, number, leaf);
create sequence flood_entity_number as bigint;
call journal_facts('flood_entity');
