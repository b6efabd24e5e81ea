package luoshi.bench.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import luoshi.app.MeasuredServer;
import luoshi.bench.Processor;
import luoshi.bench.load.OpenLoop;
import luoshi.bench.load.Session;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large sheet that somebody of the unit that keeps the register brings in, as everybody does: by the page, with its preview. */
final class SheetImport {

    /** Who brings it in: a contact of the keeping unit. */
    private static final String WHO = "office-3";
    private static final int LOOK_MILLIS = 200;
    private static final String HEADER = "序号|项目代码|责任单位|县（市、区）|项目名称|项目类别|产业链|投资主体|是否招商引资|是否战略性新兴产业|是否三个一批|重点级别|建设内容及规模|建设地点|总投资（亿元）|合同资金|项目单位|年度计划投资"
            + "|签约一批|开工一批|谋划日期|签约日期|实际开工日期|企业注册日期|计划开工日期|计划投产日期|本月完成投资2026-01|本月完成投资2026-02|形象进度|备注";

    private final MeasuredServer server;
    private final Random random;
    private final PrintWriter out;

    SheetImport(MeasuredServer server, Random random, PrintWriter out) {
        this.server = server;
        this.random = random;
        this.out = out;
    }

    /** The unit that keeps the registers. */
    static UUID keeper(MeasuredServer server) {
        return server.part(JdbcClient.class).sql("select post.unit from people_post post join people_person person using (person) where person.sign_in_name = :name limit 1").param("name", WHO)
                .query(UUID.class).single();
    }

    /** Whether all rows came in. */
    boolean measure(String round, int rows, String password) throws IOException, InterruptedException {
        byte[] file = file(rows);
        Session session = Session.signIn(server.port(), List.of(WHO), password).getFirst();
        double before = OpenLoop.load();
        Processor java = Processor.own();
        long begin = System.nanoTime();
        String page = session.upload("/pipelines/projects/import", "file", "台账.xlsx", file, Map.of("month", "2026-01"));
        double uploaded = (System.nanoTime() - begin) / 1e9;
        String preview = wait(session, page);
        double compared = (System.nanoTime() - begin) / 1e9;
        if (!preview.contains(page + "/record")) {
            out.println("导入没有成功：" + preview.replaceAll("(?s).*<main", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
            return false;
        }
        session.post(page + "/record", Map.of());
        boolean right = wait(session, page).contains(page + "/undo");
        double done = (System.nanoTime() - begin) / 1e9;
        out.printf("%s：从页面导入 %,d 行（%.1f MB，30 列）：共 %.1f 秒（目标 20 以内）：上传并读出 %.1f，比对 %.1f，记录 %.1f；Java 用处理器 %.1f 秒；负载 %.1f → %.1f%s%n", round, rows, file.length / 1e6, done, uploaded, compared - uploaded,
                done - compared, java.seconds(), before, OpenLoop.load(), right ? "" : "；没有记上");
        return right;
    }

    private static String wait(Session session, String page) throws IOException, InterruptedException {
        String text = session.page(page);
        while (text.contains("<progress")) {
            Thread.sleep(LOOK_MILLIS);
            text = session.page(page);
        }
        return text;
    }

    private byte[] file(int rows) throws IOException {
        String keeper = server.part(JdbcClient.class).sql("select name from people_unit where unit = :unit limit 1").param("unit", keeper(server)).query(String.class).single();
        String stamp = UUID.randomUUID().toString().substring(0, 8);
        try (SXSSFWorkbook book = new SXSSFWorkbook(100); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = book.createSheet("台账");
            write(sheet.createRow(0), HEADER);
            for (int i = 1; i <= rows; i++) {
                String county = Histories.COUNTIES.get(random.nextInt(Histories.COUNTIES.size()));
                write(sheet.createRow(i), i + "|" + stamp + "-" + i + "|" + keeper + "|" + county + "|" + county + "导入第" + i + "号项目|制造业|新能源|企业投资|否|否|是|市重点|建设标准化厂房第" + i + "栋|第" + i + "号地|"
                        + (3 + random.nextInt(900) / 10.0) + "|" + random.nextInt(100) + "|第" + i + "号公司|2.5|第1期|第2期|2025-06-0" + (1 + random.nextInt(9)) + "|2025-08-1" + random.nextInt(10)
                        + "|2026-01-1" + random.nextInt(10) + "|2025-09-01|2026-01-01|2027-06-30|0." + random.nextInt(99) + "|0." + random.nextInt(99) + "|基础完工|接自旧台账");
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(Row row, String cells) {
        String[] texts = cells.split("\\|", -1);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
