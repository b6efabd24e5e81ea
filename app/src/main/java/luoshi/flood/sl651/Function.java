package luoshi.flood.sl651;

/** 功能码 (SL 651-2014, annex B): what a frame is for, and so how its body is laid out. */
public enum Function {
    /** 链路维持报: serial and time only; never answered. */
    LINK(0x2F, Layout.SETTINGS),
    /** 测试报. */
    TEST(0x30, Layout.OBSERVATIONS),
    /** 均匀时段水文信息报: a step of time, then one element many times. */
    UNIFORM(0x31, Layout.OBSERVATIONS),
    /** 遥测站定时报. */
    TIMED(0x32, Layout.OBSERVATIONS),
    /** 遥测站加报报: what called for it stands first. */
    EXTRA(0x33, Layout.OBSERVATIONS),
    /** 遥测站小时报: arrays of twelve values. */
    HOURLY(0x34, Layout.OBSERVATIONS),
    /** 遥测站人工置数报: a text. */
    MANUAL(0x35, Layout.OBSERVATIONS),
    /** 遥测站图片报, and the answer to its query. */
    PICTURE(0x36, Layout.OBSERVATIONS),
    /** 查询实时数据. */
    NOW(0x37, Layout.OBSERVATIONS),
    /** 查询时段数据. */
    PERIOD(0x38, Layout.OBSERVATIONS),
    /** 查询人工置数. */
    MANUAL_ASKED(0x39, Layout.OBSERVATIONS),
    /** 查询指定要素数据. */
    ELEMENTS_ASKED(0x3A, Layout.OBSERVATIONS),
    /** 修改基本配置表. */
    CONFIGURE(0x40, Layout.SETTINGS),
    /** 读取基本配置表. */
    CONFIGURATION(0x41, Layout.SETTINGS),
    /** 修改运行参数配置表. */
    SET_PARAMETERS(0x42, Layout.SETTINGS),
    /** 读取运行参数配置表. */
    PARAMETERS(0x43, Layout.SETTINGS),
    /** 查询水泵电机实时工作数据. */
    PUMP_MOTORS(0x44, Layout.OBSERVATIONS),
    /** 查询软件版本. */
    VERSION(0x45, Layout.VERSION),
    /** 查询遥测站状态和报警信息. */
    STATE(0x46, Layout.STATE),
    /** 初始化固态存储数据. */
    CLEAR(0x47, Layout.SETTINGS),
    /** 恢复出厂设置. */
    FACTORY(0x48, Layout.SETTINGS),
    /** 修改密码. */
    PASSWORD(0x49, Layout.SETTINGS),
    /** 设置时钟: the time of sending is the time. */
    SET_CLOCK(0x4A, Layout.SETTINGS),
    /** 设置IC卡状态. */
    CARD(0x4B, Layout.STATE),
    /** 控制水泵开关. */
    PUMPS(0x4C, Layout.RAW),
    /** 控制阀门开关. */
    VALVES(0x4D, Layout.RAW),
    /** 控制闸门开关. */
    GATES(0x4E, Layout.RAW),
    /** 水量定值控制. */
    FIXED_AMOUNT(0x4F, Layout.RAW),
    /** 查询事件记录. */
    EVENTS(0x50, Layout.EVENTS),
    /** 查询时钟. */
    CLOCK(0x51, Layout.SETTINGS);

    private static final int FIRST_OF_USERS = 0xE0;
    private final int code;
    private final Layout layout;

    Function(int code, Layout layout) {
        this.code = code;
        this.layout = layout;
    }

    /** Its code. */
    public int code() {
        return code;
    }

    /** How a body is laid out after its serial and time. */
    enum Layout {
        /** Stations with their category, times, elements. */
        OBSERVATIONS,
        /** A station without category, elements. */
        STATE,
        /** A station without category, then settings, whose identifiers are those of parameters and not the elements' of annex C. */
        SETTINGS,
        /** A station without category, a length, a text. */
        VERSION,
        /** A station without category, 32 counts of two bytes. */
        EVENTS,
        /** A station without category, bytes that only the device explains. */
        RAW,
        /** A user's own, E0 to FF: read as observations as far as that goes. */
        USER
    }

    static boolean isOne(int code) {
        return code >= LINK.code && code <= CLOCK.code || code >= FIRST_OF_USERS;
    }

    static Layout layout(int code) {
        if (code >= FIRST_OF_USERS) {
            return Layout.USER;
        }
        for (Function function : values()) {
            if (function.code == code) {
                return function.layout;
            }
        }
        return Layout.RAW;
    }
}
