-- For the SQL of all capabilities: Chinese is searched by pairs of characters, which need no words to be known.

create function search_folded(text text) returns text language sql immutable strict parallel safe
    return translate(lower(text collate "C"),
            E'\uff01\uff04\uff05\uff06\uff08\uff09\uff0b\uff0c\uff0d\uff0e\uff0f\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff1a\uff1b\uff1c\uff1d\uff1e\uff1f\uff20\uff21\uff22\uff23\uff24\uff25\uff26\uff27\uff28\uff29\uff2a\uff2b\uff2c\uff2d\uff2e\uff2f\uff30\uff31\uff32\uff33\uff34\uff35\uff36\uff37\uff38\uff39\uff3a\uff3b\uff3c\uff3d\uff3e\uff40\uff41\uff42\uff43\uff44\uff45\uff46\uff47\uff48\uff49\uff4a\uff4b\uff4c\uff4d\uff4e\uff4f\uff50\uff51\uff52\uff53\uff54\uff55\uff56\uff57\uff58\uff59\uff5a\uff5b\uff5c\uff5d\uff5e'
            || E'\uff02\uff03\uff07\uff0a\uff3f"''*#_\u0009\u000a\u000b\u000c\u000d\u0020\u0085\u00a0\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2018\u2019\u201c\u201d\u2028\u2029\u202f\u205f\u2060\u3000\u300c\u300d\u300e\u300f\ufeff',
            E'!$%&()+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^`abcdefghijklmnopqrstuvwxyz{|}~');
comment on function search_folded is 'A text as it is compared when somebody searches: half width, small letters, without blanks, marks of Markdown and quotation marks; luoshi.kernel.SearchText does the same';

create function search_bigrams(text text) returns text[] language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct pair), '{}')
        from (select sign || lead(sign) over (order by place) as pair
              from string_to_table(search_folded(text), null) with ordinality as signs (sign, place)) pairs
        where pair is not null);
comment on function search_bigrams is 'Every two characters of a folded text that stand side by side, for a GIN index';

create table plan_search (
    plan uuid not null,
    number integer not null,
    edition uuid not null,
    text text not null,
    folded text not null,
    pairs text[] not null,
    primary key (plan, number)
);
comment on table plan_search is 'PROJECTION, rebuilt by luoshi.plan.PlanSearch: the sentences of the newest edition of each plan';
comment on column plan_search.plan is 'Which plan';
comment on column plan_search.number is 'Number of the sentence, the same in every edition';
comment on column plan_search.edition is 'The newest edition';
comment on column plan_search.text is 'The sentence as written';
comment on column plan_search.folded is 'The sentence as it is compared';
comment on column plan_search.pairs is 'Every two characters of it that stand side by side';
create index plan_search_pairs on plan_search using gin (pairs) with (fastupdate = off);

create function plan_search_forget() returns trigger language plpgsql as $$
begin
    delete from plan_search where edition = old.id;
    return null;
end $$;
comment on function plan_search_forget is 'What is purged is not found any more';
create trigger forget after delete on plan_edition for each row execute function plan_search_forget();
