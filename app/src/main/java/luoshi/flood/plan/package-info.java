/** 防汛应急预案 as data: read from a file with all that is wrong with it, kept by its hash; and who holds which post of the command. */
package luoshi.flood.plan;
