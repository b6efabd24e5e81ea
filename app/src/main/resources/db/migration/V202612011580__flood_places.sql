create table flood_place (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    place uuid not null,
    kind text not null check (kind in ('REACH', 'POINT')),
    name text not null check (name <> ''),
    water text not null,
    county uuid not null,
    unit uuid not null,
    coordinates text not null,
    since date not null,
    until date,
    note text not null,
    at timestamptz not null
);
comment on table flood_place is 'A reach of a river 河段 or a waterlogging point 易涝点 that is to be watched, as it was recorded at one time; the latest row of one holds';
comment on column flood_place.place is 'The place through all its rows';
comment on column flood_place.kind is 'luoshi.flood.WatchedPlace.Kind';
comment on column flood_place.name is 'Its name';
comment on column flood_place.water is 'The river of a reach, the road of a point';
comment on column flood_place.county is 'The unit of the county in which it lies';
comment on column flood_place.unit is 'The unit that keeps its stations in order';
comment on column flood_place.coordinates is 'Degrees: "lon lat, lon lat" along a reach, one pair for a point; empty where nobody has drawn it';
comment on column flood_place.since is 'First day on which it is to be watched';
comment on column flood_place.until is 'From this day on it is not; null while it is';
comment on column flood_place.note is 'On what ground: a list that was published, a survey';
comment on column flood_place.at is 'When it was recorded';
create index flood_place_place on flood_place (place, leaf);
call journal_facts('flood_place');

create table flood_place_station (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    place uuid not null,
    station uuid not null,
    since date not null,
    until date,
    note text not null,
    at timestamptz not null
);
comment on table flood_place_station is 'That a station watches a place; the latest row of place and station holds';
comment on column flood_place_station.place is 'The place';
comment on column flood_place_station.station is 'The station';
comment on column flood_place_station.since is 'First day on which it does';
comment on column flood_place_station.until is 'From this day on it does not; null while it does';
comment on column flood_place_station.note is 'On what ground';
comment on column flood_place_station.at is 'When it was recorded';
create index flood_place_station_place on flood_place_station (place, leaf);
call journal_facts('flood_place_station');
