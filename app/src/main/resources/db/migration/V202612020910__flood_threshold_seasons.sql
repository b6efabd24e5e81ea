-- A reservoir has another 汛限水位 in each part of the season, and a level is over a datum: SL 323-2011, ST_RSVRFSR_B.
alter table flood_threshold add column datum text;
comment on column flood_threshold.datum is 'The datum of the station when it was recorded; null in rows from before, which are over that which the station has';
alter table flood_threshold add column begins text;
comment on column flood_threshold.begins is 'First day of each year on which it holds, as --06-15; null for the whole year';
alter table flood_threshold add column ends text;
comment on column flood_threshold.ends is 'Last day of each year on which it holds; null for the whole year';
