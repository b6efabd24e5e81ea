-- Of 20,000 items that come in at once the index of pairs took 5.6 of 6.2 seconds; with a list of what is still to be sorted in, 1.0. A search looks through that list, too, which is never
-- longer than gin_pending_list_limit (4 MB: some milliseconds).
alter index pipeline_item_pairs set (fastupdate = on);

-- pipeline_entry_pipeline finds the entries of an item as well: every question names the register.
drop index pipeline_entry_item;
