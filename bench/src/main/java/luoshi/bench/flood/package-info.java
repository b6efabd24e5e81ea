/** Torments what stations speak: damaged, joined and forged frames through the codec of SL 651-2014, for as long as asked. */
package luoshi.bench.flood;
