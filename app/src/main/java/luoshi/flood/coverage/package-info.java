/** 覆盖: whether every river reach and waterlogging point is watched by a station of which something good was seen lately; the share, its history, what is dark and who mends it. */
package luoshi.flood.coverage;
