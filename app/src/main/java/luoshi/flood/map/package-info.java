/** 态势图: how all stations stand at a moment, on a map, on a wall and on a phone, live. */
package luoshi.flood.map;
