package luoshi.bench.load;

import java.io.IOException;

/**
 * One page that somebody asks for, and what it must hold.
 *
 * @param kind which sort of page
 * @param path its address
 * @param holds what stands in it
 * @param times how often; anything from once on where it is 0
 */
public record Question(Kind kind, String path, String holds, int times) {

    /**
     * A sort of page.
     *
     * @param label what it is called
     * @param aim how fast pages of this sort are to be, taken together with others; null where nothing is said
     */
    public record Kind(String label, Aim aim) {

        private static final Aim LISTS = new Aim("列表和搜索", 50);
        private static final Aim MATTER_PAGES = new Aim("督办各页", 50);

        static final Kind PLANS = new Kind("计划列表", LISTS);
        static final Kind COMMITMENTS = new Kind("承诺列表", LISTS);
        static final Kind SEARCH = new Kind("搜索", LISTS);
        static final Kind DRIFT = new Kind("走样清单", LISTS);
        static final Kind COMMITMENT = new Kind("一条承诺", null);
        static final Kind BOARD = new Kind("对照台", null);
        static final Kind SHEET = new Kind("导出 Excel", null);
        static final Kind DESK = new Kind("工作台", MATTER_PAGES);
        /** With all its filters. */
        static final Kind MATTERS = new Kind("督办看板", MATTER_PAGES);
        static final Kind MATTER_SEARCH = new Kind("督办看板搜索", MATTER_PAGES);
        static final Kind MATTER = new Kind("一件事项", MATTER_PAGES);
        static final Kind UNIT = new Kind("单位页", null);
        static final Kind CALENDAR = new Kind("督办日历", null);
    }

    /**
     * How fast some sorts of pages are to be together.
     *
     * @param pages what they are called together
     * @param millis the server's time of which the p95 is to be less
     */
    public record Aim(String pages, int millis) {}

    /** What is wrong with an answer; empty where nothing is. */
    String wrong(Session.Answer answer) throws IOException {
        if (answer.status() != 200) {
            return path + "：状态 " + answer.status();
        }
        if (kind.equals(Kind.SHEET)) {
            byte[] sheet = answer.unpacked();
            return sheet.length > 1_000 && sheet[0] == 'P' && sheet[1] == 'K' ? "" : path + "：不是工作簿";
        }
        String page = answer.text();
        int found = 0;
        for (int at = page.indexOf(holds); at >= 0; at = page.indexOf(holds, at + 1)) {
            found++;
        }
        boolean right = page.stripTrailing().endsWith("</html>") && (times == 0 ? found > 0 : found == times);
        return right ? "" : path + "：应有“" + holds + "”" + (times == 0 ? "" : times + " 处") + "，有 " + found + " 处";
    }
}
