package luoshi.bench.kill;

/** What is written, where the word then stands, and how often. */
enum Work {
    PERSON("人员", "select sign_in_name from people_person where sign_in_name like 'person-%'"),
    UNIT("单位", "select name from people_unit where name like 'unit-%'"),
    EVIDENCE("佐证", "select name from evidence_file where name like 'evidence-%'"),
    /** Two facts in one act: both or none. */
    HIRING("人员和岗位", "select sign_in_name from people_person p where sign_in_name like 'hiring-%' "
            + "and exists (select from people_post where title = sign_in_name) union all select title from people_post where title like 'hiring-%' "
            + "and not exists (select from people_person where sign_in_name = title)"),
    EDITION("版本", "select name from evidence_file file join plan_edition edition on edition.file = file.id where name like 'edition-%'"),
    CONFIRM("确认", "select title from (select distinct commitment, title from commitment_commitment where title like 'confirm-%') confirmed"),
    REJECT("否认", "select reason from (select distinct rejection, reason from commitment_rejection where reason like 'reject-%') rejected"),
    CORRECT("更正", "select reason from commitment_commitment where revision = 'CORRECTED' and reason like 'correct-%'"),
    /** The word is the act that was taken back. */
    UNDO("撤销", """
            select act::text from (select distinct act from commitment_commitment done where exists (select from commitment_commitment undone
                    where undone.commitment = done.commitment and undone.revision in ('WITHDRAWN', 'RESTORED')
                      and undone.leaf = (select min(leaf) from commitment_commitment later where later.commitment = done.commitment and later.leaf > done.leaf))
                union select done.act from commitment_rejection done join commitment_rejection undone using (rejection)
                    where not done.withdrawn and undone.withdrawn) acts"""),
    ISSUE("交办", "select title from (select distinct matter, title from matter_matter where title like 'issue-%') issued"),
    /** What a unit does. */
    ANSWER("承办", "select split_part(words, E'\\n', 1) from matter_step where words like 'answer-%'"),
    /** What who hands out and who checks do. */
    DECIDE("审办", "select split_part(words, E'\\n', 1) from matter_step where words like 'decide-%'"),
    /** Several matters in one act: all or none. */
    CHASE("催办", "select words from (select distinct act, words from matter_step where words like 'chase-%') chased"),
    /** The word is the act that was taken back. */
    RECALL("撤回", """
            select act::text from (select distinct issued.act from matter_step issued join matter_step recalled using (matter)
                where issued.move = 'ISSUE' and recalled.move = 'CANCEL') acts""");

    final String label;
    final String find;

    Work(String label, String find) {
        this.label = label;
        this.find = find;
    }
}
