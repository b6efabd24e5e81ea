/** 佐证: files known by the hash of their bytes; one file may prove many things and is kept once. */
package luoshi.evidence;
