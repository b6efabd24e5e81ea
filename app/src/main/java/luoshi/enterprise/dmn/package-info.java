/** Rule sets as DMN documents, for other engines: what is decided from known facts, without ranges and without what is lacking. */
package luoshi.enterprise.dmn;
