/** 页面: the shell, the words in two languages and the building blocks that every page is made of: lamp, number, table, form. */
package luoshi.page;
