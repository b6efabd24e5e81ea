package luoshi.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Recorded;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of a sheet of people come to, as sentences. 王五 was recorded by leaf 11, the post by leaf 12. */
class PeopleSheetTest {

    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final UUID WATER = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final UUID WANG = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID POST = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    private static final UUID ADMIN = UUID.fromString("00000000-0000-0000-0000-00000000000c");
    private static final PeopleSheet.Powers ACCOUNTS = new PeopleSheet.Powers(ADMIN, true, false);
    private static final PeopleSheet.Powers POSTS = new PeopleSheet.Powers(ADMIN, false, true);
    private static final String IDS = "|" + WANG + "|11|" + POST + "|12";

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            wangwu|王五|3560001|在用|市水利局|联络员|联络员|2022-1-1| > 2 未变 王五
            WangWu|王　五|３５６０００１||水利局|联络员|联络员|2022.1.1| > 2 未变 王五
            wangwu|王五|3560009|在用|市水利局|联络员|联络员|2022-1-1| > 2 变更 王五：电话 3560001→3560009
            wangwu|王五|3560001|停用|市水利局|联络员|联络员|2022-1-1| > 2 变更 王五：账号 在用→停用
            wang wu!|王五|3560001|在用|市水利局|联络员|联络员|2022-1-1| > 2 有误 王五：登录名 登录名“wang wu!”不合要求：2 至 40 个字符，用小写字母、数字、点、下划线、连字符，以字母或数字开头。
            sysadmin|王五|3560001|在用|市水利局|联络员|联络员|2022-1-1| > 2 有误 王五：登录名 登录名“sysadmin”已由“系统管理员”使用，请换一个。
            wangwu|王五|3560001|在用|市水利局|联络员|联络员|2022-1-1|2022-6-30 > 2 须由他人导入 王五
            """)
    void the_system_administrator_brings_in_accounts(String row, String comesTo) {
        assertThat(told(ACCOUNTS, row + IDS)).isEqualTo(comesTo);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            wangwu|王五|3560001|在用|市水利局|联络员|联络员|2022-1-1|2022-6-30 > 2 变更 王五：止 →2022-06-30
            wangwu|王五|3560001|在用|市水利局|局长|单位负责人|2022-1-1| > 2 变更 王五：岗位 联络员→局长，角色 联络员→单位负责人
            wangwu|王五|3560009|在用|市水利局|联络员|联络员|2022-1-1| > 2 须由他人导入 王五
            wangwu|王五|3560001|在用|市水务局|联络员|联络员|2022-1-1| > 2 有误 王五：单位 找不到单位“市水务局”。请填写现有单位的全称。
            wangwu|王五|3560001|在用|市水利局|联络员|科员|2022-1-1| > 2 有误 王五：角色 不认识的角色“科员”。请填：督查人员、单位负责人、联络员、核查人、市领导、审计人员。
            wangwu|王五|3560001|在用|市水利局|联络员|联络员|2022-1-1|2021-1-1 > 2 有误 王五：止 起始日期 2022-01-01 晚于结束日期 2021-01-01，请改正。
            wangwu|王五|3560001|在用|市水利局|联络员|联络员|至今| > 2 有误 王五：起 “至今”不是有效日期，请按“2022-7-1”填写。
            """)
    void the_security_administrator_brings_in_posts(String row, String comesTo) {
        assertThat(told(POSTS, row + IDS)).isEqualTo(comesTo);
    }

    @Test
    void a_new_person_is_entered_by_the_one_and_given_posts_by_the_other() {
        String row = "lisi|李四|||市水利局|科员|联络员|2022-7-1|||||";

        assertThat(told(ACCOUNTS, row)).isEqualTo("2 新增 李四");
        assertThat(told(POSTS, row)).isEqualTo("2 须由他人导入 李四");
        assertThat(plan(ACCOUNTS, row).posts()).isEmpty();
    }

    @Test
    void a_new_post_of_a_known_person_is_given_once() {
        ImportPlan plan = plan(POSTS, "wangwu|王五|3560001||市水利局|科长|单位负责人|2022-7-1|||||", "wangwu|王五|3560001||市水利局|联络员|联络员|2022-1-1|||||");

        assertThat(Lines.told(SheetKind.PEOPLE, plan)).isEqualTo("2 新增 王五：单位 →市水利局，岗位 →科长，角色 →单位负责人，起 →2022-07-01\n3 未变 王五");
        assertThat(plan.posts()).extracting(Post::title).containsExactly("科长");
    }

    @Test
    void an_administrators_post_is_not_put_beside_one_of_business() {
        assertThat(told(POSTS, "wangwu|王五|3560001||市水利局|管理员|系统管理员|2022-7-1|||||")).contains("2 有误 王五：角色 此人已任“联络员”");
    }

    @Test
    void nobody_brings_in_posts_of_their_own() {
        assertThat(told(POSTS, "sysadmin|系统管理员|||市水利局|管理员|系统管理员|2022-7-1|||||")).contains("不能给自己授予或变更岗位");
    }

    @Test
    void rows_of_one_person_must_agree() {
        assertThat(told(ACCOUNTS, "lisi|李四|1||||||||||", "lisi|李四|2||||||||||")).isEqualTo("2 新增 李四\n3 有误 李四：姓名 与第 2 行是同一人，但姓名、电话或账号状态不同，请改为一致。");
    }

    @Test
    void what_has_been_changed_since_is_a_conflict() {
        assertThat(told(ACCOUNTS, "wangwu|王五|1||||||" + IDS.replace("|11|", "|9|"))).startsWith("2 冲突 王五：登录名 导出之后 张三 于");
        assertThat(told(POSTS, "wangwu|王五|3560001||市水利局|联络员|联络员|2022-1-1|2022-6-30" + IDS.replace("|12", "|9"))).startsWith("2 冲突 王五：岗位 导出之后 张三 于");
    }

    private static ImportPlan plan(PeopleSheet.Powers powers, String... rows) {
        PeopleSheet.Known known = new PeopleSheet.Known(
                List.of(new Recorded<>(new Person(WANG, "wangwu", "王五", "3560001", true), 11), new Recorded<>(new Person(ADMIN, "sysadmin", "系统管理员", null, true), 10)),
                List.of(new Recorded<>(new Post(POST, WANG, WATER, "联络员", Role.CONTACT, FROM, null), 12)),
                List.of(new Unit(WATER, "市水利局", "水利局", UnitKind.BUREAU, null, FROM, false)),
                LocalDate.of(2022, 7, 1), powers, leaf -> Stream.of("张三", "2022-06-30 09:00").toArray());
        return PeopleSheet.plan(Lines.table("sign-in|name|phone|active|unit|title|role|from|to|person|person-version|post|post-version", rows), known);
    }

    private static String told(PeopleSheet.Powers powers, String... rows) {
        return Lines.told(SheetKind.PEOPLE, plan(powers, rows));
    }
}
