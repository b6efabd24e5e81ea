-- Pages ask what was known now or at the end of a day, and just before and after a figure ceased to count. In the days when three hundred units report, an
-- indicator has a thousand totals that lasted for minutes: those are no longer kept. Where there are some, they go with the next report of their period.
comment on table indicator_total is 'PROJECTION of indicator_value: the figures of all units added up, from when to when they came to that; without what lasted neither until the end of a day nor until a figure ceased to count, nor began with that';
