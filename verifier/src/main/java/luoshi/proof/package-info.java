/**
 * 存证日志's formats, hashes and proofs, and the verifier that checks an export file against a key and heads kept elsewhere. Runs without
 * the server and without any library but the JDK, so that whoever is to be convinced need not trust the server. It signs only with a key
 * that is handed to it, keeps nothing, and knows nothing of the database.
 *
 * <p>May use: nothing.
 */
package luoshi.proof;
