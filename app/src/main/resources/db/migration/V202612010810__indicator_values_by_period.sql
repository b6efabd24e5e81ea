-- What all units told of one period is added up with every report; the other index, which is made for one unit's course, would be read over for all periods.
create index indicator_value_period on indicator_value (indicator, valid_to) where counts;
