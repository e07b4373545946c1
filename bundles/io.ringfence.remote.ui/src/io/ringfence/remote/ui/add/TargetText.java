package io.ringfence.remote.ui.add;

import io.ringfence.model.PlainText;
import io.ringfence.remote.contact.TrustToken;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.remote.ui.certificate.FingerprintText;
import io.ringfence.ui.estate.Standing;

import org.eclipse.osgi.util.NLS;

import java.time.Instant;

/** Says what was understood of what a user typed or pasted. */
final class TargetText {

    private TargetText() {}

    static String of(Target target, Instant now) {
        return switch (target) {
            case Target.Nothing() -> Messages.forms;
            case Target.Unclear(var problem) -> Standing.inOneLine(problem);
            case Target.Known(var spec, var note) ->
                    NLS.bind(Messages.opens, new Object[] {spec, note});
            case Target.Socket(var address) -> NLS.bind(Messages.socket, address);
            case Target.Address(var address) -> NLS.bind(Messages.address, address);
            case Target.Token(var token) -> token(token, now);
        };
    }

    private static String token(TrustToken token, Instant now) {
        return NLS.bind(
                        Messages.token,
                        new Object[] {
                            PlainText.cell(token.clientName()),
                            PlainText.cell(String.join(", ", token.addresses())),
                            token.expires()
                                    .map(end -> expires(end, now))
                                    .orElse(Messages.tokenForEver)
                        })
                + "\n"
                + FingerprintText.full(token.fingerprint());
    }

    private static String expires(Instant end, Instant now) {
        return NLS.bind(
                end.isBefore(now) ? Messages.tokenExpired : Messages.tokenExpires,
                CertificateFacts.distance(end, now));
    }
}
