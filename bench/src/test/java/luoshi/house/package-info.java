/**
 * The house rules as tests: which package uses which, what the reader keeps away from, how long things get, and whether the documents
 * tell the truth. They read the whole repository.
 */
package luoshi.house;
