create table flood_profile (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    profile text not null check (profile ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null check (name <> ''),
    times text not null check (times in ('FIRST', 'LAST')),
    ends text not null check (ends in ('EOT', 'ESC')),
    tolerance integer not null check (tolerance between 1 and 1440),
    mapping text not null,
    note text not null,
    at timestamptz not null
);
comment on table flood_profile is 'How stations of one product speak SL 651-2014 where products differ; the latest row of a profile holds';
comment on column flood_profile.profile is 'Key of the profile';
comment on column flood_profile.name is 'Maker and product';
comment on column flood_profile.times is 'Whether the time of an array is that of its first value (SL 651-2014) or its last';
comment on column flood_profile.ends is 'With which sign a station is answered: EOT lets it go, ESC keeps it on line';
comment on column flood_profile.tolerance is 'So many minutes its clock may be ahead before it counts as wrong';
comment on column flood_profile.mapping is 'Which element a user''s own identifier stands for, a line for each: identifier, element, factor';
comment on column flood_profile.note is 'On what paper';
comment on column flood_profile.at is 'When it was recorded';
create index flood_profile_key on flood_profile (profile, leaf);
call journal_facts('flood_profile');

create table flood_station (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    station uuid not null,
    code text not null,
    address text not null,
    name text not null check (name <> ''),
    kind text not null,
    river text not null,
    place text not null,
    longitude numeric,
    latitude numeric,
    county uuid not null,
    unit uuid not null,
    datum text not null,
    zero numeric,
    profile text not null,
    interval integer not null check (interval between 1 and 1440),
    since date not null,
    until date,
    note text not null,
    at timestamptz not null
);
comment on table flood_station is 'A station 监测站 as it was recorded at one time, after ST_STBPRP_B of SL 323-2011; the latest row of one holds';
comment on column flood_station.station is 'The station through all its rows';
comment on column flood_station.code is 'STCD 测站编码, 8 characters; empty where it has none';
comment on column flood_station.address is 'Address in SL 651-2014, ten hex digits; empty where it speaks something else';
comment on column flood_station.name is 'STNM 测站名称';
comment on column flood_station.kind is 'luoshi.flood.StationKind';
comment on column flood_station.river is 'RVNM 河流名称; empty where it is on none';
comment on column flood_station.place is 'STLC 站址';
comment on column flood_station.longitude is 'LGTD 经度, degrees';
comment on column flood_station.latitude is 'LTTD 纬度, degrees';
comment on column flood_station.county is 'ADDVCD 行政区: the unit of the county in which it stands';
comment on column flood_station.unit is 'The unit that keeps it in order';
comment on column flood_station.datum is 'DTMNM 基面名称 of its levels; levels of different data are never compared';
comment on column flood_station.zero is 'Height of the zero of its relative levels above the datum, m: 水位基值';
comment on column flood_station.profile is 'Key of its profile: flood_profile';
comment on column flood_station.interval is 'It should be heard of at least every so many minutes';
comment on column flood_station.since is 'First day on which it is in service';
comment on column flood_station.until is 'From this day on it is not; null while it is';
comment on column flood_station.note is 'On what ground';
comment on column flood_station.at is 'When it was recorded';
create index flood_station_station on flood_station (station, leaf);
create index flood_station_address on flood_station (address, leaf);
call journal_facts('flood_station');

create table flood_threshold (
    id uuid primary key default gen_random_uuid(),
    leaf bigint not null unique,
    salt uuid not null,
    station uuid not null,
    kind text not null,
    level numeric,
    since date not null,
    until date,
    note text not null,
    at timestamptz not null
);
comment on table flood_threshold is 'A height at which a station''s water means something, as ST_RVFCCH_B of SL 323-2011 has it, with 设防水位, which that table lacks; the latest row of station, kind and first day holds';
comment on column flood_threshold.station is 'The station, in whose datum it is';
comment on column flood_threshold.kind is 'luoshi.flood.Threshold.Kind';
comment on column flood_threshold.level is 'm above the datum of the station, or depth in m; null takes it back';
comment on column flood_threshold.since is 'First day on which it holds';
comment on column flood_threshold.until is 'Last day; null where it goes on';
comment on column flood_threshold.note is 'The document that sets it';
comment on column flood_threshold.at is 'When it was recorded';
create index flood_threshold_station on flood_threshold (station, leaf);
call journal_facts('flood_threshold');

create table flood_series (
    id bigint primary key,
    leaf bigint not null unique,
    salt uuid not null,
    station uuid,
    element text not null,
    datastream bigint,
    check ((station is null) <> (datastream is null))
);
comment on table flood_series is 'One element of one station, or of a datastream of SensorThings: the short number under which its observations lie';
comment on column flood_series.station is 'The station; null for a datastream that no station has taken over';
comment on column flood_series.element is 'luoshi.flood.Element; empty for what no element says';
comment on column flood_series.datastream is 'Number of the datastream; null for a station''s own';
create unique index flood_series_of on flood_series (station, element) where station is not null;
create unique index flood_series_datastream on flood_series (datastream, element) where datastream is not null;
create sequence flood_series_id as integer;
call journal_facts('flood_series');
