/** 工作台: the first page, which joins what the capabilities hold for the person who looks at it. */
package luoshi.desk;
