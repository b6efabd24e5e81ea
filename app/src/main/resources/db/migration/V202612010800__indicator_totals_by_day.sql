-- Pages ask what was known now or at the end of a day. In the days when three hundred units report, an indicator has a thousand totals that lasted
-- for minutes: what did not last until the end of a day is no longer kept.
delete from indicator_total where until < 'infinity' and (since at time zone 'Asia/Shanghai')::date = (until at time zone 'Asia/Shanghai')::date;
comment on table indicator_total is 'PROJECTION of indicator_value: the figures of all units added up, from when to when they came to that; without what did not last until the end of a day';
