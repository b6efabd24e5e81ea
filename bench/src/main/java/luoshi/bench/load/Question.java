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
record Question(Kind kind, String path, String holds, int times) {

    /** Sorts of pages. */
    enum Kind {
        /** 计划列表. */
        PLANS("计划列表", true),
        /** 承诺列表. */
        COMMITMENTS("承诺列表", true),
        /** 搜索. */
        SEARCH("搜索", true),
        /** 走样清单. */
        DRIFT("走样清单", true),
        /** 一条承诺. */
        COMMITMENT("一条承诺", false),
        /** 对照台. */
        BOARD("对照台", false),
        /** 导出 Excel. */
        SHEET("导出 Excel", false),
        /** 工作台. */
        DESK("工作台", true),
        /** 督办看板，及其各种筛选. */
        MATTERS("督办看板", true),
        /** 在督办看板上搜索. */
        MATTER_SEARCH("督办看板搜索", true),
        /** 一件督办事项. */
        MATTER("一件事项", true),
        /** 一个单位的督办事项. */
        UNIT("单位页", false),
        /** 督办日历. */
        CALENDAR("督办日历", false);

        final String label;
        /** Whether it is one of the pages whose common p95 is aimed at. */
        final boolean list;

        Kind(String label, boolean list) {
            this.label = label;
            this.list = list;
        }
    }

    /** What is wrong with an answer; empty where nothing is. */
    String wrong(Session.Answer answer) throws IOException {
        if (answer.status() != 200) {
            return path + "：状态 " + answer.status();
        }
        if (kind == Kind.SHEET) {
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
