/**
 * 页面: the shell, the words in two languages and the building blocks that every page is made of: lamp, number, table, form, sheet.
 *
 * <p>A sheet is an Excel file that goes out to officials and comes back: {@link luoshi.sheet.SheetColumn} says what a column is called,
 * {@link luoshi.sheet.SheetWriter} writes it, {@link luoshi.sheet.SheetReader} reads what they hand in or refuses it, and what it says is a
 * {@link luoshi.sheet.SheetTable}.
 */
package luoshi.page;
