/** Where observations go in: what comes together is committed together, byte for byte and as what was made of it; what comes again is dropped; what holds is read. */
package luoshi.flood.store;
