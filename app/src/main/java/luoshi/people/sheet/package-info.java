/** Units and people as Excel sheets: out, back in through a preview, and undone by compensating facts. */
package luoshi.people.sheet;
