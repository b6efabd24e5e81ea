/** The pages of commitments. */
package luoshi.commitment.web;
