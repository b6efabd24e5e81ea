package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 个转企、小升规、规转股、股上市 by the shipped definition: what each move asks for, and that entries, withdrawals and the balance of a year are three numbers. */
class LadderTest {

    private static final ToldItems LADDER = ToldItems.of("ladder");
    private static final String FIRM = " name=砺锋铸造 credit_code=x is_trader=否 county=沙河县 sector=工业";

    private static Item nursed() {
        return LADDER.item("2021-05-10" + FIRM + " stage.enterprise=2015-03-02 stage.scale_pool=2021-05-06 evidence=营业执照");
    }

    private static Item counted(int year, String day) {
        return LADDER.item("2021-01-04" + FIRM + " stage.enterprise=2010-03-02 stage.counted=" + day + " entry_kind=年度审核 route=成长达标 entry_year=" + year);
    }

    private static Item dropped(int year, String day) {
        return LADDER.then(LADDER.then(counted(2019, "2019-12-03"), "2022-11-20 drop_cause=停业 drop_year=" + year), day + " exit=dropped exit.day=" + day + " note=审核退出");
    }

    @Test
    void aTraderGoesThroughStagesThatOtherFirmsDoNotHave() {
        Item trader = LADDER.item("2022-01-20 name=豆制品厂 credit_code=x is_trader=是 county=沙河县 sector=工业 stage.trader=2016-05-04 stage.trader_pool=2021-08-02");

        assertThat(LADDER.refusals(trader, "2022-04-02 stage.enterprise=2022-04-01")).containsExactly("pipeline.evidence [企业, 营业执照]");
        Item converted = LADDER.then(trader, "2022-04-02 stage.enterprise=2022-04-01 evidence=营业执照");
        assertThat(LADDER.measures("2022-12-31", List.of(trader, converted, nursed()), "new_enterprise pool_trader pool_scale")).isEqualTo("new_enterprise 1, pool_trader 1, pool_scale 1");
        assertThat(LADDER.refusals(null, "2022-04-02" + FIRM + " stage.trader=2022-03-01")).singleElement().asString().contains("pipeline.not-its");
    }

    @Test
    void entryInStatisticsAsksForItsYearItsRouteAndTheApprovedList() {
        assertThat(LADDER.refusals(nursed(), "2022-11-01 stage.ready=2022-10-18")).containsExactly("pipeline.evidence-one [达标待报, 利润表、纳税申报表、审计报告]");
        Item ready = LADDER.then(nursed(), "2022-11-01 stage.ready=2022-10-18 planned_batch=年度第一批 evidence=利润表");
        assertThat(LADDER.refusals(ready, "2022-12-03 stage.counted=2022-12-02")).containsExactly("pipeline.needs [已入统（规上）, 入统方式]", "pipeline.needs [已入统（规上）, 入统计入年度]",
                "pipeline.needs [已入统（规上）, 升规途径]", "pipeline.evidence [已入统（规上）, 入统核定名单]");
        assertThat(LADDER.refusals(ready, "2022-12-03 stage.counted=2022-12-02 entry_kind=年度审核 entry_year=2022 route=成长达标 evidence=入统核定名单")).isEmpty();
    }

    @Test
    void theClockOfAuditBatchesRunsUntilPapersAreFiledAndIsGreyWhereNoBatchIsNamed() {
        Item ready = LADDER.then(nursed(), "2022-10-20 stage.ready=2022-10-18 planned_batch=年度第一批");
        assertThat(List.of("2022-10-20", "2022-10-21", "2022-11-20", "2022-11-21").stream().map(day -> LADDER.lamps(day, ready).get("papers"))).containsExactly("GREEN", "YELLOW", "YELLOW", "RED");
        assertThat(LADDER.on("2022-11-01", LADDER.then(ready, "2022-10-22 planned_batch=年度第二批")).clock("papers").due()).isEqualTo(LocalDate.of(2023, 1, 5));
        assertThat(LADDER.on("2022-11-01", LADDER.then(ready, "2022-10-22 papers_due=2022-11-10")).clock("papers").due()).as("what the county says goes first").isEqualTo(LocalDate.of(2022, 11, 10));
        assertThat(LADDER.lamps("2022-12-01", LADDER.then(ready, "2022-11-18 filed_on=2022-11-18"))).containsEntry("papers", "TICK");
        assertThat(LADDER.lamps("2022-11-01", LADDER.then(nursed(), "2022-10-20 stage.ready=2022-10-18"))).containsEntry("papers", "GREY");
    }

    @Test
    void entriesWithdrawalsAndTheBalanceOfAYearAreThreeNumbers() {
        Item both = LADDER.then(LADDER.then(counted(2022, "2022-06-28"), "2022-11-20 drop_cause=停业 drop_year=2022"), "2022-12-02 exit=dropped exit.day=2022-12-02 note=审核退出");
        Item moved = LADDER.then(counted(2018, "2018-12-03"), "2022-07-01 exit=gone exit.day=2022-07-01 gone_cause=迁出本市 note=迁出");
        List<Item> firms = List.of(counted(2022, "2022-06-28"), counted(2022, "2022-12-02"), both, dropped(2022, "2022-12-02"), moved, counted(2018, "2018-12-03"), nursed());

        assertThat(LADDER.measures("2022-12-31", firms, "added dropped_year net stock pool_scale")).isEqualTo("added 3, dropped_year 3, net 0, stock 3, pool_scale 3");
        assertThat(LADDER.measures("2022-11-30", firms, "added dropped_year net stock")).as("before the audit").isEqualTo("added 2, dropped_year 1, net 1, stock 4");
        assertThat(LADDER.measures("2023-01-31", firms, "added added_last dropped_year")).isEqualTo("added 0, added_last 3, dropped_year 0");
    }

    @Test
    void theSecondBatchIsApprovedInJanuaryAndCountsForTheYearBefore() {
        List<Item> firms = List.of(LADDER.then(nursed(), "2023-01-06 stage.counted=2023-01-05 entry_year=2022 batch.entry=2022年度第二批"));

        assertThat(LADDER.measures("2022-12-31", firms, "added")).isEqualTo("added 0");
        assertThat(LADDER.measures("2023-01-31", firms, "added added_last")).isEqualTo("added 0, added_last 1");
        assertThat(LADDER.measures("2023-01-31", firms, "in_batch", "2022年度第二批")).isEqualTo("in_batch 1");
        assertThat(LADDER.measures("2023-01-31", firms, "in_batch", "2022年度第一批")).isEqualTo("in_batch 0");
    }

    @Test
    void whoWasDroppedStandsInTheNursingListAndMayEnterAgain() {
        assertThat(LADDER.refusals(counted(2019, "2019-12-03"), "2022-12-02 exit=dropped exit.day=2022-12-02 note=退出")).containsExactly("pipeline.needs [退规, 退规原因]",
                "pipeline.needs [退规, 退规计入年度]", "pipeline.evidence [退规, 退出核定名单]");
        Item again = LADDER.then(dropped(2021, "2021-12-02"), "2022-12-03 stage.ready=2022-10-18 stage.counted=2022-12-02 entry_year=2022");

        assertThat(LADDER.measures("2022-12-31", List.of(again), "added dropped_year net stock convert")).isEqualTo("added 1, dropped_year 0, net 1, stock 1, convert 100.0 = 1/1");
        assertThat(LADDER.measures("2021-12-31", List.of(again), "dropped_year stock pool_scale")).as("what was counted then").isEqualTo("dropped_year 1, stock 0, pool_scale 1");
    }

    @Test
    void theShareThatMovedUpIsOfThoseNursedWhenTheYearBegan() {
        List<Item> firms = List.of(LADDER.then(nursed(), "2022-12-03 stage.counted=2022-12-02 entry_year=2022"), nursed(), nursed(), dropped(2022, "2022-12-02"), counted(2019, "2019-12-03"),
                LADDER.item("2022-06-01" + FIRM + " stage.scale_pool=2022-05-06"),
                LADDER.then(nursed(), "2022-09-02 exit=unlisted exit.day=2022-09-01 note=收入下降"));

        assertThat(LADDER.measures("2022-12-31", firms, "convert pool_scale ready_count")).isEqualTo("convert 33.3 = 1/3, pool_scale 4, ready_count 0");
    }

    @Test
    void aFirmReformsIsListedAndMayWithdrawItsFiling() {
        Item pool = LADDER.then(counted(2019, "2019-12-03"), "2022-03-02 stage.share_pool=2022-03-01");
        assertThat(LADDER.refusals(pool, "2022-08-02 stage.shared=2022-08-01")).containsExactly("pipeline.evidence [股份公司, 股份公司营业执照]");
        Item shared = LADDER.then(pool, "2022-08-02 stage.shared=2022-08-01");
        assertThat(LADDER.refusals(shared, "2022-09-02 stage.list_pool=2022-09-01")).containsExactly("pipeline.needs [上市后备, 拟上市板块]");
        assertThat(LADDER.refusals(shared, "2022-12-02 board=北交所 stage.listed=2022-12-01")).anyMatch(one -> one.contains("辅导备案通知")).anyMatch(one -> one.contains("上市公告"));
        Item listed = LADDER.then(shared, "2022-12-02 board=北交所 stage.list_pool=2022-09-01 stage.tutored=2022-10-01 stage.filed=2022-11-01 stage.listed=2022-12-01");
        Item pulled = LADDER.then(LADDER.then(shared, "2022-11-02 board=北交所 stage.list_pool=2022-09-01 stage.filed=2022-11-01"), "2022-12-02 exit=pulled exit.day=2022-12-02 note=撤回");

        assertThat(LADDER.measures("2022-12-31", List.of(pool, shared, listed, pulled), "new_shares new_listed pool_share pool_list stock")).isEqualTo("new_shares 3, new_listed 1, pool_share 1, pool_list 1, stock 4");
        assertThat(LADDER.measures("2022-12-31", List.of(LADDER.then(listed, "2022-12-20 off_since=2022-12-15 drop_year=2022")), "stock dropped_year")).as("dropped after the reform").isEqualTo("stock 0, dropped_year 1");
    }

    @Test
    void theDemoCityComesToWhatItsTableSays() {
        List<Item> year = LADDER.register().items(LocalDate.of(2022, 12, 31));
        List<Item> january = LADDER.register().items(LocalDate.of(2023, 1, 6));

        assertThat(LADDER.measures("2022-12-31", year, "added dropped_year net")).isEqualTo("added 7, dropped_year 4, net 3");
        assertThat(LADDER.measures("2023-01-06", january, "added_last")).isEqualTo("added_last 10");
    }
}
