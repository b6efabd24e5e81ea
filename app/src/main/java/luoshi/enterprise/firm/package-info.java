/** The pages of enterprises: the list, one with its figures, titles and what is judged of it, and the forms by which they are recorded. */
package luoshi.enterprise.firm;
