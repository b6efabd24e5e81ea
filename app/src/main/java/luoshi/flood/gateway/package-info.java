/** 采集网关: listens to stations that speak SL 651-2014 over TCP and UDP, stores what they report, and answers when it is on the disk. */
package luoshi.flood.gateway;
