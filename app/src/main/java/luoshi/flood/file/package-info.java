/** 文件: files of keys and values that people write, such as plans and rules of warnings, read whole with everything that is wrong in them. */
package luoshi.flood.file;
