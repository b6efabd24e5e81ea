/**
 * Slips 督查单 on paper: 交办单, 提示单, 催办单 and 督办单 as Word documents in the layout of official documents.
 *
 * <p>Takes values and gives a document; it knows nothing of matters in the database. What only the document flow of the office system may give (份号, 密级, 紧急程度, 发文字号,
 * 签发人, the seal) is left open. The layout is that of GB/T 9704-2012 《党政机关公文格式》. The words on paper are Chinese in every language of the pages.
 */
package luoshi.matter.slip;
