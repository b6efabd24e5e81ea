create table people_sketch (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    valid_from date not null,
    places text not null
);
comment on table people_sketch is 'A schematic map 示意图: where counties and parks stand beside each other from a day on; of two rows for one day the later known one holds';
comment on column people_sketch.valid_from is 'From which day on';
comment on column people_sketch.places is 'A line for each row of places; in it, after blanks, the unit that stands there, or a dot for an empty place';
create index people_sketch_state on people_sketch (valid_from desc, leaf desc);
call journal_facts('people_sketch');
