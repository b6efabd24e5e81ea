/** Reads and writes the frames of SL 651-2014 水文监测数据通信规约, in HEX and in ASCII: pure values, so that a gateway, a simulator and a bench use the same codec. */
package luoshi.flood.sl651;
