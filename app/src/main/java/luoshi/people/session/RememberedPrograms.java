package luoshi.people.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import luoshi.people.SignIns;
import luoshi.people.SignIns.Standing;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Spares a program that sends every minute the slow hash of its password at each request. What is remembered for a few minutes is a keyed hash of name and password together, whose key this process has
 * drawn and nobody else knows: from memory nobody gets the password back faster than from the database. Only the right password finds it, so a guess costs what it did and counts as it did. At each
 * request the account is looked at anew: stopped, locked or with another password it is not remembered any more, and posts are read for every request anyway. A sign-in is recorded when the password is
 * verified, not when it is remembered.
 */
final class RememberedPrograms implements AuthenticationProvider {

    private static final Duration FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final AuthenticationProvider verifying;
    private final SignIns signIns;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    });

    RememberedPrograms(AuthenticationProvider verifying, SignIns signIns, Clock clock) {
        this.clock = clock;
        this.verifying = verifying;
        this.signIns = signIns;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** How the account stood when the password was verified, and when that was. */
    private record Verified(Standing standing, Instant since) {}

    @Override
    public Authentication authenticate(Authentication given) {
        String sign = sign(given.getName(), String.valueOf(given.getCredentials()));
        Verified held = verified.get(sign);
        if (held != null && clock.instant().isBefore(held.since().plus(FOR)) && signIns.standing(given.getName()).filter(held.standing()::equals).isPresent()) {
            return UsernamePasswordAuthenticationToken.authenticated(held.standing().person().toString(), null, List.of());
        }
        verified.remove(sign);
        Standing before = signIns.standing(given.getName()).orElse(null);
        Authentication authenticated = verifying.authenticate(given);
        if (before != null && before.person().toString().equals(authenticated.getName())) {
            verified.put(sign, new Verified(before, clock.instant()));
        }
        return authenticated;
    }

    private String sign(String name, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((name + "\0" + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return verifying.supports(type);
    }
}
