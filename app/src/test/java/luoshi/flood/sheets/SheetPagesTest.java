package luoshi.flood.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.flood.Stations;
import luoshi.flood.store.Observations;
import luoshi.flood.store.SeriesBook;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stations, places and past observations in from sheets. */
class SheetPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void stations_come_in_under_the_heads_of_the_standard_and_go_out_the_same() throws IOException {
        Visit duty = duty("/flood/stations/import");
        Visit.Page wrong = upload(duty, "/flood/stations/import", List.of("测站编码", "测站名称", "站类", "行政区划", "管护单位", "始报日期", "经度"),
                List.of("40108001", "北岭站", "河道站", "北岭区", "市水利局", "2022-01-01", ""), List.of("401", "南关站", "水文站", "南关", "水利厅", "去年", "东"));
        assertThat(wrong.shown()).contains("整张表都没有导入", "不认识的站类“水文站”", "“水利厅”", "“去年”不是日期", "“东”不是数");
        assertThat(luoshi.visitAs("fangban").download(wrong.path() + "/marked").body()).isNotEmpty();

        Visit.Page right = upload(duty, "/flood/stations/import", List.of("STCD", "STNM", "STTP", "ADDVCD", "管护单位", "始报日期", "上报间隔（分）"),
                List.of("40108001", "北岭站", "ZZ", "北岭区", "市水利局", "2022-01-01", "10"));
        assertThat(right.shown()).contains("确认后记录 1 条");
        assertThat(duty.post(right.path() + "/record").shown()).contains("已记录 1 条");
        assertThat(upload(duty, "/flood/stations/import", List.of("测站编码", "测站名称", "河流名称"), List.of("40108001", "北岭站", "北岭沟")).shown()).contains("河流名称", "北岭沟");
        assertThat(duty.download("/flood/stations/register").body()).hasSizeGreaterThan(2_000);
        assertThat(upload(duty, "/flood/stations/import", List.of("测站编码", "测站名称"), List.of("40108001", "北岭站")).shown()).contains("没有需要导入的内容");
    }

    @Test
    void places_come_in_with_the_stations_that_watch_them() throws IOException {
        station("沙河站", "0041080007");
        Visit duty = duty("/flood/places/import");
        Visit.Page page = upload(duty, "/flood/places/import", List.of("类别", "名称", "县区", "管护单位", "测站"), List.of("河段", "沙河上段", "沙河县", "沙河县", "沙河站"));

        assertThat(duty.post(page.path() + "/record").shown()).contains("已记录 1 条");
        assertThat(duty.get("/flood/coverage").shown()).contains("沙河上段", "沙河站");
        assertThat(upload(duty, "/flood/places/import", List.of("类别", "名称", "县区", "管护单位", "测站"), List.of("点", "某处", "沙河县", "沙河县", "无此站")).shown()).contains("请写明类别", "登记表里没有测站“无此站”");
    }

    @Test
    void a_hundred_thousand_past_values_are_in_within_a_minute() throws InterruptedException {
        station("老站", "0041080008");
        StringBuilder text = new StringBuilder("测站编码或名称,要素,时间,值,说明\n");
        LocalDateTime at = LocalDateTime.of(2021, 7, 1, 0, 0);
        for (int i = 0; i < 100_000; i++) {
            text.append("0041080008,Z,").append(at.plusMinutes(5L * i).toString().replace('T', ' ')).append(',').append(90 + i % 100 / 100.0).append(",\n");
        }
        Visit duty = duty("/flood/stations/backfill");
        long begun = System.nanoTime();
        Visit.Page page = duty.upload("/flood/stations/backfill", "file", "past.csv", text.toString().getBytes(Charset.forName("GB18030")));
        assertThat(page.shown()).contains("确认后记录 100000 条");
        Visit.Page done = duty.post(page.path() + "/record");
        while (done.shown().contains("自动刷新")) {
            Thread.sleep(200);
            done = duty.get(page.path());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(done.shown()).contains("已记录 100000 条");
        assertThat(took).isLessThan(Duration.ofMinutes(1));
        int series = luoshi.part(SeriesBook.class).of(luoshi.part(Stations.class).register().addresses().get("0041080008").id(), "Z").id();
        assertThat(luoshi.part(Observations.class).between(List.of(series), Instant.parse("2021-06-30T16:00:00Z"), Instant.parse("2021-07-01T16:00:00Z"))).hasSize(288);
    }

    @Test
    void nothing_is_recorded_of_a_sheet_with_one_wrong_row() {
        station("新站", "0041080009");
        Visit duty = duty("/flood/stations/backfill");
        Visit.Page page = duty.upload("/flood/stations/backfill", "file", "past.csv", "测站,要素,时间,值\n新站,Z,2022-06-01 08:00,1\n新站,Z,2022-06-01 09:00,x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(page.shown()).contains("整张表都没有导入", "“x”不是数");
        assertThat(duty.post(page.path() + "/record").status()).isEqualTo(422);
        assertThat(duty.upload("/flood/stations/backfill", "file", "x.csv", new byte[] {0, 1, 2, (byte) 0xFF}).status()).isEqualTo(422);
        assertThat(luoshi.visitAs("hecha").get(page.path()).status()).isEqualTo(403);
    }

    private static Visit duty(String path) {
        Visit visit = luoshi.visitAs("fangban");
        visit.get(path);
        return visit;
    }

    private static void station(String name, String address) {
        Visit duty = duty("/flood/stations/new");
        assertThat(duty.post("/flood/stations/new", "name", name, "address", address, "kind", "RIVER", "county", unit("沙河县"), "unit", unit("沙河县"), "interval", "5", "since", "2020-01-01").shown()).contains("已记录");
    }

    private static String unit(String name) {
        String page = duty("/flood/stations/new").get("/flood/stations/new").text();
        String before = page.substring(0, page.indexOf(name + "</option>"));
        return before.substring(before.lastIndexOf("value=\"") + 7, before.lastIndexOf("value=\"") + 7 + UUID.randomUUID().toString().length());
    }

    @SafeVarargs
    private static Visit.Page upload(Visit visit, String path, List<String> heads, List<String>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter("表", heads.stream().map(head -> SheetColumn.of(head, 12, head)).toList())) {
            Arrays.stream(rows).forEach(sheet::row);
            sheet.writeTo(bytes);
        }
        return visit.upload(path, "file", "表.xlsx", bytes.toByteArray());
    }
}
