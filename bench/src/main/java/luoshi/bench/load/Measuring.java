package luoshi.bench.load;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Random;
import picocli.CommandLine.Option;

/** How pages are measured: the options of all benches that ask a filled city for its pages. */
public final class Measuring {

    @Option(names = "--minutes", description = "测各页多少分钟，默认 ${DEFAULT-VALUE}，0 为不测；此前先热身同样久，但至多一分钟")
    private BigDecimal minutes;

    @Option(names = "--rate", defaultValue = "20", description = "每秒平均来多少个请求，默认 ${DEFAULT-VALUE}")
    private double rate;

    @Option(names = "--sessions", defaultValue = "50", description = "多少人登录着，默认 ${DEFAULT-VALUE}；测台账至少 10")
    private int sessions;

    @Option(names = "--seed", defaultValue = "1", description = "随机种子，决定数据的内容和谁何时要什么，默认 ${DEFAULT-VALUE}")
    private long seed;

    /** @param minutes for how long where nobody says */
    public Measuring(int minutes) {
        this.minutes = BigDecimal.valueOf(minutes);
    }

    /** For how long; 0 or less for not at all. */
    public double minutes() {
        return minutes.doubleValue();
    }

    /** How many are signed in. */
    public int sessions() {
        return sessions;
    }

    /** Chance, from its beginning. */
    public Random random() {
        return new Random(seed);
    }

    /** The office that asks for pages. */
    public OpenLoop loop(PrintWriter out, ServerTimes times) {
        return new OpenLoop(out, times, rate, minutes());
    }
}
