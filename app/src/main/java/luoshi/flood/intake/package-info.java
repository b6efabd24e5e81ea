/** 入库: what comes together is committed together, byte for byte and as what was made of it; what comes again is dropped; each value gets its flag. */
package luoshi.flood.intake;
