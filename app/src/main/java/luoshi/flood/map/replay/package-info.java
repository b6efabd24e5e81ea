/** 回放: how things stood through any past period, step by step, with the warnings as they were known then. It reads and changes nothing. */
package luoshi.flood.map.replay;
