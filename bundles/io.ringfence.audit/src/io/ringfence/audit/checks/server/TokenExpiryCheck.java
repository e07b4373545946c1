package io.ringfence.audit.checks.server;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

import java.time.Duration;
import java.util.Optional;

/** A check of a key that limits how long tokens are valid. */
abstract class TokenExpiryCheck extends ServerConfigCheck {

    TokenExpiryCheck(String id) {
        super(id);
    }

    /**
     * Compares with the recommended 15 minutes.
     *
     * @param tokens which tokens they are, at the start of a sentence
     * @param whenUnset what holds while the key is not set, after the tokens
     */
    static void checkLifetime(
            EffectiveValue expiry,
            String tokens,
            String whenUnset,
            EntityRef ref,
            Findings findings) {
        if (!expiry.isSet()) {
            findings.fail(ref, tokens + " " + whenUnset + ".", Evidence.of(expiry));
            return;
        }
        Optional<Duration> lifetime = TokenLifetime.parse(expiry.text());
        if (lifetime.isEmpty()) {
            findings.unknown(
                    ref,
                    "The value is no lifetime that is understood: look up how long tokens are"
                            + " valid.",
                    Evidence.of(expiry));
        } else if (lifetime.get().compareTo(TokenLifetime.RECOMMENDED) > 0) {
            findings.fail(
                    ref, tokens + " are valid for more than 15 minutes.", Evidence.of(expiry));
        } else {
            findings.pass(ref, tokens + " are valid for 15 minutes at most.", Evidence.of(expiry));
        }
    }
}
