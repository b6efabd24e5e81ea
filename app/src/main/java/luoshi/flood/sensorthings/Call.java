package luoshi.flood.sensorthings;

import java.util.Map;
import luoshi.people.SignedIn;

/**
 * A request.
 *
 * @param who asks
 * @param base address of the service, without a stroke at its end
 * @param method of HTTP
 * @param path below the base, decoded, without a stroke at its beginning
 * @param query as it stands in the address; null for none
 * @param body what was sent; null for nothing
 */
record Call(SignedIn who, String base, String method, String path, String query, Map<String, Object> body) {}
