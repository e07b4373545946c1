package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.SourceException;

/**
 * Where a provider does what (OpenID Connect Discovery 1.0, section 4; RFC 8628, section 4).
 *
 * @param device starts a login on a device
 * @param token gives tokens
 */
record Provider(WebAddress device, WebAddress token) {

    /**
     * Asks the provider.
     *
     * @throws SourceException if it cannot be reached, is another one than it says, or has no login
     *     for devices
     */
    static Provider discover(IssuerClient client) throws SourceException {
        String issuer = client.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        IssuerAnswer answer =
                client.get(
                        WebAddress.parse(
                                base + "/.well-known/openid-configuration",
                                "the issuer that the server names"));
        if (answer.status() != 200) {
            throw answer.problem(
                    "this is no OpenID provider: HTTP status %d".formatted(answer.status()));
        }
        return answer.read(fields -> read(fields, issuer, answer));
    }

    private static Provider read(Fields fields, String issuer, IssuerAnswer answer)
            throws JsonException, SourceException {
        if (!fields.text("issuer").equals(issuer)) {
            throw answer.problem("the provider says that it is another one");
        }
        String device = fields.textOrEmpty("device_authorization_endpoint");
        if (device.isEmpty()) {
            throw answer.problem("the provider has no login for devices (RFC 8628)");
        }
        return new Provider(
                WebAddress.parse(device, "the provider's login for devices"),
                WebAddress.parse(
                        fields.text("token_endpoint"), "what gives the provider's tokens"));
    }
}
