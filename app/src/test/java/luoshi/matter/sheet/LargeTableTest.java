package luoshi.matter.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.matter.Matters;
import luoshi.people.Refusal;
import luoshi.sheet.SheetWork.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables too large to wait for: their page tells how far they are, can be left, and shows what came of them. */
class LargeTableTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final int ROWS = ImportWork.SMALL + 1;

    private final Visit office = luoshi.visitAs("duchashi");
    private final ImportWork work = new ImportWork();

    @Test
    void aLargeTableIsComparedRecordedAndTakenBackWhileItsPageWaits() {
        byte[] file = Tables.file(Stream.concat(Stream.of("序号|事项|牵头单位|配合单位|交办日期|状态"), IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "〔2022〕" + i + "号|大表第" + i + "件|市水利局|市财政局|2022-3-1|办理中")).toArray(String[]::new));
        String path = Tables.upload(office, file).path();

        Visit.Page preview = done(path);
        assertThat(preview.text()).contains("<dd>" + ROWS + "</dd>", "确认导入", "大表第1件").doesNotContain("大表第200件");
        assertThat(office.get(path + "?page=5").text()).contains("大表第220件");
        assertThat(office.post(path + "/confirm").status()).isEqualTo(200);
        assertThat(done(path).text()).contains("记录 1,001 件事项");
        assertThat(office.get("/matters/import").text()).contains(path, "已导入");
        assertThat(office.post(path + "/confirm").text()).contains("这次导入已经办结");

        assertThat(office.get("/matters?phase=all&q=%E3%80%942022%E3%80%95777%E5%8F%B7").text()).contains("大表第777件").doesNotContain("大表第776件");

        assertThat(office.post(path + "/undo").status()).isEqualTo(200);
        assertThat(done(path).text()).contains("已撤销");
        assertThat(luoshi.part(Matters.class).rebuild()).isEmpty();
    }

    @Test
    void whatManyRowsGetWrongIsToldOnceAboveThem() {
        byte[] file = Tables.file(Stream.concat(Stream.of("事项|牵头单位|交办日期|状态|最近反馈"), IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "没写日期的第" + i + "件|市水利局|2022-3-1|办理中|" + (i == 7 ? "" : "已开工"))).toArray(String[]::new));

        Visit.Page preview = Tables.upload(office, file);

        assertThat(preview.text()).contains("<b>最近反馈</b> 59 处，如第 2 行：反馈没有日期").doesNotContain("确认导入");
    }

    private Visit.Page done(String path) {
        Visit.Page page = office.get(path);
        for (int i = 0; i < 600 && page.text().contains("<progress"); i++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            page = office.get(path);
        }
        return page;
    }

    @Test
    void smallWorkIsDoneAtOnceAndSaysItselfWhyItFails() {
        assertThat(work.run(UUID.randomUUID(), What.RECORD, ImportWork.SMALL, told -> told.accept(3))).isTrue();
        assertThatThrownBy(() -> work.run(UUID.randomUUID(), What.RECORD, 1, _ -> {
            throw new Refusal("import.over");
        })).isInstanceOf(Refusal.class);
    }

    @Test
    void largeWorkTellsHowFarItIsIsBegunOnceAndTellsItsFailureOnce() throws InterruptedException {
        UUID id = UUID.randomUUID();
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        assertThat(work.run(id, What.RECORD, ROWS, told -> {
            told.accept(400);
            told.accept(100);
            half.countDown();
            await(seen);
            throw new Refusal("import.over");
        })).isFalse();
        half.await();

        assertThat(work.running(id)).hasValueSatisfying(job -> assertThat(job.what() + " " + job.done() + "/" + job.all()).isEqualTo("RECORD 500/1001"));
        assertThat(work.run(id, What.UNDO, ROWS, _ -> { })).isFalse();
        assertThat(work.running(id)).hasValueSatisfying(job -> assertThat(job.what()).isEqualTo(What.RECORD));
        assertThat(work.failure(id)).isEmpty();
        seen.countDown();
        for (int i = 0; i < 100 && work.running(id).isPresent(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(work.failure(id)).hasValueSatisfying(refusal -> assertThat(refusal.key()).isEqualTo("refusal.import.over"));
        assertThat(work.failure(id)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
