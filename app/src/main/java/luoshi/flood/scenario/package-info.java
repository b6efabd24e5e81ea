/** 情景: past events with sourced anchors, played into a data directory whose time is staged, so that warnings come as they would have come. */
package luoshi.flood.scenario;
