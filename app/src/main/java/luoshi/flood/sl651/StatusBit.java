package luoshi.flood.sl651;

import java.util.EnumSet;
import java.util.Set;

/** 遥测站状态及报警信息 (SL 651-2014, table 58): the bits of element 45, from the lowest. Bits 12 to 31 are reserved. */
public enum StatusBit {
    /** 0 交流电充电状态: 停电. */
    MAINS_OFF,
    /** 1 蓄电池电压状态: 电压低. */
    BATTERY_LOW,
    /** 2 水位超限报警状态. */
    LEVEL_BEYOND_LIMIT,
    /** 3 流量超限报警状态. */
    FLOW_BEYOND_LIMIT,
    /** 4 水质超限报警状态. */
    QUALITY_BEYOND_LIMIT,
    /** 5 流量仪表状态: 故障. */
    FLOW_METER_FAULT,
    /** 6 水位仪表状态: 故障. */
    LEVEL_METER_FAULT,
    /** 7 终端箱门状态: 关闭; 0 is 开启. */
    DOOR_CLOSED,
    /** 8 存储器状态: 异常. */
    STORE_FAULT,
    /** 9 IC卡功能有效; 0 is 关闭. */
    CARD_IN_USE,
    /** 10 水泵工作状态: 停机; 0 is 工作. */
    PUMP_STOPPED,
    /** 11 剩余水量报警: 超限. */
    AMOUNT_EXHAUSTED;

    /** Those that are set. */
    public static Set<StatusBit> in(int word) {
        Set<StatusBit> set = EnumSet.noneOf(StatusBit.class);
        for (StatusBit bit : values()) {
            if ((word >>> bit.ordinal() & 1) == 1) {
                set.add(bit);
            }
        }
        return set;
    }
}
