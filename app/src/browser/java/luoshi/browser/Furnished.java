package luoshi.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What pages are about that must be there before one can look at them, with names as long as real ones. */
final class Furnished {

    static final String LONG_NAME = "示例市推进黄河流域生态保护和高质量发展暨城乡一体化示范区建设工作领导小组办公室（市发展和改革委员会重点项目推进专班）";

    private final Map<String, String> addresses;

    private Furnished(Map<String, String> addresses) {
        this.addresses = addresses;
    }

    static Furnished of(RunningLuoshi luoshi) {
        Visit system = luoshi.visitAs("sysadmin");
        system.get("/units/new");
        String root = first("value=\"([0-9a-f-]{36})\"", system.get("/units/new").text());
        String unit = system.post("/units/new", "name", LONG_NAME, "shortName", "黄河专班", "kind", "TASK_FORCE", "parent", root, "from", "2022-06-15").path();
        String person = first("\"(/people/[0-9a-f-]{36})\"", system.get("/people?q=shuili").text());
        system.get("/units/import");
        String imported = system.upload("/units/import", "file", "二〇二二年市直单位调整一览表（征求意见稿）.xlsx", units()).path();
        Visit security = luoshi.visitAs("secadmin");
        security.get("/purges/new");
        String purge = security.post("/purges", "positions", "20, 21", "reason", "当事人申请删除误录的联系电话，经核实属实；依据《个人信息保护法》第四十七条。").path();
        Visit office = luoshi.visitAs("duchashi");
        String owner = first("<option value=\"([0-9a-f-]{36})\" selected", office.get("/plans/new").text());
        String plan = office.upload("/plans/new", "file", "plan.docx", example("plan.docx"), "title", "示例市二〇二二年国民经济和社会发展计划暨政府工作报告任务分解（征求意见稿）",
                "year", "2022", "unit", owner, "stage", "DRAFT").path();
        String commitment = commitment(office, plan);
        office.get(plan + "/editions/new");
        office.upload(plan + "/editions/new", "file", "示例市二〇二二年政府工作报告（会后印发稿）.md", revised(), "stage", "ISSUED");
        return new Furnished(Map.of("{plan}", plan, "{commitment}", commitment, "{unit}", unit, "{person}", person, "{import}", imported, "{purge}", purge));
    }

    /** Most promises confirmed before the meeting, one rejected, one dropped; answers one that stands. */
    private static String commitment(Visit office, String plan) {
        List<String> items = found("data-items=\"([^\"]+)\"", office.get(plan).text());
        String[] confirm = Stream.concat(Stream.of("do", "confirm"), items.stream().limit(40).flatMap(item -> Stream.of("items", item))).toArray(String[]::new);
        List<String> commitments = found("\"(/commitments/[0-9a-f-]{36})\"", office.post(plan + "/decide", confirm).text());
        office.post(plan + "/decide", "do", "reject", "items", items.get(41), "reason", "背景或一般表述，不是承诺");
        String seen = first("name=\"seen\" value=\"(\\d+)\"", office.get(commitments.get(1) + "/amend").text());
        office.post(commitments.get(1) + "/amend", "do", "record", "seen", seen, "revision", "DROPPED", "reason", "国家政策调整，不再组织申报", "approver", "市政府第12次常务会议纪要");
        return commitments.getFirst();
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }

    /** The same plan after the meeting: numbers, a heading and a verb changed, a sentence added, dropped, split, joined and moved. */
    private static byte[] revised() {
        String text = new String(example("plan.md"), StandardCharsets.UTF_8);
        String moved = "滚动举办4期“三个一批”活动。";
        return text.replace("新增规上企业450家，其中工业企业210家", "新增规上企业480家，其中工业企业240家")
                .replace("（二）做优数字化，让转型步伐更快", "（二）做优数字化，让转型步伐更快更稳")
                .replace("出台数据资源管理办法，打通部门之间的数据壁垒。", "")
                .replace("砺峰装备、澄石生物在深交所上市，松屿纸业", "砺峰装备、澄石生物在深交所上市。松屿纸业")
                .replace("让有效投资更足\n", "让有效投资更足\n\n建立重大项目月度观摩和季度评比机制，评比结果向社会公开。\n")
                .replace(moved, "").replace("逐企开出帮扶清单。", "逐企开出帮扶清单。" + moved)
                .replace("缺口，少数干部", "缺口。少数干部").replace("绝不回避，逐项整改。", "绝不回避，逐项整改，件件销号。").replace("稳中加固，“十四五”起步有力。", "稳中加固。")
                .replace("余地。实际工作中", "余地，实际工作中")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] example(String name) {
        try {
            return Files.readAllBytes(Path.of("../examples").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path with its names replaced. */
    String path(String pattern) {
        String path = pattern;
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            path = path.replace(address.getKey(), address.getValue());
        }
        return path;
    }

    static String first(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " on the page");
        }
        return found.group(1);
    }

    /** One good row, one with an unknown kind and no unit above, one named twice. */
    private static byte[] units() {
        String[][] rows = {
            {"单位全称", "简称", "类别", "上级单位", "起始日期"},
            {"市优化营商环境和社会信用建设服务中心", "营商中心", "科室", "市发展和改革委员会", "2022-07-01"},
            {LONG_NAME.replace("示例市", "市"), "", "不知道的类别", "没有这个单位", "二〇二二年"},
            {"市大数据管理局", "", "市直部门", "示例市", "2022-07-01"},
            {"市大数据管理局", "", "市直部门", "示例市", "2022-07-01"}};
        return sheet("单位", rows);
    }

    /** A file of one sheet with these rows. */
    static byte[] sheet(String name, String[]... rows) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(name);
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
