/** Backup and restore: one consistent export of the whole store, which the verifier reads too. */
package luoshi.app.backup;
